import { compareTexts } from "../../../../schemas/compare.ts";
import type { Comment } from "../../kit/comments.ts";
import type { Facts } from "./index.ts";

/** Something that somebody wrote about a pull request, wherever they wrote it. */
export interface Statement extends Omit<Comment, "id" | "answered" | "edited"> {
  /** The comment that it is; absent for a review, a remark beside lines and the description, which cannot be answered in place. */
  comment?: Pick<Comment, "id" | "answered" | "edited">;
}

/** Everything that people wrote, in the order in which they wrote it. What our own account wrote is left out. */
export function statementsOf({ bot, comments, reviews, remarks, description }: Facts): Statement[] {
  const under = comments.map((one) => {
    const { id, answered, edited } = one;
    return { ...statementOf(one), comment: { id, answered, edited } };
  });
  return [statementOf(description), ...under, ...reviews.map(statementOf), ...remarks.map(statementOf)]
    .filter(({ author }) => author?.id !== bot)
    .sort((a, b) => compareTexts(a.written, b.written));
}

function statementOf({ author, body, written }: Statement): Statement {
  return { ...(author ? { author } : {}), body, written };
}

/**
 * The start of a block of code, which may stand in an item of a list. What has a backtick behind its backticks is code
 * within a line.
 */
const fencePattern = /^ {0,3}((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?!`)(?!.*`)|~{3,})/;

/**
 * The lines of a text that may be commands of its author’s: what stands in a block of code is left out. A quoted line
 * begins with `>`, which no command does.
 */
export function ownLines(text: string): string[] {
  const lines: string[] = [];
  let fence: { mark: string; inItem: boolean } | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    // Code in an item ends with the item, at a line that is not indented.
    if (fence?.inItem && /^\S/.test(line)) fence = undefined;
    if (fence) {
      if (closes(line.trim(), fence.mark)) fence = undefined;
      continue;
    }
    const [, item, mark] = fencePattern.exec(line) ?? [];
    if (mark === undefined) lines.push(line);
    else fence = { mark, inItem: item !== "" };
  }
  return lines;
}

function closes(line: string, mark: string): boolean {
  return line.startsWith(mark) && line === mark.charAt(0).repeat(line.length);
}
