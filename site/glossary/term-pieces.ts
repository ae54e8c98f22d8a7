/** The id of a glossary term, and its names. */
export type TermNames = readonly [id: string, ...names: string[]];

/** A part of a text, with the id of its term if it names one. */
interface Piece {
  text: string;
  term?: string;
}

/** Maximum number of links in a help text. */
const maxLinks = 3;

/**
 * Splits a text at glossary terms. Each term is linked at its first occurrence only, and the number of links is
 * limited.
 */
export type TermCutter = (text: string) => Piece[];

/**
 * Makes a cutter for terms. Names match whole words and their plural; acronyms match case-sensitively, so that “sit” is
 * not “SIT”.
 */
export function termCutter(terms: readonly TermNames[]): TermCutter {
  const named = terms.flatMap(([id, ...names]) => names.map((name) => [name, id] as const));
  if (named.length === 0) return (text) => [{ text }];
  const ids = new Map(named.map(([name, id]) => [name.toLowerCase(), { id, name }]));
  const longestFirst = named.map(([name]) => name).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_./-])(${longestFirst.map(escaped).join("|")})(s?)(?![\p{L}\p{N}_/-])`,
    "giu",
  );
  return (text) => {
    const pieces: Piece[] = [];
    const seen = new Set<string>();
    let end = 0;
    for (const { 0: match, 1: found = "", index } of text.matchAll(pattern)) {
      const known = ids.get(found.toLowerCase());
      const isOther = known && isAcronym(known.name) && known.name !== found;
      if (!known || isOther || seen.has(known.id) || seen.size >= maxLinks) continue;
      seen.add(known.id);
      if (index > end) pieces.push({ text: text.slice(end, index) });
      pieces.push({ text: match, term: known.id });
      end = index + match.length;
    }
    return end < text.length || pieces.length === 0 ? [...pieces, { text: text.slice(end) }] : pieces;
  };
}

function isAcronym(name: string): boolean {
  return !/\s/.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
