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

/**
 * The suppliers of a contract: the one it names, and the company whose product it is for, which may be another. Their
 * values are the slugs of their entries, if they have any.
 */
export function suppliersOf(
  { product, supplier }: { product: string | undefined; supplier: string | undefined },
  context: Context,
): { value: string; title: string }[] {
  const maker = companyOf(context.catalogue.product.get(product ?? "")?.authority, context);
  const named = supplier === undefined ? undefined : supplierValue(supplier, context);
  const slug = named && companiesIn(context).get(named.value);
  const stated = companyOf(slug, context) ?? named;
  return [...new Map([stated, maker].flatMap((one) => (one ? [[one.value, one]] : []))).values()];
}

function companyOf(slug: string | undefined, { catalogue }: Context): { value: string; title: string } | undefined {
  const { data } = catalogue.authority.get(slug ?? "") ?? {};
  return data?.type === "company" ? { value: slug ?? "", title: data.name } : undefined;
}

/** Key of a company with an entry → its slug. */
const companiesIn = memoisePerObject(
  ({ catalogue }: Context): ReadonlyMap<string, string> =>
    new Map(
      Array.from(catalogue.authority.values())
        .filter(({ data }) => data.type === "company")
        .map(({ slug, data }) => [supplierKey(data.name), slug]),
    ),
);

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
