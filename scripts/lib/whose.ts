import { oneLine } from "../../schemas/drafting/text.ts";
import { isSlug } from "../../schemas/fields/slug-text.ts";
import type { AuthorityFinder } from "../../schemas/finding/authority.ts";
import type { FoundAuthority } from "../../schemas/finding/directory.ts";
import { quoted } from "../../schemas/problems/quoted.ts";
import { commandOn } from "./folder.ts";
import { shellWord } from "./shell-word.ts";
import { CommandError } from "./stop.ts";

/** What the command knows besides the typed text. */
interface Named {
  /** Whether the authority may be missing from both catalogue and register. */
  mayBeNew?: boolean;
  /** The folder of the catalogue, if there is one yet. */
  folder?: string;
}

/**
 * Returns the slug of the authority with a typed name or slug; for a former council, of its successor. Returns the text
 * itself where no authority matches and either it is a slug similar to no name, which the validator reports, or the
 * authority may be new.
 *
 * @param print receives a sentence where the slug is not the typed text
 * @throws CommandError where several authorities match, or none
 */
export function slugOfAuthority(
  typed: string,
  { find }: AuthorityFinder,
  print: (sentence: string) => void,
  { mayBeNew = false, folder }: Named = {},
): string {
  const name = oneLine(typed);
  if (name === "") throw new CommandError("The authority has no name. Give its name, its slug or its GSS code.");
  const answer = find(typed);
  if (answer.type === "none") {
    if (answer.near.length === 0 && (mayBeNew || isSlug(typed))) return typed;
    if (answer.near.length === 0)
      throw new CommandError(
        `No authority is called ${quoted(typed)}. If it has no record yet, make it first: ${commandToMake(name, folder)}`,
      );
    const near = answer.near.map(named).join(" or ");
    if (!mayBeNew) throw new CommandError(`No authority is called ${quoted(typed)}. Did you mean ${near}?`);
    print(`No authority is called ${quoted(typed)} yet. If you mean ${near}, give that instead.`);
    return typed;
  }
  if (answer.type === "several") {
    const choices = answer.authorities.slice(0, 5).map(named).join(" or ");
    throw new CommandError(`${quoted(typed)} is the name of more than one authority. Give one of these: ${choices}.`);
  }
  const { authority } = answer;
  if (authority.former !== undefined) print(`${authority.former} has ended. ${named(authority)} took over from it.`);
  else if (authority.slug !== typed) print(`${quoted(typed)} is ${named(authority)}.`);
  return authority.slug;
}

function commandToMake(name: string, folder: string | undefined): string {
  // Only “=” passes on a value that starts with a hyphen.
  const option = name.startsWith("-") ? [`--authority=${shellWord(name)}`] : ["--authority", shellWord(name)];
  return commandOn(folder, "new", ["authority", ...option]);
}

function named({ name, slug }: FoundAuthority): string {
  return `${name} (${slug})`;
}
