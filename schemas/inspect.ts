import { ruleAddress } from "./address.ts";
import type { Catalogue, Entry } from "./catalogue.ts";
import { compareTexts } from "./compare.ts";
import { formAt } from "./forms.ts";
import { type Kind, kindNames } from "./kinds/index.ts";
import type { PartialEntry } from "./partial-entry.ts";
import { type Peer, readPeers } from "./peers/read.ts";
import { fileProblems } from "./problems/in-file.ts";
import type { Path, Problem, ProblemText } from "./problems/problem.ts";
import { type EntryFile, readEntryFile } from "./reading/entry-file.ts";
import { correctedLine, correctionOf } from "./reading/explain/case.ts";
import type { Fault } from "./reading/fault.ts";
import { Page } from "./reading/page.ts";
import { isPeerPath } from "./reading/peer-place.ts";
import type { Source, SourceFile } from "./reading/source.ts";
import { findingsIn } from "./rules/findings.ts";
import { MeantEntries } from "./rules/meant-entry.ts";
import type { PartialSettings, Finding, Published, Memoise, RuleContext, Rule } from "./rules/rule.ts";
import { type Settings, settingsFile } from "./settings.ts";
import { replacementOf, removalOf } from "./writing/removal.ts";
import { commentBehindMark } from "./yaml/comments.ts";
import { scalarToYaml } from "./yaml/dump.ts";
import { lineStop } from "./yaml/lines.ts";
import { locate, type Range } from "./yaml/tree.ts";

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
export interface InspectOptions {
  /** Addresses that have been published and must keep working. */
  published?: readonly Published[];
  /**
   * Selects, once all entries are read, the files whose problems will be displayed. Problems of other files have no line
   * and column, because locating them costs more than counting them.
   */
  shown?: (partialEntries: readonly PartialEntry[]) => (file: string) => boolean;
  /** The only file whose problems are needed; problems of other files may be missing. */
  only?: string;
  /** A cache of what rules computed in earlier runs. */
  memoise?: Memoise;
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
  const context = contextOf(files, today, options);
  const pageOf = pagesOf(files, options.shown?.(context.all) ?? context.isAsked);
  const meant = new MeantEntries(context);
  const problems = [
    ...files.flatMap(({ path, faults }) => faults.map((fault) => fromFault(withEntry(fault, meant), pageOf(path)))),
    ...findingsIn(context).map(({ rule, finding }) => fromFinding(rule, finding, pageOf(finding.entry.file))),
    ...others.problems,
  ];
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
    ...settingsOf(files),
    peers: others.peers.filter(isNamedIn(settingsOf(files).settings)),
    counts: {
      // The settings file is not an entry. Counted here, a valid one would look like an entry with errors.
      files: files.filter(({ settings }) => !settings).length,
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
  return files.sort((a, b) => compareTexts(a.path, b.path));
}

/** Whether the settings still list a peer; without settings, every peer with a copy counts. */
function isNamedIn(settings: Settings | undefined): (peer: Peer) => boolean {
  return ({ id }) => !settings || (settings.peers ?? []).some((named) => named.id === id);
}

function settingsOf(files: readonly EntryFile[]): Pick<Inspection, "settings"> {
  const settings = files.find(({ path }) => path === settingsFile)?.settings;
  return settings ? { settings } : {};
}

function draftSettingsOf(files: readonly EntryFile[]): PartialSettings | undefined {
  const data = files.find(({ path }) => path === settingsFile)?.partialSettings;
  return data && { file: settingsFile, data };
}

function contextOf(
  files: readonly EntryFile[],
  today: string,
  { published = [], only, memoise = withoutCache }: InspectOptions,
): RuleContext {
  const all = files.flatMap(({ partial }) => partial ?? []);
  const silent = new Set(files.filter(({ silentOn }) => silentOn === today).map(({ path }) => path));
  const bySlug = mapOfEachKind<PartialEntry>();
  const byAlias = mapOfEachKind<PartialEntry>();
  const byKind = Object.fromEntries(kindNames.map((kind) => [kind, [] as PartialEntry[]])) as Record<
    Kind,
    PartialEntry[]
  >;
  for (const entry of all) {
    byKind[entry.kind].push(entry);
    if (!bySlug[entry.kind].has(entry.slug)) bySlug[entry.kind].set(entry.slug, entry);
    for (const alias of entry.data.aliases ?? []) {
      if (alias !== undefined && !byAlias[entry.kind].has(alias)) byAlias[entry.kind].set(alias, entry);
    }
  }
  return {
    of: <K extends Kind>(kind: K) =>
      bySlug[kind] as ReadonlyMap<string, unknown> as ReadonlyMap<string, PartialEntry<K>>,
    all,
    each: <K extends Kind>(kind: K) => byKind[kind] as readonly unknown[] as readonly PartialEntry<K>[],
    has: (kind, slug) => bySlug[kind].has(slug),
    formerly: (kind, slug) => byAlias[kind].get(slug),
    settings: draftSettingsOf(files),
    isAsked: (file) => only === undefined || file === only,
    isSilent: (file) => silent.has(file),
    // Rules skip the other files here, so a full run must not read these partial results from the cache.
    memoise: only === undefined ? memoise : withoutCache,
    today,
    published,
  };
}

function withoutCache<Made>(_name: string, _of: unknown, work: () => Made): Made {
  return work();
}

function catalogueOf(files: readonly EntryFile[]): Catalogue {
  const catalogue = mapOfEachKind<Entry>();
  const sorted = files.toSorted((a, b) => compareTexts(a.partial?.slug ?? "", b.partial?.slug ?? ""));
  for (const read of sorted) {
    const { partial, data } = read;
    if (!partial || !data || catalogue[partial.kind].has(partial.slug)) continue;
    const { kind, slug, authority, file } = partial;
    // A getter, because a cached file is read from disk only when its text is needed.
    const entry = {
      kind,
      slug,
      authority,
      file,
      data,
      get text() {
        return read.text;
      },
    };
    catalogue[kind].set(slug, entry);
  }
  return catalogue as unknown as Catalogue;
}

function mapOfEachKind<T>(): Record<Kind, Map<string, T>> {
  return Object.fromEntries(kindNames.map((kind) => [kind, new Map<string, T>()])) as Record<Kind, Map<string, T>>;
}

/** Adds advice on which entry was meant to a fault about an invalid slug. */
function withEntry(fault: Fault, entries: MeantEntries): Fault {
  if (!fault.meant) return fault;
  const { message, fix } = entries.adviceOnText(fault.meant.kind, fault.meant.text);
  if (fix === undefined) return { ...fault, message };
  const { id, range, path } = fault;
  return { id, range, path, message, ...correctionOf(path, scalarToYaml(fix)) };
}

function fromFault(fault: Fault, page: Page): Problem {
  const { message, path, fix, range } = fault;
  return {
    ...problem(fault.id, fileProblems[fault.id], page, range, path, message),
    ...yamlOf(fault),
    ...(fix ? { fix: replacement(page.text, fix.range ?? range, fix.text) } : {}),
  };
}

function fromFinding(rule: Rule, finding: Finding, page: Page): Problem {
  const range = rangeOf(page, finding);
  return {
    ...problem(rule.id, rule, page, range, finding.path, finding.message),
    ...(finding.severity ? { severity: finding.severity } : {}),
    ...yamlOf({ ...correctionBy(finding), ...finding }),
    ...(finding.fix === undefined || page.text === ""
      ? {}
      : { fix: replacement(page.text, range, scalarToYaml(finding.fix)) }),
    ...(finding.removes ? removal(page, finding.path) : {}),
    ...(finding.instead ? exchange(page, finding.path, finding.instead) : {}),
  };
}

/** Returns the fix that deletes an item or a field; none where the YAML text cannot be edited safely. */
function removal(page: Page, path: Path): Pick<Problem, "fix"> {
  const form = page.takesChange() ? formAt(page.path) : undefined;
  const fix = form && removalOf(form, page.text, path);
  return fix ? { fix: { ...fix, deletes: true } } : {};
}

/** Returns the fix that replaces one field with others; none where the YAML text cannot be edited safely. */
function exchange(page: Page, path: Path, fields: Readonly<Record<string, unknown>>): Pick<Problem, "fix"> {
  const form = page.takesChange() ? formAt(page.path) : undefined;
  const fix = form && replacementOf(form, page.text, path, fields);
  return fix ? { fix } : {};
}

/** Returns a fix that replaces a range with YAML, keeping double quotes and the comment of a block scalar’s header. */
function replacement(text: string, { start, end }: Range, yaml: string): NonNullable<Problem["fix"]> {
  const old = text.slice(start, end);
  const comment = commentBehindMark(old)?.comment ?? "";
  const isText = yaml !== "" && scalarToYaml(yaml) === yaml;
  return { start, end, text: (isText && /^".*"$/s.test(old) ? JSON.stringify(yaml) : yaml) + comment };
}

/** The YAML that is shown with a problem. */
function yamlOf({
  correction,
  example,
}: Pick<Fault, "correction" | "example">): Pick<Problem, "correction" | "example"> {
  return { ...(correction === undefined ? {} : { correction }), ...(example === undefined ? {} : { example }) };
}

function correctionBy({ path, fix }: Finding): Pick<Problem, "correction"> {
  return fix === undefined ? {} : { correction: correctedLine(path, scalarToYaml(fix)) };
}

/** Returns the range of a finding: a scalar, else the field’s name, else the first line; offset 0 for the whole entry. */
function rangeOf({ text, tree }: Page, { path, at }: Finding): Range {
  if (!tree || path.length === 0) return { start: 0, end: 0 };
  const { node, keyRange, exact } = locate(tree, path);
  if (at === "key" || !exact || node.type !== "scalar") return keyRange ?? firstLine(text, node);
  return node;
}

function firstLine(text: string, { start, end }: Range): Range {
  return { start, end: Math.min(lineStop(text, start), end) };
}

function problem(
  rule: string,
  { severity, why }: ProblemText,
  page: Page,
  range: Range,
  path: Path,
  message: string,
): Problem {
  const [start, end] = [page.lines.at(range.start), page.lines.at(range.end)];
  return {
    rule,
    severity,
    file: page.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path,
    message,
    why,
    help: ruleAddress(rule),
    ...(page.text === "" ? {} : { excerpt: page.lines.excerpt(start.line, end.line) }),
  };
}

function byPlace(a: Problem, b: Problem): number {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.rule, b.rule);
}
