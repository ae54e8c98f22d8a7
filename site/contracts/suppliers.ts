import { supplierKey, supplierName } from "../../schemas/finding/supplier.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { supplierOf } from "./contract.ts";

/**
 * The canonical value of a supplier’s name: “Civica UK Ltd” and “Civica” are equal. The title is its name in the market
 * list, or else the shortest in the catalogue. Undefined if the name has no usable letters.
 */
export function supplierValue(name: string, context: Context): { value: string; title: string } | undefined {
  const value = supplierKey(name);
  return value === "" ? undefined : { value, title: titlesIn(context).get(value) ?? name };
}

/** Key of a supplier → its title. */
const titlesIn = memoisePerObject(({ catalogue, relations }: Context): ReadonlyMap<string, string> => {
  const uses = [...relations.usesOf.values(), ...relations.systemsOf.values()].flat();
  const names = new Set([
    ...Array.from(catalogue.authority.values(), ({ data }) => (data.type === "company" ? data.name : "")),
    ...Array.from(catalogue.product.values(), ({ data }) => data.suppliers ?? []).flat(),
    ...uses.map((use) => supplierOf(use) ?? ""),
  ]);
  const titles = new Map<string, string>();
  for (const name of [...names].sort((a, b) => a.length - b.length)) {
    const key = supplierKey(name);
    if (!titles.has(key)) titles.set(key, supplierName(key) ?? name);
  }
  return titles;
});
