import { isSlug } from "../../schemas/fields/slug-text.ts";
import type { AuthorityFinder } from "../../schemas/finding/authority.ts";
import type { FoundAuthority } from "../../schemas/finding/directory.ts";
import { CommandError } from "./stop.ts";

/**
 * Returns the slug of the authority with a typed name or slug; for a former council, of its successor. Returns the text
 * itself where no authority matches and either it is a slug similar to no name, which the validator reports, or the
 * authority may be new.
 *
 * @param print receives a sentence where the slug is not the typed text
 * @param mayBeNew whether the authority may be missing from both catalogue and register
 * @throws CommandError where several authorities match, or none
 */
export function slugOfAuthority(
  typed: string,
  { find }: AuthorityFinder,
  print: (sentence: string) => void,
  mayBeNew = false,
): string {
  const answer = find(typed);
  if (answer.type === "none") {
    if (answer.near.length === 0 && (mayBeNew || isSlug(typed))) return typed;
    if (answer.near.length === 0)
      throw new CommandError(
        `No authority is called “${typed}”. If it has no record yet, make it first: npm run new -- authority --authority ${JSON.stringify(typed)}`,
      );
    const near = answer.near.map(named).join(" or ");
    if (!mayBeNew) throw new CommandError(`No authority is called “${typed}”. Did you mean ${near}?`);
    print(`No authority is called “${typed}” yet. If you mean ${near}, give that instead.`);
    return typed;
  }
  if (answer.type === "several") {
    const choices = answer.authorities.slice(0, 5).map(named).join(" or ");
    throw new CommandError(`“${typed}” is the name of more than one authority. Give one of these: ${choices}.`);
  }
  const { authority } = answer;
  if (authority.former !== undefined) print(`${authority.former} has ended. ${named(authority)} took over from it.`);
  else if (authority.slug !== typed) print(`“${typed}” is ${named(authority)}.`);
  return authority.slug;
}

function named({ name, slug }: FoundAuthority): string {
  return `${name} (${slug})`;
}
