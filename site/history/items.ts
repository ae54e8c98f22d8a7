import { addressOf, type Catalogue } from "../../schemas/index.ts";
import { isMapping } from "../../schemas/yaml/mapping.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import type { Change } from "./changes.ts";
import { type NameOf, newsOf } from "./news.ts";
import { currentSlug, withCurrentSlugs } from "./renamed.ts";

/** The address of the page with the latest month’s changes, from the site’s root. */
export const changesAddress = "/changes/";

/** The input of news items. */
interface Sources {
  catalogue: Catalogue;
  /** Oldest first. */
  changes: readonly Change[];
}

/** A news item: a change of an entry in one commit, in words. */
export interface NewsItem extends Change {
  news: readonly string[];
  /** The address of the entry’s page, from the site’s root; the list of the kind for a deleted entry. */
  address: string;
  /** The services that it concerns. */
  services: ReadonlySet<string>;
  /** The slugs of the authorities that it concerns. */
  authorities: ReadonlySet<string>;
}

/** All news items, latest first. */
export const newsIn = memoisePerObject((context: Sources): readonly NewsItem[] =>
  context.changes
    .flatMap((change) => withCurrentSlugs(change, currentSlug(context)) ?? [])
    .map((change) => itemOf(change, context))
    .toReversed(),
);

function itemOf(change: Change, context: Sources): NewsItem {
  const { catalogue } = context;
  const slugOf = currentSlug(context);
  const { kind, slug, authority, before = {}, after = {} } = change;
  const nameOf: NameOf = (of, named) => catalogue[of].get(named)?.data.name ?? named;
  const address = addressOf(kind, slugOf(kind, slug));
  const list = address.slice(0, address.indexOf("/", 1) + 1);
  const used = kind === "authority" ? productsIn(before, after) : [];
  return {
    ...change,
    news: newsOf(change, nameOf),
    address: catalogue[kind].has(slugOf(kind, slug)) ? address : list,
    services: new Set([
      ...textsIn(before["services"]),
      ...textsIn(after["services"]),
      ...used.flatMap((product) => catalogue.product.get(product)?.data.services ?? []),
    ]),
    authorities: new Set([
      slugOf("authority", authority),
      ...textsIn(after["participants"]),
      ...textsIn(after["authorities"]),
    ]),
  };
}

/** The products whose use is new or changed. */
function productsIn(before: Change["before"], after: Change["after"]): string[] {
  const [former, now] = [usesIn(before), usesIn(after)];
  return [...now].filter(([product, use]) => former.get(product) !== use).map(([product]) => product);
}

function usesIn(fields: Change["before"]): Map<string, string> {
  const uses = fields?.["uses"];
  const items = Array.isArray(uses) ? uses.filter((use) => isMapping(use)) : [];
  return new Map(
    items.flatMap((use) => {
      const { product } = use;
      return typeof product === "string" ? [[product, JSON.stringify(use)] as const] : [];
    }),
  );
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
