import { type HiddenField, hiddenFields } from "../fields.ts";
import type { ResultFile } from "../index/shapes.ts";
import type { Concept } from "./concepts.ts";
import { type Evidence, evidenceIn } from "./evidence.ts";

/** Why a document matched, beyond what its name, summary and facts show. */
export interface Reasons {
  /** Excerpt of its text around words that no shown field contains. */
  excerpt?: string;
  /** Fields that are not shown in full, with the parts that match. */
  fields: readonly { field: HiddenField; parts: readonly string[] }[];
  /** Words that matched as synonyms: “rubbish” as “refuse”. */
  others: readonly { typed: string; found: string }[];
}

/** Characters of context on each side of a match. */
const context = 90;

/** Returns why a document matched, so that readers see a reason for each concept of the query. */
export function reasonsFor(name: string, result: ResultFile, concepts: readonly Concept[]): Reasons {
  const open = new Open(concepts);
  for (const text of [name, ...(result.summary ?? []), ...(result.facts ?? [])]) open.see(text);
  open.settle();
  const fields: { field: HiddenField; parts: string[] }[] = [];
  for (const field of hiddenFields) {
    const parts = fullestParts(result[field] ?? [], open.concepts);
    for (const part of parts) open.see(part);
    open.settle();
    if (parts.length > 0) fields.push({ field, parts });
  }
  const text = bestPart(result.text ?? [], open.concepts);
  if (text) open.see(text.part);
  open.settle();
  return { ...(text && { excerpt: excerptOf(text) }), fields, others: [...open.others.values()] };
}

/** The concepts for which no match has been shown yet. */
class Open {
  concepts: Concept[];
  readonly others = new Map<Concept, { typed: string; found: string }>();
  readonly #seen = new Set<Concept>();

  constructor(concepts: readonly Concept[]) {
    this.concepts = [...concepts];
  }

  /** Notes the concepts that a text shows. Returns whether it shows any. */
  see(text: string): boolean {
    const evidence = evidenceIn(text, this.concepts);
    for (const { concept, start, end, other } of evidence) {
      const found = text.slice(start, end);
      // The group of an acronym contains the acronym itself, which is no other word.
      const isOther = other && found.toLowerCase() !== concept.text.toLowerCase();
      if (!isOther) this.others.delete(concept);
      else if (!this.#seen.has(concept)) this.others.set(concept, { typed: concept.text, found });
      this.#seen.add(concept);
    }
    return evidence.length > 0;
  }

  /** Removes the concepts that have been shown. */
  settle(): void {
    this.concepts = this.concepts.filter((concept) => !this.#seen.has(concept));
  }
}

interface TextPart {
  part: string;
  evidence: readonly Evidence[];
}

/** Returns the part of a text that matches the most concepts. */
function bestPart(parts: readonly string[], concepts: readonly Concept[]): TextPart | undefined {
  return partsWith(parts, concepts).sort((a, b) => conceptsIn(b) - conceptsIn(a))[0];
}

/**
 * Returns the parts of a field that match any concept; only those that match all that the field matches, if there are
 * such: “Royal Greenwich” means no other royal borough.
 */
function fullestParts(parts: readonly string[], concepts: readonly Concept[]): string[] {
  const found = partsWith(parts, concepts);
  const all = conceptsIn({ evidence: found.flatMap(({ evidence }) => evidence) });
  const whole = found.filter((some) => conceptsIn(some) === all);
  return (whole.length > 0 ? whole : found).map(({ part }) => part);
}

function partsWith(parts: readonly string[], concepts: readonly Concept[]): TextPart[] {
  return parts
    .map((part) => ({ part, evidence: evidenceIn(part, concepts) }))
    .filter(({ evidence }) => evidence.length > 0);
}

function conceptsIn({ evidence }: Pick<TextPart, "evidence">): number {
  return new Set(evidence.map(({ concept }) => concept)).size;
}

/** Returns the context of the first match of each concept, with “…” for gaps. */
function excerptOf({ part, evidence }: TextPart): string {
  const firsts = evidence.filter(
    ({ concept }, index) => evidence.findIndex((other) => other.concept === concept) === index,
  );
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of firsts) {
    const [from, to] = [wordStart(part, start - context), wordEnd(part, end + context)];
    const last = spans.at(-1);
    if (last && from <= last.end + context / 2) last.end = Math.max(last.end, to);
    else spans.push({ start: from, end: to });
  }
  const cut = spans.map(({ start, end }) => part.slice(start, end).trim()).join(" … ");
  return `${(spans[0]?.start ?? 0) > 0 ? "… " : ""}${cut}${(spans.at(-1)?.end ?? 0) < part.length ? " …" : ""}`;
}

function wordStart(text: string, place: number): number {
  return place <= 0 ? 0 : text.indexOf(" ", place) + 1;
}

function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  return Math.max(text.lastIndexOf(" ", place), 0);
}
