import * as z from "zod";

import type { DraftEntry } from "../draft.ts";
import { unwrap } from "../fields/describe.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import { isMapping } from "../reading/mapping.ts";
import { equal } from "../writing/equal.ts";
import type { Finding, Rule } from "./rule.ts";
import { follow, trailsTo } from "./trails.ts";

/** A list names each thing once. */
export const repeatedItem: Rule = {
  id: "repeated-item",
  severity: "error",
  title: "The same thing listed twice",
  why: "It would be counted twice, and the two may contradict each other.",
  mend: "Keep one of the two. To say that something was stopped, change its status.",
  example: {
    wrong: "uses:\n  - product: fixmystreet\n    status: piloting\n  - product: fixmystreet\n    status: in-use",
    right: "uses:\n  - product: fixmystreet\n    status: in-use",
  },
  *check({ all }) {
    for (const entry of all) yield* repeatsIn(entry);
  },
};

/** Every list of every kind, with its name. */
const lists = trailsTo((schema, name) => (unwrap(schema) instanceof z.ZodArray ? name : undefined));

/** The field that says what an item is about: a list has one item for each. Other items are only repeated when equal. */
const keys: Readonly<Record<string, string>> = {
  uses: "product",
  adopts: "standard",
  maintainers: "id",
  standards: "standard",
  requirements: "id",
  versions: "version",
  replaces: "product",
};

function repeatsIn(entry: DraftEntry): readonly Finding[] {
  const findings: Finding[] = [];
  for (const trail of lists[entry.kind]) {
    follow(entry.data, trail, (path, list) => {
      if (!Array.isArray(list) || list.length < 2) return;
      const known = new Map<unknown, number[]>();
      for (const [index, item] of (list as unknown[]).entries()) {
        const sign = signOf(item, keys[trail.about]);
        if (sign === undefined) continue;
        const alike = known.get(sign.value);
        const first = sign.isWhole ? alike?.[0] : alike?.find((other) => equal(list[other], item));
        if (first !== undefined) findings.push(repeated(entry, path, list, index, first));
        else if (alike) alike.push(index);
        else known.set(sign.value, [index]);
      }
    });
  }
  return findings;
}

/**
 * By what an item is told from the others: what it is about or, where that says too little, its first value, so that
 * few have to be compared as a whole. Undefined where it could not be read.
 */
function signOf(item: unknown, key: string | undefined): { value: unknown; isWhole: boolean } | undefined {
  if (item === undefined) return undefined;
  if (!isMapping(item)) return { value: typeof item === "string" ? item.toLowerCase() : item, isWhole: true };
  const about = key === undefined ? undefined : item[key];
  if (about !== undefined) return { value: about, isWhole: true };
  const values = Object.values(item);
  if (values.includes(undefined)) return undefined;
  return { value: typeof values[0] === "object" ? "" : values[0], isWhole: false };
}

function repeated(entry: DraftEntry, path: Path, list: readonly unknown[], index: number, first: number): Finding {
  const item = list[index];
  const name = String(path.at(-1));
  const key = isMapping(item) ? keys[name] : undefined;
  const about = isMapping(item) ? item[key ?? ""] : item;
  const subject = typeof about === "string" || typeof about === "number" ? quoted(String(about)) : "This";
  const same = equal(item, list[first]) || typeof item === "string";
  return {
    entry,
    path: [...path, index, ...(key !== undefined && about !== undefined && !same ? [key] : [])],
    message: `${subject} is already item ${first + 1} of “${name}”. ${same ? "Delete it here." : "Keep one of the two."}`,
    ...(same ? { removes: true } : {}),
  };
}
