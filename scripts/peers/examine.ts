import { childOf, metaOf } from "../../schemas/fields/describe.ts";
import { usualMaximumShrink } from "../../schemas/fields/peer.ts";
import {
  type FieldsOf,
  inspect,
  type Kind,
  kindNames,
  kinds,
  maxBytes,
  migrate,
  pathOf,
  parseEntryPath,
  type Problem,
  type SourceFile,
} from "../../schemas/index.ts";
import { skeletonOf } from "../../schemas/likeness/plain-name.ts";
import { documentIn, isBelowHome, isOf, type PeerDocument } from "../../schemas/peers/document.ts";
import { count, withThousandsSeparators } from "../../schemas/problems/count.ts";
import { quoted } from "../../schemas/problems/quoted.ts";
import { readEntryFile } from "../../schemas/reading/entry-file.ts";
import { referencesIn } from "../../schemas/rules/references.ts";
import { type Held, kindsOf, lastGood, type NamedPeer } from "./held.ts";
import { homeOf, type PeerManifest } from "./manifest.ts";
import { Refusal } from "./refusal.ts";

/** A line that a peer published, with its parsed entry. */
interface Read extends PeerDocument {
  line: string;
}

/**
 * Validates the entries of a peer: they are complete, its own, valid by our rules and not confusable with ours. Entries
 * that we already hold are not validated again.
 *
 * @param texts kind → its entries, one a line
 * @throws Refusal
 */
export function examine(
  texts: ReadonlyMap<Kind, string>,
  peer: NamedPeer,
  { model, kinds: listed }: Pick<PeerManifest, "model" | "kinds">,
  held: Held,
): void {
  const read = [...texts].flatMap(([kind, text]) => documentsIn(kind, text, peer, held));
  for (const [kind, { rows }] of listed) {
    const { length } = read.filter((document) => document.kind === kind);
    if (length !== rows)
      throw new Refusal(
        `It has ${count(length, ...labels(kind))} where its manifest lists ${withThousandsSeparators(rows)}.`,
      );
  }
  checkUnique(read);
  checkShrink(read, peer, held);
  checkValid(read, peer, model, held);
  checkLooks(read, held);
  checkCodes(read, peer, held);
}

function labels(kind: Kind): [one: string, many: string] {
  return [kinds[kind].label.one, kinds[kind].label.many];
}

function named({ kind, slug }: Pick<PeerDocument, "kind" | "slug">): string {
  return `Its ${kinds[kind].label.one} ${quoted(slug)}`;
}

function documentsIn(kind: Kind, text: string, peer: NamedPeer, held: Held): Read[] {
  if (text !== "" && !text.endsWith("\n"))
    throw new Refusal(`Its file of ${kinds[kind].label.many} is broken off in the middle of a line.`);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line, index) => {
      if (line.length > maxLineLength)
        throw new Refusal(`Line ${index + 1} of its file of ${kinds[kind].label.many} is longer than any entry.`);
      const document = documentIn(line);
      if (document?.kind !== kind)
        throw new Refusal(`Line ${index + 1} of its file of ${kinds[kind].label.many} is not ${article(kind)}.`);
      checkHome(document, peer, held);
      return { ...document, line };
    });
}

/**
 * Characters of a line. JSON escapes take at most twice the characters of an entry, and the fields around it are short.
 */
const maxLineLength = 4 * maxBytes;

function article(kind: Kind): string {
  const { one } = kinds[kind].label;
  return `${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`;
}

/** Refuses entries that the peer read from another catalogue, to prevent cycles, and those in another authority’s folder. */
function checkHome(document: PeerDocument, peer: NamedPeer, { home }: Held): void {
  const theirs = homeOf(peer);
  // On shared hosts, a peer’s address can start with ours. The longer prefix wins.
  const isTheirs = theirs.length > (home ?? "").length && isBelowHome(document.url, theirs);
  if (home !== undefined && isBelowHome(document.url, home) && !isTheirs)
    throw new Refusal(`${named(document)} is one of this catalogue’s own, which it may not publish again.`);
  if (!isOf(document, theirs))
    throw new Refusal(
      `${named(document)} is from another catalogue, at ${quoted(isBelowHome(document.url, theirs) ? (document.source ?? "") : document.url)}, and is read from there or not at all.`,
    );
  if (kinds[document.kind].ownsFolder && document.authority !== document.slug)
    throw new Refusal(`${named(document)} is in the folder of another authority.`);
}

/** The key of an entry, unique in its catalogue. */
function placeIn({ kind, slug }: { kind: Kind; slug: string }): string {
  return `${kind}/${slug}`;
}

function checkUnique(read: readonly Read[]): void {
  const seen = new Set<string>();
  for (const document of read) {
    const place = placeIn(document);
    if (seen.has(place)) throw new Refusal(`${named(document)} is published twice.`);
    seen.add(place);
  }
}

function checkShrink(read: readonly Read[], peer: NamedPeer, held: Held): void {
  const wanted = new Set(kindsOf(peer));
  const before = (lastGood(peer, held)?.entries ?? []).filter(({ kind }) => wanted.has(kind));
  const now = new Set(read.map(placeIn));
  const gone = before.filter((entry) => !now.has(placeIn(entry))).length;
  const most = peer.maximumShrink ?? usualMaximumShrink;
  if (gone * 100 > before.length * most)
    throw new Refusal(
      `${withThousandsSeparators(gone)} of its ${count(before.length, "entry", "entries")} are gone, and no more than ${most} per cent may go between two readings. Where that is right, raise “maximumShrink” of this catalogue in the settings for one reading.`,
    );
}

/** Rules that need entries of every kind, and so are skipped where some kinds are not read. */
const needEveryKind = new Set(["missing-authority", "unknown-reference", "unknown-requirement"]);

