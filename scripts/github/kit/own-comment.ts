import { markerText } from "../../reporters/markup.ts";
import type { Action } from "./actions.ts";
import type { Comment } from "./comments.ts";

/** The comments that were read under an issue or a pull request. */
interface ReadComments {
  comments: readonly Comment[];
  /** The number of our own account. */
  bot: number;
  /** False when there may be more comments than were read. */
  complete: boolean;
}

/** Our one comment: by our own account, and starting with a marker. */
export function ownComment({ comments, bot }: Omit<ReadComments, "complete">, marker: string): Comment | undefined {
  return comments.find(({ author, body }) => author?.id === bot && body.startsWith(markerText(marker)));
}

/** Writes our one comment under an issue or a pull request, or updates it where its text differs. */
export function ownCommentActions(
  read: ReadComments,
  marker: string,
  number: number,
  body: string,
): Extract<Action, { type: "write-comment" | "change-comment" }>[] {
  const ours = ownComment(read, marker);
  // Our comment may be among those that are not read.
  if (!ours && !read.complete) return [];
  if (!ours) return [{ type: "write-comment", pull: number, body }];
  return ours.body.trim() === body.trim() ? [] : [{ type: "change-comment", comment: ours.id, body }];
}
