import type { DraftBuilder } from "../drafting/drafting.ts";
import { quoted, quotedList } from "../problems/quoted.ts";
import type { FileFields } from "./fields.ts";

/** The texts of a file in one language. */
export interface Texts {
  text: (name: string) => string;
  list: (name: string) => string[];
}

/** English as a language code, the likeliest to be written for the United Kingdom first. */
const english = [/^en[-_]gb$/i, /^eng?$/i, /^eng?[-_]/i];

/**
 * Finds the texts in English if there are any, else in the first language; where a language has none of a name, those
 * without a language or outside the description, as some files have them.
 */
export function textsOf(draft: DraftBuilder, file: FileFields): Texts {
  const description = file.group("description", "longDescription");
  const languages = description.names.filter(
    (name) => /^[a-z]{2,3}(?:_\w+)?(?:-\w+)*$/i.test(name) && description.has(name),
  );
  const inEnglish = english.flatMap((code) => languages.find((language) => code.test(language)) ?? []);
  const chosen = inEnglish[0] ?? languages[0];
  const others = languages.filter((code) => code !== chosen);
  for (const code of others) description.leave(code);
  if (others.length > 0)
    draft.unplaced.push(`The texts in ${quotedList(others)} were left out, as an entry has one language.`);
  if (chosen !== undefined && inEnglish.length === 0)
    draft.notes.push(
      `The description was taken from ${quoted(chosen)}, because none could be taken in English. Translate it.`,
    );
  const places = [...(chosen === undefined ? [] : [description.group(chosen, "longDescription")]), description, file];
  return {
    text: (name) => places.reduce((found, place) => found || place.text(name), ""),
    list: (name) => places.reduce<string[]>((found, place) => (found.length > 0 ? found : place.texts(name)), []),
  };
}
