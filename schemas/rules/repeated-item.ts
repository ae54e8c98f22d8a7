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
      const key = keys[trail.about];
      for (let index = 1; index < list.length; index++) {
        const first = firstAlike(list, index, key);
        if (first !== undefined) findings.push(repeated(entry, path, list, index, first));
      }
    });
  }
  return findings;
}

/** The first item before another that is about the same thing. Lists are short, so each is compared with each. */
function firstAlike(list: readonly unknown[], index: number, key: string | undefined): number | undefined {
  const item = list[index];
  if (item === undefined) return undefined;
  for (let first = 0; first < index; first++) if (areAlike(list[first], item, key)) return first;
  return undefined;
}

function areAlike(one: unknown, other: unknown, key: string | undefined): boolean {
  if (typeof one === "string" && typeof other === "string") {
    return one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
  }
  if (!isMapping(one) || !isMapping(other)) return one === other;
  const about = key === undefined ? undefined : one[key];
  if (key !== undefined && (about !== undefined || other[key] !== undefined)) return about === other[key];
  return equal(one, other) && !Object.values(one).includes(undefined);
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
