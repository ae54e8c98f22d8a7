import type { Catalogue } from "./catalogue.ts";
import { compareTexts } from "./compare.ts";
import { catalogueOf } from "./inspection/catalogue.ts";
import { findingsIn } from "./inspection/findings.ts";
import { byPlace, problemOfFault, problemOfFinding, withEntry } from "./inspection/problems.ts";
import { ruleContextOf, type RuleOptions } from "./inspection/rule-context.ts";
import type { PartialEntry } from "./partial-entry.ts";
import { type Peer, readPeers } from "./peers/read.ts";
import type { Problem } from "./problems/problem.ts";
import { type EntryFile, readEntryFile } from "./reading/entry-file.ts";
import { pathOf } from "./reading/entry-path.ts";
import { Page } from "./reading/page.ts";
import { isPeerPath } from "./reading/peer-place.ts";
import type { Source, SourceFile } from "./reading/source.ts";
import { MeantEntries } from "./rules/shared/meant-entry.ts";
import { type Settings, settingsFile } from "./settings.ts";

/** The contents of a catalogue and the problems in it. */
export interface Inspection {
  /** The entries that are valid by the schema of their kind, whatever the rules find in them. */
  catalogue: Catalogue;
  /** Every entry sorted by path, invalid ones included, each with the fields that could be read. */
  partialEntries: readonly PartialEntry[];
  /** All errors, reviews and hints, sorted by file and line. */
  problems: Problem[];
  /** The catalogue’s settings, when `catalogue.yml` exists and is valid. */
  settings?: Settings;
  /** The committed copies of peers, sorted by id. Their entries are not part of `catalogue`. */
  peers: readonly Peer[];
  /**
   * `files`: all entry files. `entries` and `authorities`: those without errors. An entry with an error from a rule is in
   * `catalogue` and is not counted as an entry.
   */
  counts: { files: number; entries: number; authorities: number };
}

/** Inputs of an inspection other than the files. */
export interface InspectOptions extends RuleOptions {
  /**
   * Selects, once all entries are read, the files whose problems will be displayed. Problems of other files have no line
   * and column, because locating them costs more than counting them.
   */
  shown?: (partialEntries: readonly PartialEntry[]) => (file: string) => boolean;
}

/**
 * Validates a catalogue: parses every file, checks it against its schema, and runs the rules on all entries. Never throws
 * on bad input. Pure: the same source, day and options give the same result.
 *
 * @param today the day that counts as today, `YYYY-MM-DD`
 */
export function inspect(source: Source, today: string, options: InspectOptions = {}): Inspection {
  const listed = [...source.files()];
  const files = readAll(listed);
  const others = readPeers(listed.filter(({ path }) => isPeerPath(path)));
  const context = ruleContextOf(files, today, options);
  const pageOf = pagesOf(files, options.shown?.(context.all) ?? context.isAsked);
  const meant = new MeantEntries(context);
  const problems = [
    ...files.flatMap(({ path, faults }) =>
      faults.map((fault) => problemOfFault(withEntry(fault, meant), pageOf(path))),
    ),
    ...findingsIn(context).map(({ rule, finding }) => problemOfFinding(rule, finding, pageOf(finding.entry.file))),
    ...others.problems,
  ];
  const settings = files.find(({ path }) => path === settingsFile)?.settings;
  const entries = files.filter(({ data }) => data !== undefined);
  const wrong = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const valid = entries.filter(({ path }) => !wrong.has(path));
  let catalogue: Catalogue | undefined;
  return {
    // Lazy: callers that need only the problems never build it.
    get catalogue() {
      return (catalogue ??= catalogueOf(entries));
    },
    partialEntries: context.all,
    problems: problems.sort(byPlace),
    ...(settings ? { settings } : {}),
    peers: others.peers.filter(isNamedIn(settings)),
    counts: {
      // The settings file is not an entry. Counted here, a valid one would look like an entry with errors.
      files: files.filter((file) => !file.settings).length,
      entries: valid.length,
      authorities: new Set(valid.map(({ partial }) => partial?.authority)).size,
    },
  };
}

/** Reads the valid entries of a catalogue, without the rules about the catalogue as a whole. */
export function validEntriesOf(source: Source): Catalogue {
  return catalogueOf(readAll([...source.files()]).filter(({ data }) => data !== undefined));
}

/** Creates the `Page` of a path on first use, since most files have no problem. A file that is not shown gets an empty one. */
function pagesOf(files: readonly EntryFile[], isShown: (file: string) => boolean): (path: string) => Page {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pages = new Map<string, Page>();
  return (path) => {
    const page = pages.get(path) ?? new Page(path, isShown(path) ? (byPath.get(path)?.text ?? "") : "");
    pages.set(path, page);
    return page;
  };
}

function readAll(listed: readonly SourceFile[]): EntryFile[] {
  const files = listed.flatMap((file) => readEntryFile(file) ?? []);
  return withoutCopies(files.sort((a, b) => compareTexts(a.path, b.path)));
}

/** Leaves the place of an entry to the file that is there, or to the first of several that could be renamed to it. */
function withoutCopies(files: EntryFile[]): EntryFile[] {
  if (!files.some(isMisplacedEntry)) return files;
  const taken = new Set(files.flatMap(({ partial, isMisplaced }) => (partial && !isMisplaced ? pathOf(partial) : [])));
  return files.map((file) => {
    if (!isMisplacedEntry(file)) return file;
    const path = pathOf(file.partial);
    if (!taken.has(path)) {
      taken.add(path);
      return file;
    }
    const faults = file.faults.filter(({ id }) => id === "unexpected-file");
    return { path: file.path, text: file.text, isMisplaced: true, faults };
  });
}

function isMisplacedEntry(file: EntryFile): file is EntryFile & { partial: PartialEntry } {
  return file.isMisplaced === true && file.partial !== undefined;
}

/** Whether the settings still list a peer; without settings, every peer with a copy counts. */
function isNamedIn(settings: Settings | undefined): (peer: Peer) => boolean {
  return ({ id }) => !settings || (settings.peers ?? []).some((named) => named.id === id);
}
