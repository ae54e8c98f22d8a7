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
  parseEntryPath,
  slugOf,
} from "../../schemas/index.ts";
import { withoutCopyMark } from "../../schemas/reading/entry-file.ts";
import { authorityFile } from "../../schemas/reading/entry-path.ts";

/** The extensions of received entries: Windows and mail programs add “.txt” to unknown ones. */
export const entryExtensions = /\.ya?ml(?:\.txt)?$/i;

/** A received file as text. */
interface Arrived {
  name: string;
  text: string;
}

/**
 * The place of a received file, relative to the catalogue: the place that the mail’s text names, as our forms write it,
 * otherwise that of the existing entry with its name; undefined where neither is certain. Returns only places of
 * entries.
 *
 * @param words the text of the mail
 * @param alone whether it is the only file
 */
export function placeOfArrival(
  { name, text }: Arrived,
  words: string,
  alone: boolean,
  catalogue: Catalogue,
  today: string,
): string | undefined {
  const said = placesNamedIn(words);
  const named = said.filter((path) => basename(path) === attachmentName(name));
  const [place, ...others] = named.length > 0 || !alone ? named : said;
  if (place !== undefined) return others.length === 0 ? place : undefined;
  return knownPlace(attachmentName(name), text, catalogue, today);
}

/** The distinct places of entries in a text. */
function placesNamedIn(words: string): string[] {
  const found = words.matchAll(/\bcatalogue\/([a-z0-9-]{1,80}(?:\/[a-z0-9-]{1,80}){0,2}\.yml)(?![\w/-])/g);
  return [...new Set(Array.from(found, ([, path = ""]) => path).filter((path) => parseEntryPath(path)))];
}

/**
 * The original name of an entry’s file, before mail programs and browsers changed it: “authority.yml” for “Authority
 * (1).YAML” and “authority.yml.txt”.
 */
function attachmentName(name: string): string {
  const file = basename(name.replaceAll("\\", "/")).toLowerCase();
  const stem = file.replace(entryExtensions, "");
  return stem === file ? file : `${withoutCopyMark(stem)}.yml`;
}

/** The place of the only existing entry with this name and, if the file gives one, of that kind. */
function knownPlace(name: string, text: string, catalogue: Catalogue, today: string): string | undefined {
  if (name === authorityFile) {
    const slug = authorityIn(text, catalogue, today);
    return slug === undefined ? undefined : pathOf({ kind: "authority", slug, authority: slug });
  }
  const slug = slugOf(name.replace(/\.yml$/, ""));
  const said = kindOfSchemaComment(text);
  const [entry, ...others] = kindNames
    .filter((kind) => !kinds[kind].ownsFolder && kind === (said ?? kind))
    .flatMap((kind) => catalogue[kind].get(slug) ?? []);
  return entry && others.length === 0 ? pathOf(entry) : undefined;
}

/** The kind in the `yaml-language-server` comment, which tells editors the schema. */
function kindOfSchemaComment(text: string): Kind | undefined {
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
