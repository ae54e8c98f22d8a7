import { type Octokit, unlessMissing } from "./client.ts";
import { pageSize } from "./limits.ts";
import { type PaginatedList, readList } from "./pages.ts";
import { person, type Person } from "./people.ts";
import type { Repository } from "./repository.ts";

/** A comment under an issue or pull request, or a review comment on a line. */
export interface Comment {
  id: number;
  author?: Person;
  body: string;
  /** When it was written or last edited, by GitHub’s clock, in ISO 8601: an edit after a release may add a hold. */
  written: string;
  /** Whether it was edited, perhaps by somebody else. */
  edited: boolean;
  /** Whether it has a 👍 or 👎 reaction of anybody’s. With these, we answer commands. */
  answered: boolean;
}

/**
 * The comments under an issue or a pull request, oldest first.
 *
 * @param announced how many GitHub says there are
 * @throws InconsistentAnswer when the list changes while it is read
 */
export async function readComments(
  octokit: Octokit,
  repository: Repository,
  number: number,
  announced?: number,
): Promise<PaginatedList<Comment>> {
  const where = { ...repository, issue_number: number, per_page: pageSize };
  const pages = () => octokit.paginate.iterator(octokit.rest.issues.listComments, where);
  const { items, isComplete: whole } = await readList(pages, idOf, announced);
  return { items: items.map(commentOf), isComplete: whole };
}

/** The current state of a comment; undefined when it has been deleted. */
export async function readComment(octokit: Octokit, repository: Repository, id: number): Promise<Comment | undefined> {
  const answer = await unlessMissing(octokit.rest.issues.getComment({ ...repository, comment_id: id }));
  return answer && commentOf(answer.data);
}

export function idOf({ id }: { id: number }): number {
  return id;
}

/** A comment or review comment as GitHub lists it. */
interface ListedComment {
  id: number;
  user: { id: number; login: string } | null;
  body?: string;
  created_at: string;
  updated_at: string;
  reactions?: { "+1": number; "-1": number };
}

/** Converts a comment of GitHub’s list. */
export function commentOf({ id, user, body = "", created_at, updated_at, reactions }: ListedComment): Comment {
  return {
    id,
    ...person("author", user),
    body,
    written: updated_at,
    edited: updated_at !== created_at,
    answered: reactions !== undefined && reactions["+1"] + reactions["-1"] > 0,
  };
}
