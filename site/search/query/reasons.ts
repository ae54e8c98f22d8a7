import { type HiddenField, hiddenFields } from "../fields.ts";
import type { ResultFile } from "../index/shapes.ts";
import type { Concept } from "./concepts.ts";
import { type Evidence, evidenceIn } from "./evidence.ts";

/** Why a result was found, beside what its name, summary and facts show by themselves. */
export interface Reasons {
  /** Part of its text around the words that are nowhere else to be seen. */
  excerpt?: string;
  /** Fields that are not shown in full, with their parts that have a word. */
  fields: readonly { field: HiddenField; parts: readonly string[] }[];
  /** Words found as others: “rubbish” as “refuse”. */
  others: readonly { typed: string; found: string }[];
}

/** How much of the text is shown on each side of a word, in characters. */
const context = 90;

/** Returns why a result was found, so that a reader can see each of its concepts. */
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

/** The concepts that a reader cannot see yet. */
class Open {
  concepts: Concept[];
  readonly others = new Map<Concept, { typed: string; found: string }>();
  readonly #seen = new Set<Concept>();

  constructor(concepts: readonly Concept[]) {
    this.concepts = [...concepts];
  }

  /** Returns whether a text shows any of them. */
  see(text: string): boolean {
    const evidence = evidenceIn(text, this.concepts);
    for (const { concept, start, end, other } of evidence) {
      const found = text.slice(start, end);
      // An acronym is found as what it stands for, which may be the acronym again.
      const isOther = other && found.toLowerCase() !== concept.text.toLowerCase();
      if (!isOther) this.others.delete(concept);
      else if (!this.#seen.has(concept)) this.others.set(concept, { typed: concept.text, found });
      this.#seen.add(concept);
    }
    return evidence.length > 0;
  }

  /** Leaves out those that have been seen. */
  settle(): void {
    this.concepts = this.concepts.filter((concept) => !this.#seen.has(concept));
  }
}

interface TextPart {
  part: string;
  evidence: readonly Evidence[];
}

/** The part of a text that has the most concepts. */
function bestPart(parts: readonly string[], concepts: readonly Concept[]): TextPart | undefined {
  return partsWith(parts, concepts).sort((a, b) => conceptsIn(b) - conceptsIn(a))[0];
}

/**
 * The parts of a field that have any concept. Where one has all that the others have, only such: who looks for “Royal
 * Greenwich” means no other royal borough.
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

/** What is around the first place of each concept, with “…” for what is left out. */
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
