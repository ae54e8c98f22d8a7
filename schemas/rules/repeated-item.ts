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
      const firsts = new Map<unknown, number>();
      for (const [index, item] of (list as unknown[]).entries()) {
        const identity = identityOf(item, keys[trail.about]);
        const first = firsts.get(identity);
        if (first === undefined || identity === undefined) firsts.set(identity, index);
        else findings.push(repeated(entry, path, list, index, first));
      }
    });
  }
  return findings;
}

/** What an item is about; undefined where that could not be read. */
function identityOf(item: unknown, key: string | undefined): unknown {
  if (!isMapping(item)) return typeof item === "string" ? item.toLowerCase() : item;
  const about = key === undefined ? undefined : item[key];
  return about ?? (Object.values(item).includes(undefined) ? undefined : JSON.stringify(item));
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
