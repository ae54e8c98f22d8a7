import { childOf, metaOf } from "../../../schemas/fields/describe.ts";
import { htmlTag } from "../../../schemas/fields/html-tag.ts";
import {
  type FieldsOf,
  inspect,
  type Kind,
  kindNames,
  kinds,
  migrate,
  parseEntryPath,
  pathOf,
  type Problem,
  type SourceFile,
} from "../../../schemas/index.ts";
import { count, withThousandsSeparators } from "../../../schemas/problems/count.ts";
import { quoted } from "../../../schemas/problems/quoted.ts";
import { readEntryFile } from "../../../schemas/reading/entry-file.ts";
import { referencesIn } from "../../../schemas/rules/shared/references.ts";
import { type Held, kindsOf, lastGood, type NamedPeer } from "../held.ts";
import { Refusal } from "../refusal.ts";
import { keyOf, named, type PeerLine } from "./documents.ts";

/** Rules that need entries of every kind, and so are skipped where some kinds are not read. */
const needEveryKind = new Set(["missing-authority", "unknown-reference", "unknown-requirement"]);

/** Rules that need review in our own entries, but are errors in a peer’s, because no maintainer of ours has seen it. */
const refusedForReview = new Set(["look-alike-letters"]);

/** Invalid entries that are examined before the peer is refused. */
const maxInvalidEntries = 20;

/**
 * Refuses entries with HTML in plain texts, dangling references to the peer’s own entries, or errors by our rules.
 *
 * @throws Refusal
 */
export function checkValid(read: readonly PeerLine[], peer: NamedPeer, model: number, held: Held): void {
  const before = lastGood(peer, held);
  const known = new Map(before?.copy.model === model ? before.entries.map(({ text, data }) => [text, data]) : []);
  for (const document of read) if (!known.has(document.line)) checkMarkup(document);
  const fields = new Map<PeerLine, FieldsOf[Kind]>();
  const misfits: PeerLine[] = [];
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
function checkReferences(
  read: readonly PeerLine[],
  fields: ReadonlyMap<PeerLine, FieldsOf[Kind]>,
  peer: NamedPeer,
): void {
  const own = new Set(read.map(keyOf));
  const wanted = new Set(kindsOf(peer));
  const lost = [...fields].flatMap(([document, data]) => {
    const { kind, slug, authority } = document;
    const references = referencesIn({ kind, slug, authority, file: "", data });
    const found = references.find((one) => wanted.has(one.kind) && !own.has(keyOf(one)));
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
function fileOf({ kind, slug, authority, data }: PeerLine, model: number, known?: FieldsOf[Kind]): SourceFile {
  const read = (): string => JSON.stringify(migrate(kind, data, model));
  return { path: pathOf({ kind, slug, authority }), plain: true, read, ...(known ? { known } : {}) };
}

/** Refuses HTML in plain texts: another site could insert it unescaped. */
function checkMarkup(document: PeerLine): void {
  const found = markupIn(kinds[document.kind].schema, document.data);
  if (found !== undefined)
    throw new Refusal(`${named(document)} has HTML in a text, ${quoted(found)}, which is never shown.`);
}

function markupIn(schema: Parameters<typeof childOf>[0] | undefined, value: unknown): string | undefined {
  if (typeof value === "string") {
    if (schema && metaOf(schema).text === "markdown") return undefined;
    return htmlTag.exec(value)?.[0];
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [step, part] of Object.entries(value)) {
    const found = markupIn(schema && childOf(schema, step), part);
    if (found !== undefined) return found;
  }
  return undefined;
}
