import type { AuthorityFinder } from "../../schemas/finding/authority.ts";
import type { FoundAuthority } from "../../schemas/finding/directory.ts";
import { CannotRun } from "./stop.ts";

/**
 * The slug of the authority that somebody names as they call it. What nobody is called stays as it is, for the validator
 * to judge.
 *
 * @param tell is told whom the name was taken for, where that is not plain
 * @throws CannotRun when several authorities are called so
 */
export function whoseEntry(typed: string, { find }: AuthorityFinder, tell: (sentence: string) => void): string {
  const answer = find(typed);
  if (answer.type === "none") return typed;
  if (answer.type === "several") {
    const choices = answer.authorities.slice(0, 5).map(named).join(" or ");
    throw new CannotRun(`“${typed}” is what more than one authority is called. Give one of them: ${choices}.`);
  }
  const { authority } = answer;
  if (authority.former !== undefined) tell(`${authority.former} has ended. ${named(authority)} took over from it.`);
  else if (authority.slug !== typed) tell(`“${typed}” is ${named(authority)}.`);
  return authority.slug;
}

function named({ name, slug }: FoundAuthority): string {
  return `${name} (${slug})`;
}
