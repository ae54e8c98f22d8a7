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
 * The lines of a text that may be commands of its author’s: what stands in a block of code is left out. A quoted line
 * begins with `>`, which no command does.
 */
export function ownLines(text: string): string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark.startsWith(fence) && line.trim() === mark) fence = undefined;
    } else if (mark !== "") fence = mark;
    else lines.push(line);
  }
  return lines;
}
