import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { connectionsOf, type Side, sideName } from "../../estates/connections.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";

/** A product or system that councils have connected with a product. */
export interface ConnectedRow {
  side: Side;
  /** The authorities with this connection. */
  councils: Reference[];
}

/** The connections of a product, sorted by number of councils in descending order; undefined if there are none. */
export function connectedWith(slug: string, context: Context): ConnectedRow[] | undefined {
  return connectionsIn(context)
    .get(slug)
    ?.toSorted((a, b) => b.councils.length - a.councils.length);
}

const connectionsIn = memoisePerObject((context: Context): ReadonlyMap<string, ConnectedRow[]> => {
  const byProduct = new Map<string, ConnectedRow[]>();
  const add = (from: Side, to: Side, council: Reference): void => {
    if (typeof from === "string") return;
    const rows = byProduct.get(from.slug) ?? [];
    byProduct.set(from.slug, rows);
    const row = rows.find(({ side }) => sideName(side) === sideName(to));
    if (row) row.councils.push(council);
    else rows.push({ side: to, councils: [council] });
  };
  for (const authority of context.catalogue.authority.values()) {
    const council = referenceTo("authority", authority.slug, context);
    for (const { from, to } of connectionsOf(authority, context) ?? []) {
      add(from, to, council);
      add(to, from, council);
    }
  }
  return byProduct;
});
