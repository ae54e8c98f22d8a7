import { compareTexts } from "../../../../schemas/compare.ts";
import type { Comment } from "../../kit/comments.ts";
import type { Facts } from "./index.ts";

/** A text about a pull request: a comment, review, review comment or description. */
export interface Statement extends Omit<Comment, "id" | "answered" | "edited"> {
  /** The comment itself; absent for reviews, review comments and the description, which get no reaction from us. */
  comment?: Pick<Comment, "id" | "answered" | "edited">;
}

/** Everything that people wrote, oldest first, without what our own account wrote. */
export function statementsOf({ bot, comments, reviews, reviewComments, description }: Facts): Statement[] {
  const under = comments.map((one) => {
    const { id, answered, edited } = one;
    return { ...statementOf(one), comment: { id, answered, edited } };
  });
  return [statementOf(description), ...under, ...reviews.map(statementOf), ...reviewComments.map(statementOf)]
    .filter(({ author }) => author?.id !== bot)
    .sort((a, b) => compareTexts(a.written, b.written));
}

function statementOf({ author, body, written }: Statement): Statement {
  return { ...(author ? { author } : {}), body, written };
}

/**
 * The opening fence of a code block, perhaps in a list item. Backticks followed by another backtick on the line are
 * inline code (CommonMark).
 */
const fencePattern = /^ {0,3}((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?!`)(?!.*`)|~{3,})/;

/**
 * The lines of a text outside fenced code blocks, which may hold commands. Quoted lines begin with `>` and so match no
 * command.
 */
export function ownLines(text: string): string[] {
  const lines: string[] = [];
  let fence: { mark: string; inItem: boolean } | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    // A code block in a list item ends with the item, at a line that is not indented.
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
