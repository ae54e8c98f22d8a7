import type { DraftEntry } from "../draft.ts";
import { kindNames, kinds } from "../kinds/index.ts";
import { quoted } from "../problems/quoted.ts";
import { slipsBetween, spellingOf } from "../reading/slips.ts";
import { entriesOf, type Rule } from "./rule.ts";

/** Names of a kind can be told apart. */
export const similarName: Rule = {
  id: "similar-name",
  severity: "review",
  title: "A name very near another",
  why: "It may be the same thing listed twice, or people may take one for the other.",
  mend: "If both are the same, keep one entry. If not, make the names easier to tell apart, or let a maintainer say that they are fine.",
  example: { wrong: "name: Fix My Street", right: "name: Street reports for Exampleshire" },
  *check(register) {
    for (const kind of kindNames) {
      const named = entriesOf(register, kind).flatMap((entry) => {
        const plain = plainName(entry.data.name ?? "");
        return plain.length >= 4 ? [{ entry, plain }] : [];
      });
      for (const [entry, other] of nearPairs(named)) {
        const message = `${quoted(entry.data.name ?? "")} is very near the name of another ${kinds[kind].label.one}, ${quoted(other.data.name ?? "")} (${other.file}). If both are the same, keep one entry.`;
        yield { entry, path: ["name"], message };
      }
    }
  },
};

interface Named {
  entry: DraftEntry;
  plain: string;
}

/**
 * Pairs of names that are a slip or two apart, both ways round. Names are compared with their neighbours in the order
 * of the alphabet, read forwards and backwards: a slip leaves one of the two ends as it was, so near names stand side
 * by side in one of the orders, and the work stays in proportion to the number of names.
 */
function nearPairs(named: readonly Named[]): Set<readonly [DraftEntry, DraftEntry]> {
  const pairs = new Map<string, readonly [DraftEntry, DraftEntry]>();
  for (const keyOf of [(plain: string) => plain, (plain: string) => Array.from(plain).reverse().join("")]) {
    const sorted = named
      .map(({ entry, plain }) => ({ entry, plain, key: keyOf(plain) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (const [index, item] of sorted.entries()) {
      const next = sorted[index + 1];
      if (!next || !areNear(item.plain, next.plain)) continue;
      pairs.set(`${item.entry.file}\n${next.entry.file}`, [item.entry, next.entry]);
      pairs.set(`${next.entry.file}\n${item.entry.file}`, [next.entry, item.entry]);
    }
  }
  return new Set(pairs.values());
}

/** Whether two plain names are a slip or two apart. Names that differ in a number, such as a version or a year, are different on purpose. */
export function areNear(a: string, b: string): boolean {
  const limit = Math.min(a.length, b.length) < 8 ? 1 : 2;
  return (
    slipsBetween(spellingOf(a), spellingOf(b), limit) !== undefined && a.replace(/\D/g, "") === b.replace(/\D/g, "")
  );
}

/** A name without case, spaces and punctuation. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
