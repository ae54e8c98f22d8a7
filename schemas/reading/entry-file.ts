import { isDeviceName, newSlugOf } from "../fields/slug-text.ts";
import { type FieldsOf, type Kind, kinds } from "../kinds/index.ts";
import { didYouMean, suggest } from "../likeness/suggest.ts";
import { type DeepPartial, type PartialEntry, isUnread } from "../partial-entry.ts";
import { fileProblems } from "../problems/in-file.ts";
import { quoted } from "../problems/quoted.ts";
import { type Settings, settingsFile, settingsForm } from "../settings.ts";
import { isMapping } from "../yaml/mapping.ts";
import type { Node } from "../yaml/tree.ts";
import { decode } from "./decode.ts";
import { entryFolders, isNote, type EntryPath, parseEntryPath } from "./entry-path.ts";
import type { Fault } from "./fault.ts";
import { misalignedItems } from "./misaligned-items.ts";
import { type ParsedWithTree, parseWithTree, readableTreeOf } from "./parse.ts";
import { isPeerPath } from "./peer-place.ts";
import { publiccodeFile } from "./publiccode-file.ts";
import { type Form, validateFields, type Validated } from "./shape.ts";
import type { SourceFile } from "./source.ts";
import { truncateFaults } from "./truncate-faults.ts";
import { warningsOn } from "./warnings/index.ts";

/** A file of the catalogue, with everything that could be read of it. */
export interface EntryFile {
  path: string;
  readonly text: string;
  /** Absent when the path is not an entry’s path and cannot be corrected to one. */
  partial?: PartialEntry;
  /** Set when no entry may have the path. */
  isMisplaced?: true;
  /** The fields; absent when the file has an error. */
  data?: FieldsOf[Kind];
  /** The settings, when this is a valid settings file. */
  settings?: Settings;
  /** The readable part of the settings, when this is the settings file. */
  partialSettings?: DeepPartial<Settings>;
  faults: readonly Fault[];
  /** The day on which the rules about single values found no problem in it, if cached. */
  silentOn?: string | undefined;
}

/** Reads one file: bytes → text → YAML → fields. Never throws on bad content. Undefined for notes and peers’ copies. */
export function readEntryFile(file: SourceFile): EntryFile | undefined {
  const { path } = file;
  if (isNote(path) || isPeerPath(path)) return undefined;
  const place = parseEntryPath(path);
  if (!file.plain) return { path, text: "", ...partialOf(path, place), faults: [notPlain] };
  if (path === settingsFile) return settingsIn(file);
  if (!place) return misplacedFile(file);
  if (file.known) return knownEntry(file, place, file.known);
  return entryAt(place, file);
}

/** Reads a file whose path is no entry’s, as the entry that it will be where renaming it is all that it needs. */
function misplacedFile(file: SourceFile): EntryFile {
  const { path } = file;
  const place = placeAfterRenaming(path);
  const { text, partial, faults } = place ? entryAt(place, file) : { text: "", faults: [] };
  return { path, text, ...(partial ? { partial } : {}), isMisplaced: true, faults: [unexpected(path), ...faults] };
}

function entryAt(place: EntryPath, { path, read }: SourceFile): EntryFile {
  const { text, fault } = decode(read());
  if (fault) return { path, text, ...partialOf(path, place), faults: [fault] };
  const parsed = parseWithTree(text);
  if (!isMapping(parsed.value)) return { path, text, ...partialOf(path, place), faults: parsed.faults };
  const other = publiccodeFile(parsed.value, place.authority, () => parsed.tree ?? readableTreeOf(text));
  if (other) return { path, text, ...partialOf(path, place), faults: [...parsed.faults, other] };
  const { faults, ...shaped } = shapeOf<FieldsOf[Kind]>(kinds[place.kind], text, parsed);
  return {
    path,
    text,
    ...partialOf(path, place, shaped.partial),
    ...(shaped.data && !faults.some(isError) ? { data: shaped.data } : {}),
    faults,
  };
}

function settingsIn({ path, read }: SourceFile): EntryFile {
  const { text, fault } = decode(read());
  if (fault) return { path, text, faults: [fault] };
  const parsed = parseWithTree(text);
  if (!isMapping(parsed.value)) return { path, text, faults: parsed.faults };
  const { data, partial, faults } = shapeOf(settingsForm, text, parsed);
  return { path, text, partialSettings: partial, ...(data && !faults.some(isError) ? { settings: data } : {}), faults };
}

/** Validates a parsed text against its form and collects all faults. Builds the tree at most once. */
function shapeOf<T>(form: Form<T>, text: string, parsed: ParsedWithTree): Validated<T> {
  const { value, isSimple = false } = parsed;
  let { tree } = parsed;
  const treeOfText = (): Node | undefined => (tree ??= readableTreeOf(text));
  const faults = [...parsed.faults, ...(isSimple ? [] : misalignedItems(text, treeOfText))];
  const shaped = validateFields(form, value, text, treeOfText);
  const warnings = warningsOn(text, treeOfText, form.schema, value);
  return {
    ...shaped,
    faults: [...faults, ...truncateFaults([...withoutRepeats(shaped.faults, value ?? {}, faults), ...warnings])],
  };
}

function isError({ id }: Fault): boolean {
  return fileProblems[id].severity === "error";
}

