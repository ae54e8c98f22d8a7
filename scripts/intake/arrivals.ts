import {
  type Catalogue,
  inspect,
  isMapping,
  maxBytes,
  overlaySource,
  parse,
  parseEntryPath,
  type Problem,
  type Source,
} from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import { decodeText } from "../../schemas/reading/decode.ts";
import { withPlainLineEnds } from "../../schemas/yaml/lines.ts";
import { escapedText } from "../reporters/markup.ts";
import { type Mail, type MailFile, Refused } from "./mail.ts";
import { entryExtensions, placeOfArrival } from "./place.ts";

/** A received file for the catalogue. */
export interface Arrival {
  /** Relative to the catalogue. */
  path: string;
  text: string;
  /** Whether it replaces a file that is there. */
  replaces: boolean;
}

/** The result of reading one mail. */
export interface Arrivals {
  /** The entries that differ from the catalogue’s. */
  files: readonly Arrival[];
  /** The names of attachments that are not entries. */
  leftOut: readonly string[];
  /** The validator’s problems with the files as part of the catalogue. */
  problems: readonly Problem[];
}

/** The catalogue that arrivals are validated against. */
export interface Base {
  source: Source;
  catalogue: Catalogue;
  /** `YYYY-MM-DD` */
  today: string;
}

/** A mail with more entries needs a person with git. */
const maxEntries = 20;

/**
 * Finds the entries among a mail’s attachments and their places, and validates them.
 *
 * @param as the place of the single entry, from the command line
 * @throws Refused where a file has no place, shares it with another, is too large or is not UTF-8, and for no entry or too
 *   many
 */
export function arrivalsIn({ files, text: words }: Mail, base: Base, as?: string): Arrivals {
  const entries = files.filter(isYaml);
  const leftOut = files.filter((file) => !isYaml(file)).map(({ name }) => shown(name));
  if (entries.length === 0) throw new Refused(noEntry(files));
  if (entries.length > maxEntries)
    throw new Refused(`It has ${count(entries.length, "entry", "entries")}. Take in ${maxEntries} at most.`);
  if (as !== undefined && entries.length > 1)
    throw new Refused(`It has ${entries.length} entries, so --as cannot say where each belongs. ${eachByItself}`);
  const known = new Map([...base.source.files()].map((file) => [file.path, file]));
  const alone = entries.length === 1;
  const arrivals = entries.map((file): Arrival => {
    const text = keptText(file);
    const path = as ?? placeOfArrival({ name: file.name, text }, words, alone, base.catalogue, base.today);
    if ((path === undefined || !parseEntryPath(path)) && !isLikeEntry(text))
      throw new Refused(
        `${shown(file.name)} is not an entry, which has a line for each of its fields, such as “name: Open Play”.`,
      );
    if (path === undefined || !parseEntryPath(path))
      throw new Refused(`Nobody says where ${shown(file.name)} belongs. ${alone ? `Add ${placing}` : eachByItself}`);
    return { path, text, replaces: known.has(path) };
  });
  const places = new Set(arrivals.map(({ path }) => path));
  if (places.size < arrivals.length) throw new Refused("Two of its files belong in the same place.");
  const overlay = overlaySource(base.source, new Map(arrivals.map(({ path, text }) => [path, text])));
  const { problems } = inspect(overlay, base.today);
  const isNew = ({ path, text }: Arrival): boolean => textAt(known.get(path)) !== text;
  return {
    files: arrivals.filter(isNew),
    leftOut,
    problems: problems.filter(({ file }) => places.has(file)),
  };
}

function isLikeEntry(text: string): boolean {
  const { value } = parse(text);
  return isMapping(value) && ("name" in value || "summary" in value);
}

function isYaml({ name }: MailFile): boolean {
  return entryExtensions.test(name.trim());
}

function keptText({ name, content }: MailFile): string {
  if (content.length > maxBytes) throw new Refused(`${shown(name)} is larger than 64 KiB.`);
  const { text, fault } = decodeText(content);
  if (fault) throw new Refused(`${shown(name)} is not UTF-8 text. Ask for it again, saved with the encoding UTF-8.`);
  return withPlainLineEnds(text);
}

function textAt(file: { read: () => Uint8Array | string } | undefined): string | undefined {
  return file && decodeText(file.read()).text;
}

const placing = "--as AUTHORITY/products/NAME.yml, or the place of another kind.";

/** The advice for several entries, where --as cannot place each. */
const eachByItself = `Save its files, and take in each by itself with ${placing}`;

function noEntry(files: readonly MailFile[]): string {
  if (files.some(({ name }) => /^winmail\.dat$/i.test(name)))
    return "Outlook has packed its files into winmail.dat, which only Outlook reads. Ask for the mail again as plain text.";
  const list = files.find(({ name }) => /\.(?:csv|xlsx)$/i.test(name.trim()));
  if (list)
    return `It has no entry, but a table. If ${shown(list.name)} is a list of what an authority runs, save it and take it in with npm run landscape -- FILE --authority A.`;
  const what = files.length === 0 ? "No file is attached to it" : "None of its files ends in .yml";
  return `${what}, so there is no entry in it. Ask for the file that the form offers to download.`;
}

/** An untrusted file name, for a terminal. */
function shown(name: string): string {
  return name === "" ? "a file without a name" : escapedText(name, 80);
}
