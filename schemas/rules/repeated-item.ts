import * as z from "zod";

import { unwrap } from "../fields/describe.ts";
import { plainName } from "../likeness/plain-name.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import { equal } from "../writing/equal.ts";
import { isMapping } from "../yaml/mapping.ts";
import { type Finding, type ValueCheck, noFindings, type Rule, type ValuePlace } from "./rule.ts";
import { isText } from "./shared/texts.ts";

/** A list has no duplicate items. */
export const repeatedItem: Rule = {
  id: "repeated-item",
  severity: "error",
  title: "The same thing listed twice",
  why: "It would be counted twice, and the two may contradict each other.",
  howToFix: "Keep one of the two. To say that something was stopped, change its status.",
  example: {
    wrong: "uses:\n  - product: fixmystreet\n    status: piloting\n  - product: fixmystreet\n    status: in-use",
    right: "uses:\n  - product: fixmystreet\n    status: in-use",
  },
  values(schema, field) {
    const list = unwrap(schema);
    return list instanceof z.ZodArray ? lookFor(list.def.element, keys[field]) : undefined;
  },
};

/** The unique key of each list’s items. Items of other lists are duplicates only when equal. */
const keys: Readonly<Record<string, string>> = {
  uses: "product",
  adopts: "standard",
  maintainers: "id",
  standards: "standard",
  requirements: "id",
  versions: "version",
  replaces: "product",
  peers: "id",
};

/** Returns the value to compare an item by; undefined where whole items are compared. */
type AboutOf = (item: unknown) => unknown;

function lookFor(item: z.core.$ZodType, key: string | undefined): ValueCheck {
  const aboutOf = aboutBy(item, key);
  return (value, { entry, path }) => {
    const list = value as readonly unknown[];
    if (list.length < 2) return noFindings;
    const findings: Finding[] = [];
    const abouts = list.map(aboutOf);
    for (let index = 1; index < list.length; index++) {
      const first = abouts[index] === undefined ? firstEqual(list, index) : abouts.indexOf(abouts[index]);
      if (first < index) findings.push(repeated(entry, path, list, index, first));
    }
    return findings;
  };
}

function aboutBy(item: z.core.$ZodType, key = ""): AboutOf {
  if (unwrap(item) instanceof z.ZodObject)
    return (fields) => {
      const about = (fields as Fields | undefined)?.[key];
      return key === "product" ? (about ?? systemIn(fields as Fields | undefined)) : about;
    };
  return isText(item) ? (text) => (text as string | undefined)?.toLowerCase() : (word) => word;
}

/**
 * The system that an item is about in place of a product, by its name and supplier in any spelling; undefined for any
 * other item.
 */
function systemIn(fields: Fields | undefined): string | undefined {
  const { name, supplier = "" } = (isMapping(fields?.["system"]) ? fields["system"] : {}) as Fields;
  return typeof name === "string" && typeof supplier === "string"
    ? `${plainName(name)} of ${plainName(supplier)}`
    : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns the index of the first equal item, at the latest its own. A partly unreadable item equals only itself. */
function firstEqual(list: readonly unknown[], index: number): number {
  const item = list[index];
  if (item === undefined || Object.values(item as Fields).includes(undefined)) return index;
  let first = 0;
  while (!equal(list[first], item)) first++;
  return first;
}

function repeated(
  entry: ValuePlace["entry"],
  path: Path,
  list: readonly unknown[],
  index: number,
  first: number,
): Finding {
  const item = list[index];
  const name = String(path.at(-1));
  const isSystem = keys[name] === "product" && isMapping(item) && item["product"] === undefined;
  const key = isSystem ? "system" : isMapping(item) ? keys[name] : undefined;
  const found = isMapping(item) ? item[key ?? ""] : item;
  const about = isSystem && isMapping(found) ? found["name"] : found;
  const subject = typeof about === "string" || typeof about === "number" ? quoted(String(about)) : "This";
  const same = equal(item, list[first]) || typeof item === "string";
  return {
    entry,
    path: [...path, index, ...(same ? [] : [key ?? ""])],
    message: `${subject} is already item ${first + 1} of “${name}”. ${same ? "Delete it here." : "Keep one of the two."}`,
    ...(same ? { removes: true } : {}),
  };
}
