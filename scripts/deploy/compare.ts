import { daysBetween } from "../../schemas/fields/calendar.ts";
import { kindNames, kinds } from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import type { Addresses } from "./addresses.ts";
import { derivedAt } from "./derived.ts";

/** The largest share of entries that deploys may remove without approval: one deploy, or all of the last days. */
const maxDroppedShare = 0.05;
/** Days for which a deploy that removed entries counts. */
const countedDays = 30;
/**
 * Addresses that make a family a part of the site. If all of at least so many disappear, the site has lost that part; a
 * smaller family may disappear with the last entry that needed it.
 */
const minPartSize = 10;
/** Addresses listed by name. */
const maxNamed = 50;

/** The addresses of the lists, such as `products/`. */
const lists: ReadonlySet<string> = new Set(kindNames.map((kind) => `${kinds[kind].folder}/`));
/**
 * A view of a list: `products/by/licence/MIT/` is one of `products/`. The closing `/` distinguishes it from the files
 * of an entry called “by”.
 */
const view = /^([^/]+\/)(?:by|page)\/.*\/$/;
/** The page of an entry, such as `products/open-play/`. */
const entryPage = /^([^/]+\/)[^/]+\/$/;

/** The effect of a deploy on the published addresses. */
export interface Comparison {
  /** Addresses that disappear without a redirect. */
  lost: string[];
  /**
   * Empty views of a list, such as the products with a licence that no product has any more: view → the list. They come
   * and go with the entries, so they need no approval.
   */
  emptied: Map<string, string>;
  /**
   * Addresses derived from facts that entries no longer state, such as a council’s list of similar councils: address →
   * the page that stays.
   */
  unsaid: Map<string, string>;
  /** Entries that are removed or moved. */
  dropped: string[];
  /** The number of published entries. */
  entries: number;
  /** The deploys of the last days that removed entries. */
  drops: Addresses["drops"];
}

/**
 * Compares the published addresses with the built ones. The redirect of a page covers the files beside it.
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
    drops: published.drops.filter(({ day }) => daysBetween(day, today) < countedDays),
  };
}

/** The families that were part of the site and have no address left. */
function lostParts(before: readonly string[], now: readonly string[]): ReadonlySet<string> {
  const left = new Set(now.map(familyOf));
  const families = Map.groupBy(before, familyOf);
  families.delete(undefined);
  return new Set(
    [...families].flatMap(([family = "", paths]) => (paths.length < minPartSize || left.has(family) ? [] : [family])),
  );
}

function familyOf(path: string): string | undefined {
  return derivedAt(path)?.family;
}

/** Whether a deploy needs approval. Several small deploys together may remove no more than one. */
export function stops({ lost, dropped, entries, drops }: Comparison): boolean {
  const before = earlier(drops);
  return lost.length > 0 || dropped.length + before > (entries + before) * maxDroppedShare;
}

/** The removals that the next deploy must count. Approval of a deploy also covers the earlier ones. */
export function dropsAfter({ dropped, drops }: Comparison, accepted: boolean, today: string): Addresses["drops"] {
  if (accepted) return [];
  return dropped.length === 0 ? drops : [...drops, { day: today, entries: dropped.length }];
}

function earlier(drops: Addresses["drops"]): number {
  return drops.reduce((sum, { entries }) => sum + entries, 0);
}

/** A comparison as lines for people. */
export function linesOf({ lost, emptied, unsaid, dropped, entries, drops }: Comparison): string[] {
  const percent = entries === 0 ? "0" : ((dropped.length / entries) * 100).toFixed(1);
  return [
    `${count(lost.length, "address", "addresses")} would disappear without a redirect.`,
    ...lost.slice(0, maxNamed).map((path) => `  /${path}`),
    ...(lost.length > maxNamed ? [`  and ${lost.length - maxNamed} more`] : []),
    `${dropped.length} of ${count(entries, "entry", "entries")} (${percent}%) would no longer be there themselves.`,
    ...(drops.length > 0
      ? [
          `${count(drops.length, "deploy", "deploys")} of the last ${countedDays} days dropped ${earlier(drops)} before.`,
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
