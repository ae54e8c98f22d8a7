import type { Entry } from "../../schemas/index.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import type { Use } from "../contracts/contract.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";

/** An end of a connection: a product, or the name of a system without an entry. */
export type Side = Reference | string;

/** A connection between two products or systems of an authority. */
export interface ConnectionRow {
  from: Side;
  to: Side;
  /** The standard used by the connection. */
  standard: Reference | undefined;
  evidence: ExternalLink | undefined;
}

/**
 * The connections of an authority, each once even if both sides state it; undefined if there are none. Stopped uses
 * have no connections.
 */
export function connectionsOf({ slug }: Entry<"authority">, context: Context): ConnectionRow[] | undefined {
  const { usesOf, systemsOf } = context.relations;
  const rows = new Map<string, ConnectionRow>();
  for (const use of [...(usesOf.get(slug) ?? []), ...(systemsOf.get(slug) ?? [])]) {
    if (use.status === "stopped") continue;
    for (const { standard, ...other } of use.connects ?? []) {
      const [from, to] = [sideOf(use, context), sideOf(other, context)];
      const key = [...[keyOf(from), keyOf(to)].sort(), standard ?? ""].join("\n");
      if (rows.has(key)) continue;
      rows.set(key, {
        ...{ from, to, evidence: externalLink(use.evidence, context) },
        standard: standard === undefined ? undefined : referenceTo("standard", standard, context),
      });
    }
  }
  const sorted = [...rows.values()].sort(
    (a, b) => byName(sideName(a.from), sideName(b.from)) || byName(sideName(a.to), sideName(b.to)),
  );
  return sorted.length > 0 ? sorted : undefined;
}

/** The name of an end of a connection. */
export function sideName(side: Side): string {
  return typeof side === "string" ? side : side.name;
}

function sideOf({ product, system }: Pick<Use, "product" | "system">, context: Context): Side {
  return product === undefined ? (system?.name ?? "") : referenceTo("product", product, context);
}

function keyOf(side: Side): string {
  return typeof side === "string" ? `system ${side.toLowerCase()}` : `product ${side.slug}`;
}