/** Rules that need review in our own entries, but are errors in a peer’s, because no maintainer of ours has seen it. */
const refusedForReview = new Set(["look-alike-letters"]);

/** Invalid entries that are examined before the peer is refused. */
const maxInvalidEntries = 20;

function checkValid(read: readonly Read[], peer: NamedPeer, model: number, held: Held): void {
  const before = lastGood(peer, held);
  const known = new Map(before?.copy.model === model ? before.entries.map(({ text, data }) => [text, data]) : []);
  for (const document of read) if (!known.has(document.line)) checkMarkup(document);
  const fields = new Map<Read, FieldsOf[Kind]>();
  const misfits: Read[] = [];
  for (const document of read) {
    const data = known.get(document.line) ?? readEntryFile(fileOf(document, model))?.data;
    if (data) fields.set(document, data);
    else misfits.push(document);
    // Problems of thousands of entries would fill the memory, and the message names only the first.
    if (misfits.length === maxInvalidEntries) break;
  }
  const isCut = fields.size + misfits.length < read.length;
  if (!isCut) checkReferences(read, fields, peer);
  const inspected = isCut ? misfits : read;
  const files = inspected.map((document) => fileOf(document, model, fields.get(document)));
  const { problems } = inspect({ files: () => files }, held.today);
  const isPartial = isCut || kindsOf(peer).length < kindNames.length;
  const errors = problems.filter(
    ({ rule, severity }) =>
      (severity === "error" && !(isPartial && needEveryKind.has(rule))) || refusedForReview.has(rule),
  );
  const [first, ...others] = errors;
  if (first) throw new Refusal(sentenceOn(first, others.length));
}

/**
 * Refuses a peer with many dangling references to its own entries. Suggestions for each, as the rules make them, would
 * take hours for two million.
 */
function checkReferences(read: readonly Read[], fields: ReadonlyMap<Read, FieldsOf[Kind]>, peer: NamedPeer): void {
  const own = new Set(read.map(placeIn));
  const wanted = new Set(kindsOf(peer));
  const lost = [...fields].flatMap(([document, data]) => {
    const { kind, slug, authority } = document;
    const references = referencesIn({ kind, slug, authority, file: "", data });
    const found = references.find((one) => wanted.has(one.kind) && !own.has(placeIn(one)));
    return found ? [{ document, found }] : [];
  });
  const [first] = lost;
  if (first && lost.length > maxInvalidEntries)
    throw new Refusal(
      `${withThousandsSeparators(lost.length)} of its entries name others that it has not. ${named(first.document)} names the ${kinds[first.found.kind].label.one} ${quoted(first.found.slug)}.`,
    );
}

function sentenceOn({ file, message }: Problem, more: number): string {
  const place = parseEntryPath(file);
  const [sentence = message] = /^.*?[.?!](?= [A-Z“]|$)/s.exec(message) ?? [];
  const others = more === 0 ? "" : ` (and ${count(more, "more problem")})`;
  return `${place ? named(place) : "It"} is not valid${others}: ${sentence}`;
}

/** An entry as a file for the validator: JSON is YAML. Fields already known to be valid are not parsed again. */
function fileOf({ kind, slug, authority, data }: Read, model: number, known?: FieldsOf[Kind]): SourceFile {
  const read = (): string => JSON.stringify(migrate(kind, data, model));
  return { path: pathOf({ kind, slug, authority }), plain: true, read, ...(known ? { known } : {}) };
}

/** Refuses HTML in plain texts: another site could insert it unescaped. */
function checkMarkup(document: Read): void {
  const found = markupIn(kinds[document.kind].schema, document.data);
  if (found !== undefined)
    throw new Refusal(`${named(document)} has HTML in a text, ${quoted(found)}, which is never shown.`);
}

function markupIn(schema: Parameters<typeof childOf>[0] | undefined, value: unknown): string | undefined {
  if (typeof value === "string") {
    if (schema && metaOf(schema).text === "markdown") return undefined;
    return /<(?:\/?[a-z][a-z\d-]*(?:[\s/][^<>]*)?>|!--|!doctype|\?)/i.exec(value)?.[0];
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [step, part] of Object.entries(value)) {
    const found = markupIn(schema && childOf(schema, step), part);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Refuses slugs that are confusable with one of ours, such as “0pen-play” with “open-play”. */
function checkLooks(read: readonly Read[], { catalogue }: Held): void {
  const own = new Map(
    kindNames.flatMap((kind) =>
      [...catalogue[kind].keys()].map((slug) => [placeIn({ kind, slug: skeletonOf(slug) }), slug]),
    ),
  );
  for (const document of read) {
    const alike = own.get(placeIn({ kind: document.kind, slug: skeletonOf(document.slug) }));
    if (alike !== undefined && alike !== document.slug)
      throw new Refusal(`${named(document)} looks like our own ${quoted(alike)} and is another.`);
  }
}

/** Refuses a GSS code that another peer already has: the first catalogue keeps it. */
function checkCodes(read: readonly Read[], peer: NamedPeer, { peers }: Held): void {
  const holders = new Map(
    [...peers.values()]
      .filter(({ id }) => id !== peer.id)
      .flatMap(({ name, entries }) =>
        entries.flatMap(({ data }) => ("gss" in data && data.gss ? [[data.gss, name]] : [])),
      ),
  );
  for (const document of read) {
    const { gss } = document.data;
    const holder = typeof gss === "string" ? holders.get(gss) : undefined;
    if (holder !== undefined)
      throw new Refusal(`${named(document)} has the GSS code ${quoted(String(gss))}, which ${quoted(holder)} has too.`);
  }
}
