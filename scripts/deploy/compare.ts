import { daysBetween } from "../../schemas/fields/calendar.ts";
import { kindNames, kinds } from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import type { Addresses } from "./addresses.ts";
import { derivedAt } from "./derived.ts";

/** The largest part of the entries that may be dropped without a person: by one deploy, or by all of the last days. */
const mostDropped = 0.05;
/** For how many days a deploy that dropped entries counts. */
const daysOfMemory = 30;
/**
 * How many addresses of a family make a part of the site: when none of so many is left, the site has lost that part. Of
 * fewer, what one entry no longer says may have been the last.
 */
const fewestOfPart = 10;
/** How many addresses are listed by name. */
const mostNamed = 50;

/** The addresses of the lists, such as `products/`. */
const lists: ReadonlySet<string> = new Set(kindNames.map((kind) => `${kinds[kind].folder}/`));
/** A view of a list: `products/by/licence/MIT/` is one of `products/`. It is a page: an entry called “by” has files there. */
const view = /^([^/]+\/)(?:by|page)\/.*\/$/;
/** The page of an entry, such as `products/open-play/`. */
const entryPage = /^([^/]+\/)[^/]+\/$/;

/** What a deploy would do to the addresses that are published. */
export interface Comparison {
  /** Without a redirect. */
  lost: string[];
  /**
   * Views of a list that have nothing left to show, such as the products with a licence that no product has any more:
   * view → the list. They come and go with the entries, so nobody has to judge them.
   */
  emptied: Map<string, string>;
  /** What entries no longer say anything for, such as the councils like one that has said what it uses: address → the page that stays. */
  unsaid: Map<string, string>;
  /** Entries that were there and are so no more, moved or lost. */
  dropped: string[];
  /** How many entries there were. */
  entries: number;
  /** The deploys of the last days that dropped entries. */
  drops: Addresses["drops"];
}

/**
 * Compares what is published with what would be. A page that moved takes the files beside it along.
 *
 * @param today in ISO 8601
 */
export function compare(published: Addresses, built: Pick<Addresses, "here" | "moved">, today: string): Comparison {
  const here = new Set(built.here);
  const moved = new Set(built.moved);
  const missing = [...published.here, ...published.moved].filter(
    (path) => !here.has(path) && !moved.has(path) && !moved.has(folderOf(path)),
  );
  const emptied = new Map(
    missing.flatMap((path) => {
      const [, list = ""] = view.exec(path) ?? [];
      return here.has(list) && lists.has(list) ? [[path, list] as const] : [];
    }),
  );
  const parts = lostParts(published.here, built.here);
  const unsaid = new Map(
    missing.flatMap((path) => {
      const { stays, family } = derivedAt(path) ?? {};
      if (stays === undefined || family === undefined || parts.has(family)) return [];
      return here.has(stays) || moved.has(stays) ? [[path, stays] as const] : [];
    }),
  );
  const entries = published.here.filter(isEntry);
  return {
    lost: missing.filter((path) => !emptied.has(path) && !unsaid.has(path)),
    emptied,
    unsaid,
    dropped: entries.filter((path) => !here.has(path)),
    entries: entries.length,
    drops: published.drops.filter(({ day }) => daysBetween(day, today) < daysOfMemory),
  };
}

/** The families that were part of the site and of which nothing is left. */
function lostParts(before: readonly string[], now: readonly string[]): ReadonlySet<string> {
  const left = new Set(now.map(familyOf));
  const families = Map.groupBy(before, familyOf);
  families.delete(undefined);
  return new Set(
    [...families].flatMap(([family = "", paths]) => (paths.length < fewestOfPart || left.has(family) ? [] : [family])),
  );
}

function familyOf(path: string): string | undefined {
  return derivedAt(path)?.family;
}

/** Whether a person has to say yes to a deploy. Many small deploys may drop no more than one. */
export function stops({ lost, dropped, entries, drops }: Comparison): boolean {
  const before = earlier(drops);
  return lost.length > 0 || dropped.length + before > (entries + before) * mostDropped;
}

/** What the deploy after this one is to know of drops. Whoever accepts a deploy accepts those before it as well. */
export function dropsAfter({ dropped, drops }: Comparison, accepted: boolean, today: string): Addresses["drops"] {
  if (accepted) return [];
  return dropped.length === 0 ? drops : [...drops, { day: today, entries: dropped.length }];
}

function earlier(drops: Addresses["drops"]): number {
  return drops.reduce((sum, { entries }) => sum + entries, 0);
}

/** A comparison as people read it, a line each. */
export function linesOf({ lost, emptied, unsaid, dropped, entries, drops }: Comparison): string[] {
  const percent = entries === 0 ? "0" : ((dropped.length / entries) * 100).toFixed(1);
  return [
    `${count(lost.length, "address", "addresses")} would disappear without a redirect.`,
    ...lost.slice(0, mostNamed).map((path) => `  /${path}`),
    ...(lost.length > mostNamed ? [`  and ${lost.length - mostNamed} more`] : []),
    `${dropped.length} of ${count(entries, "entry", "entries")} (${percent}%) would no longer be there themselves.`,
    ...(drops.length > 0
      ? [
          `${count(drops.length, "deploy", "deploys")} of the last ${daysOfMemory} days dropped ${earlier(drops)} before.`,
        ]
      : []),
    ...(emptied.size > 0 ? [`${count(emptied.size, "view", "views")} of a list would lead to the whole list.`] : []),
    ...(unsaid.size > 0
      ? [`${count(unsaid.size, "address", "addresses")} would go with what entries no longer say.`]
      : []),
  ];
}

function isEntry(path: string): boolean {
  return lists.has(entryPage.exec(path)?.[1] ?? "");
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
