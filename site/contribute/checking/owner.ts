import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import type { FoundAuthority } from "../../../schemas/finding/directory.ts";
import type { Meant } from "./problem.ts";
import { nothingPublished, type Published } from "./published.ts";

/** Why an authority cannot be the one that a form is about, and which may have been meant. */
interface Unfit {
  wording: string;
  /** Whether nothing was typed. */
  unanswered: boolean;
  meant: readonly Meant[];
}

/**
 * What is wrong with an authority as somebody has chosen or typed it; undefined when it is in the catalogue.
 *
 * @param missing what to say when nothing was typed
 */
export function unfitAuthority(
  typed: string,
  published: Published,
  { find }: AuthorityFinder,
  missing: string,
): Unfit | undefined {
  if (typed === "") return { wording: missing, unanswered: true, meant: [] };
  if (published === nothingPublished || published.get("authority", typed)) return undefined;
  const unanswered = false;
  const answer = find(typed);
  if (answer.type === "several") {
    const wording = `“${typed}” is the name of more than one authority. Select one.`;
    return { wording, unanswered, meant: listedIn(answer.authorities) };
  }
  if (answer.type === "none") {
    const wording = `There is no authority called “${typed}” in the catalogue. Select one, or add yours first.`;
    return { wording, unanswered, meant: listedIn(answer.near) };
  }
  const { name, former, listed } = answer.authority;
  const meant = listedIn([answer.authority]);
  if (former !== undefined) return { wording: `${former} has ended. ${name} took over from it.`, unanswered, meant };
  return {
    wording: listed ? `“${typed}” is ${name}.` : `${name} is not in the catalogue yet. Add it first.`,
    unanswered,
    meant,
  };
}

/** Only what is in the catalogue can be taken in place of what was typed. */
function listedIn(authorities: readonly FoundAuthority[]): Meant[] {
  return authorities.filter(({ listed }) => listed).map(({ slug, name }) => ({ slug, name }));
}
