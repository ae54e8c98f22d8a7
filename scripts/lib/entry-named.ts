import { isSlug } from "../../schemas/fields/slug-text.ts";
import {
  type Catalogue,
  type Entry,
  formerHolderOf,
  type Inspection,
  type Kind,
  parseEntryPath,
} from "../../schemas/index.ts";
import { MeantEntries } from "../../schemas/rules/shared/meant-entry.ts";
import { commandOn } from "./folder.ts";
import { CommandError } from "./stop.ts";

/**
 * Returns the valid entry of a kind with a slug.
 *
 * @param folder of the catalogue
 * @throws CommandError in the words of the validator, with what may be meant, or with the file of an entry that has errors
 */
export function entryNamed<K extends Kind>(
  kind: K,
  typed: string,
  { catalogue, problems }: Pick<Inspection, "catalogue" | "problems">,
  folder: string,
): Entry<K> {
  const entry = catalogue[kind].get(typed);
  if (entry) return entry;
  const broken = problems.find(({ file, severity }) => {
    const place = parseEntryPath(file);
    return severity === "error" && place?.kind === kind && place.slug === typed;
  });
  throw new CommandError(
    broken
      ? `${broken.file} has errors. ${commandOn(folder, "validate")} says which.`
      : adviceOn(kind, typed, catalogue),
  );
}

/** Returns the validator’s message on a reference to an unknown slug. */
export function adviceOn(kind: Kind, typed: string, catalogue: Catalogue): string {
  const meant = new MeantEntries({
    of: (wanted) => catalogue[wanted],
    formerly: (wanted, slug) => formerHolderOf(catalogue, wanted, slug),
  });
  return (isSlug(typed) ? meant.adviceOnSlug(kind, typed) : meant.adviceOnText(kind, typed)).message;
}
