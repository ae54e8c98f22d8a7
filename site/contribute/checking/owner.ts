import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import type { FoundAuthority } from "../../../schemas/finding/directory.ts";
import type { Meant } from "./problem.ts";
import { nothingPublished, type Published } from "./published.ts";

/** Why the form cannot accept an authority, with suggestions. */
interface Unfit {
  wording: string;
  /** Whether nothing was typed. */
  unanswered: boolean;
  meant: readonly Meant[];
}

/**
 * Explains why an authority is not valid. Undefined if it is in the catalogue, or if the catalogue is not loaded yet and
 * something was typed.
 *
 * @param typed the slug of the selected authority, or the typed text; empty for no answer
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

/** Keeps the authorities that are in the catalogue, the only ones that a correction can select. */
function listedIn(authorities: readonly FoundAuthority[]): Meant[] {
  return authorities.filter(({ listed }) => listed).map(({ slug, name }) => ({ slug, name }));
}