function knownEntry(file: SourceFile, place: EntryPath, data: FieldsOf[Kind]): EntryFile {
  const { path, silentOn } = file;
  return {
    path,
    silentOn,
    get text() {
      return decode(file.read()).text;
    },
    ...partialOf(path, place, data),
    data,
    faults: [],
  };
}

function partialOf(
  path: string,
  place: EntryPath | undefined,
  data: DeepPartial<FieldsOf[Kind]> = {},
): { partial?: PartialEntry } {
  return place ? { partial: { ...place, file: path, data } } : {};
}

/**
 * Removes faults that follow from a parse fault: a merge key is not reported again as an unknown field, nor an alias as
 * a wrong type, and a field that could not be parsed is not reported as missing.
 */
function withoutRepeats(shapeFaults: readonly Fault[], fields: object, parseFaults: readonly Fault[]): Fault[] {
  return shapeFaults.filter(
    ({ range, path: [field = ""] }) =>
      !isUnread(fields, field) &&
      parseFaults.every((fault) => fault.range.start > range.end || fault.range.end < range.start),
  );
}

const notPlain: Fault = {
  id: "not-a-plain-file",
  range: { start: 0, end: 0 },
  path: [],
  message: "This is a link, a pipe or another special file. Replace it with a plain file that holds the entry itself.",
};

function unexpected(path: string): Fault {
  const message = `An entry cannot be at ${quoted(path)}. ${adviceFor(path)}`;
  return { id: "unexpected-file", range: { start: 0, end: 0 }, path: [], message };
}

function adviceFor(path: string): string {
  const steps = path.split("/");
  const [folder, name] = [steps.at(-2) ?? "", steps.at(-1) ?? ""];
  if (name.startsWith(".")) return "Delete it: hidden files are not part of the catalogue.";
  if (name.endsWith(".part")) return "Delete it: a command that was stopped while it wrote has left it behind.";
  const device = steps.find(isNameOfDevice)?.split(".", 1)[0];
  if (device !== undefined)
    return `Windows keeps the name ${quoted(device)} for a device, so nobody there could have a copy of the catalogue. Give it a longer name.`;
  const right = fileNameFor(name);
  if (right !== undefined && right !== name) {
    const isCopy = /(?:\(\d+\)|\bcopy(?: \d+)?)\.ya?ml(?:\.txt)?$/i.test(name);
    const renamed = [...steps.slice(0, -1), right].join("/");
    const more = parseEntryPath(renamed) ? "" : ` ${adviceFor(renamed)}`;
    return `Rename it to ${quoted(right)}${isCopy ? ", or delete it if it is a copy" : ""}.${more}`;
  }
  if (!name.endsWith(".yml")) return "Only entries, in files that end in .yml, belong in an authority’s folder.";
  const wrongFolders = steps.slice(0, -1).filter((step) => newSlugOf(step) !== step && newSlugOf(step) !== "");
  if ((steps.length === 2 || steps.length === 3) && wrongFolders.length > 0) {
    const renamed = wrongFolders.map((step) => `${quoted(step)} to ${quoted(newSlugOf(step))}`);
    return `Rename the folder ${renamed.join(", and ")}.`;
  }
  if (steps.length === 2)
    return "An authority’s own entry is called authority.yml; other entries go in a folder of their kind.";
  if (steps.length !== 3) return `Entries are at AUTHORITY/KIND/NAME.yml, with KIND one of ${entryFolders.join(", ")}.`;
  if (!entryFolders.includes(folder))
    return `${quoted(folder)} is not one of the folders ${entryFolders.join(", ")}.${didYouMean(suggest(folder, entryFolders))}`;
  return "Names of folders and files have lower-case letters and digits, joined by single hyphens, and at most 80 of them.";
}

/** Returns the place of an entry whose file or folders only have to be renamed; undefined for any other path. */
function placeAfterRenaming(path: string): EntryPath | undefined {
  const steps = path.split("/");
  const name = fileNameFor(steps.pop() ?? "");
  if (name === undefined || steps.some(isNameOfDevice)) return undefined;
  return parseEntryPath([...steps.map((step) => newSlugOf(step)), name].join("/"));
}

/** Whether Windows keeps the name of a file or folder for a device, whatever its extension. */
function isNameOfDevice(name: string): boolean {
  return isDeviceName(name.split(".", 1)[0] ?? "");
}

/**
 * Returns a valid file name made from an invalid one: in lower case, without spaces, copy suffixes and the “.txt” that
 * Notepad adds. Undefined where none can be made.
 */
function fileNameFor(name: string): string | undefined {
  if (name.startsWith(".") || isNameOfDevice(name)) return undefined;
  const stem = name.replace(/\.ya?ml(?:\.txt)?$/i, "");
  // A line break in a file name is no typo, so there is nothing to suggest.
  if (stem === name || /[\n\r\u2028\u2029]/.test(stem)) return undefined;
  const slug = newSlugOf(withoutCopyMark(stem));
  return slug === "" ? undefined : `${slug}.yml`;
}

/** Removes the suffix that programs add to the name of a copied file: “camden (1)”, “camden copy 2”. */
export function withoutCopyMark(stem: string): string {
  return stem.replace(/(?<![ _-])(?:[ _-]*\(\d+\)|[ _-]+copy(?: \d+)?)$/i, "");
}
