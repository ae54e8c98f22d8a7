import { stemOf } from "../text/stem.ts";
import { Phrases, readText } from "../text/synonym-phrases.ts";
import { partsOf } from "../text/tokens.ts";
import type { Concept } from "./concepts.ts";

/** A span of a text that matches a concept. */
export interface Evidence {
  concept: Concept;
  start: number;
  end: number;
  /** Whether it matches as a synonym or the expansion of an acronym, not as the word that was typed. */
  other: boolean;
}

/** Returns the spans of a text that match any of some concepts, in text order. */
export function evidenceIn(text: string, concepts: readonly Concept[]): Evidence[] {
  const wanted = concepts.map((concept) => ({
    concept,
    terms: new Set(concept.alternatives.flatMap(({ terms }) => terms)),
    groups: new Set(concept.alternatives.flatMap(({ group }) => group ?? [])),
  }));
  const read = readText(text);
  const found: Evidence[] = [];
  for (const [index, { start, end, surface }] of read.tokens.entries()) {
    const stems = [read.stems[index] ?? "", ...partsOf(surface).map(stemOf)];
    for (const { concept, terms } of wanted) {
      if (stems.some((stem) => terms.has(stem))) found.push({ concept, start, end, other: false });
    }
  }
  const phrases = new Phrases([...new Set(wanted.flatMap(({ groups }) => [...groups]))]);
  for (const { group, from, to } of phrases.in(read)) {
    const [start = 0, end = 0] = [read.tokens[from]?.start, read.tokens[to - 1]?.end];
    for (const { concept, groups } of wanted) {
      const own = found.some((some) => some.concept === concept && some.start < end && some.end > start);
      if (groups.has(group) && !own) found.push({ concept, start, end, other: true });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether the parts of a text together match all of some concepts. */
export function matchAll(parts: readonly string[], concepts: readonly Concept[]): boolean {
  const found = new Set(parts.flatMap((part) => evidenceIn(part, concepts)).map(({ concept }) => concept));
  return found.size === concepts.length;
}

/** A piece of a text, and whether it is highlighted. */
export interface Piece {
  text: string;
  highlighted: boolean;
}

/** Splits a text into pieces and highlights the spans that match. */
export function highlight(text: string, evidence: readonly Pick<Evidence, "start" | "end">[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of evidence) {
    if (start < done) continue;
    pieces.push(
      { text: text.slice(done, start), highlighted: false },
      { text: text.slice(start, end), highlighted: true },
    );
    done = end;
  }
  return [...pieces, { text: text.slice(done), highlighted: false }].filter((piece) => piece.text !== "");
}
