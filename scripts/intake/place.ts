import { basename } from "node:path";

import { authoritiesIn } from "../../schemas/finding/in-catalogue.ts";
import {
  type Catalogue,
  isMapping,
  type Kind,
  kindNames,
  kinds,
  parse,
  pathOf,
  placeOf,
  slugOf,
} from "../../schemas/index.ts";
import { withoutCopyMark } from "../../schemas/reading/entry-file.ts";
import { authorityFile } from "../../schemas/reading/place.ts";

/** How the names of entries end that arrive: Windows and mail programs add “.txt” to what they do not know. */
export const ending = /\.ya?ml(?:\.txt)?$/i;

/** A file that has arrived, as text. */
interface Arrived {
  name: string;
  text: string;
}

/**
 * Where a file goes that has arrived, relative to the catalogue: the place that the mail names, as the forms write it; else
 * that of the entry which has its name already; undefined where nobody says. Only places of entries come out.
 *
 * @param words the text of the mail
 * @param alone whether it is the only file that has come
 */
export function placeOfArrival(
  { name, text }: Arrived,
  words: string,
  alone: boolean,
  catalogue: Catalogue,
  today: string,
): string | undefined {
  const said = placesIn(words);
  const named = said.filter((path) => basename(path) === attachmentName(name));
  const [place, ...others] = named.length > 0 || !alone ? named : said;
  if (place !== undefined) return others.length === 0 ? place : undefined;
  return knownPlace(attachmentName(name), text, catalogue, today);
}

/** The places of entries that a text names, each once. */
function placesIn(words: string): string[] {
  const found = words.matchAll(/\bcatalogue\/([a-z0-9-]{1,80}(?:\/[a-z0-9-]{1,80}){0,2}\.yml)(?![\w/-])/g);
  return [...new Set(Array.from(found, ([, path = ""]) => path).filter((path) => placeOf(path)))];
}

/** The name that the file of an entry had before mail programs changed it: “authority.yml” for “Authority (1).YAML” and “authority.yml.txt”. */
function attachmentName(name: string): string {
  const file = basename(name.replaceAll("\\", "/")).toLowerCase();
  const stem = file.replace(ending, "");
  return stem === file ? file : `${withoutCopyMark(stem)}.yml`;
}

/** The place of the one entry that is there and has this name; of the kind that the file says, where it says one. */
function knownPlace(name: string, text: string, catalogue: Catalogue, today: string): string | undefined {
  if (name === authorityFile) {
    const slug = authorityIn(text, catalogue, today);
    return slug === undefined ? undefined : pathOf({ kind: "authority", slug, authority: slug });
  }
  const slug = slugOf(name.replace(/\.yml$/, ""));
  const said = kindSaid(text);
  const [entry, ...others] = kindNames
    .filter((kind) => !kinds[kind].ownsFolder && kind === (said ?? kind))
    .flatMap((kind) => catalogue[kind].get(slug) ?? []);
  return entry && others.length === 0 ? pathOf(entry) : undefined;
}

/** The kind in the line by which editors find the schema. */
function kindSaid(text: string): Kind | undefined {
  const [, said] = /^# yaml-language-server: \$schema=\S*\/([a-z-]+)\.json\s*$/m.exec(text) ?? [];
  return kindNames.find((kind) => kind === said);
}

function authorityIn(text: string, catalogue: Catalogue, today: string): string | undefined {
  const { value } = parse(text);
  const name = isMapping(value) ? value["name"] : undefined;
  if (typeof name !== "string") return undefined;
  const answer = authoritiesIn(catalogue, today).find(name);
  if (answer.type !== "one" || answer.authority.former !== undefined) return undefined;
  return answer.authority.listed ? answer.authority.slug : undefined;
}
