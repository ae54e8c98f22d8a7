import { slugOf } from "../../schemas/fields/slug-text.ts";
import { supplierKey } from "../../schemas/finding/supplier.ts";
import { addressOf, type Entry } from "../../schemas/index.ts";
import { plainName } from "../../schemas/likeness/plain-name.ts";
import type { SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { proprietary } from "../../schemas/vocabularies/licences.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { isOfSeveral, type System } from "../../schemas/vocabularies/system.ts";
import { systems } from "../../schemas/vocabularies/systems.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerObject } from "../memoise-per-object.ts";

/** A proprietary product with any use, even a stopped one; it has a page of alternatives. */
export interface ReplaceableProduct {
  type: "product";
  slug: string;
  name: string;
  entry: Entry<"product">;
  uses: readonly UseRecord[];
}

/** A system without an entry, from the list of systems or replaced by a product. */
export interface ReplaceableSystem {
  type: "system";
  slug: string;
  name: string;
  /** Its other names. */
  also: readonly string[];
  supplier: string | undefined;
  /** Completes “… is …”; undefined where the list of systems does not have it. */
  is: string | undefined;
  services: readonly ServiceArea[];
  uses: readonly SystemRecord[];
}

/** A product or system with a page of alternatives. */
export type Replaceable = ReplaceableProduct | ReplaceableSystem;

/** All products and systems with a page of alternatives. */
export interface Replaceables {
  products: ReadonlyMap<string, ReplaceableProduct>;
  systems: ReadonlyMap<string, ReplaceableSystem>;
  /** Slug of a system that duplicates a product or supplier → the page about that. */
  described: ReadonlyMap<string, Described>;
  /** By the slug of a company: its products. */
  bySupplier: ReadonlyMap<string, readonly ReplaceableProduct[]>;
}

/** The page that a duplicate system leads to: alternatives, or the entry of a product that is not replaceable. */
export interface Described {
  title: string;
  /** From the site’s root. */
  address: string;
}

/** The address of the pages of alternatives, from the site’s root. */
export const insteadAddress = "/instead-of/";

/** The title of the page of alternatives to a product or a system. */
export function insteadOfTitle(name: string): string {
  return `Instead of ${name}`;
}

/** The title of the page of alternatives to a supplier’s products. */
export function insteadOfSupplierTitle(name: string): string {
  return `Instead of products of ${name}`;
}

/** The address of the page of alternatives to a product, from the site’s root. */
export function insteadOfAddress(slug: string): string {
  return `${insteadAddress}${slug}/`;
}

/** The address of the page of alternatives to a system, from the site’s root. */
export function insteadOfSystemAddress(slug: string): string {
  return `${insteadAddress}systems/${slug}/`;
}

/** The address of the page of alternatives to a supplier’s products, from the site’s root. */
export function insteadOfSupplierAddress(slug: string): string {
  return `${insteadAddress}suppliers/${slug}/`;
}

/** Whether a product is proprietary and has any use, even a stopped one. */
export function isReplaceable({ slug, data }: Entry<"product">, { relations }: Pick<Context, "relations">): boolean {
  return data.licences?.code === proprietary && (relations.uses.get(slug) ?? []).length > 0;
}

/** Finds the proprietary products with any use and the systems without an entry. */
export const replaceablesIn = memoisePerObject((context: Context): Replaceables => {
  const all = [...context.catalogue.product.values()]
    .filter((entry) => isReplaceable(entry, context))
    .map((entry): ReplaceableProduct => {
      const uses = context.relations.uses.get(entry.slug) ?? [];
      return { type: "product", slug: entry.slug, name: entry.data.name, entry, uses };
    });
  const products = new Map(all.map((product) => [product.slug, product]));
  const suppliers = bySupplier(all, context);
  return { products, bySupplier: suppliers, ...systemsIn(products, suppliers, context) };
});

function systemsIn(
  products: Replaceables["products"],
  suppliers: Replaceables["bySupplier"],
  context: Context,
): Pick<Replaceables, "systems" | "described"> {
  const called = new Map([...pagesOfSuppliers(suppliers, context), ...pagesOfProducts(products, context)]);
  const found = new Map<string, ReplaceableSystem>();
  const described = new Map<string, Described>();
  for (const system of systemsNamed(context)) {
    const { name, aliases: also = [], supplier, is, services } = system;
    const slug = slugOf(name);
    if (slug === "" || found.has(slug)) continue;
    const names = [name, ...also];
    const page =
      supplierNamed(system, suppliers, context) ??
      names
        .flatMap((some) => [plainName(some), nameWithSupplier(supplier ?? "", some)])
        .map((some) => called.get(some))
        .find((some) => some !== undefined);
    if (page) described.set(slug, page);
    else {
      const uses = usesOfSystem(names, context);
      found.set(slug, { type: "system", slug, name, also, supplier, is, services, uses });
    }
  }
  return { systems: found, described };
}

/** The systems of the market list, and those that products say they replace. */
function systemsNamed({ catalogue }: Context): (Omit<System, "is"> & { is?: string })[] {
  const listed = new Set(systems.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(plainName)));
  const replaced = new Map<string, Omit<System, "is">>();
  for (const { data } of catalogue.product.values()) {
    for (const { system } of data.replaces ?? []) {
      const key = plainName(system?.name ?? "");
      if (!system || listed.has(key)) continue;
      const { services = [], supplier = system.supplier } = replaced.get(key) ?? {};
      replaced.set(key, {
        name: system.name,
        ...(supplier === undefined ? {} : { supplier }),
        services: [...new Set([...services, ...data.services])],
      });
    }
  }
  return [...systems, ...replaced.values()];
}

/** Normalises a name with its supplier as prefix. */
function nameWithSupplier(supplier: string, name: string): string {
  return plainName(`${supplierKey(supplier)} ${name}`);
}

/** The pages about products by normalised name and slugs, each also prefixed with the supplier. */
function pagesOfProducts(
  replaceable: Replaceables["products"],
  { catalogue }: Context,
): ReadonlyMap<string, Described> {
  const called = new Map<string, Described>();
  for (const { slug, authority, data } of catalogue.product.values()) {
    const page = replaceable.has(slug)
      ? { title: insteadOfTitle(data.name), address: insteadOfAddress(slug) }
      : { title: data.name, address: addressOf("product", slug) };
    const suppliers = [catalogue.authority.get(authority)?.data.name ?? "", ...(data.suppliers ?? [])];
    for (const name of [data.name, slug, ...(data.aliases ?? [])]) {
      for (const supplier of ["", ...suppliers]) called.set(nameWithSupplier(supplier, name), page);
    }
  }
  return called;
}

function pagesOfSuppliers(suppliers: Replaceables["bySupplier"], context: Context): [name: string, page: Described][] {
  return companiesOf(suppliers, context).flatMap((company) => {
    const page = pageOfSupplier(company);
    return [company.name, company.slug].map((some): [string, Described] => [plainName(some), page]);
  });
}

interface Company {
  slug: string;
  name: string;
}

function companiesOf(suppliers: Replaceables["bySupplier"], { catalogue }: Context): Company[] {
  return [...suppliers.keys()].map((slug) => ({ slug, name: catalogue.authority.get(slug)?.data.name ?? slug }));
}

function pageOfSupplier({ slug, name }: Company): Described {
  return { title: insteadOfSupplierTitle(name), address: insteadOfSupplierAddress(slug) };
}

/**
 * The page of the supplier whose current or former name stands for several of its systems. Another name of such a
 * system may equal one product’s name, but means more than that product.
 */
function supplierNamed(
  { name, supplier = name, is = "" }: Pick<System, "name" | "supplier"> & { is?: string },
  suppliers: Replaceables["bySupplier"],
  context: Context,
): Described | undefined {
  const key = supplierKey(name);
  if (!isOfSeveral({ is }) || key !== supplierKey(supplier)) return undefined;
  const company = companiesOf(suppliers, context).find((one) => supplierKey(one.name) === key);
  return company && pageOfSupplier(company);
}

function usesOfSystem(names: readonly string[], { relations }: Context): SystemRecord[] {
  const wanted = new Set(names.map(plainName));
  return [...relations.systemsOf.values()].flat().filter(({ system }) => wanted.has(plainName(system.name)));
}

function bySupplier(
  products: readonly ReplaceableProduct[],
  { catalogue }: Context,
): ReadonlyMap<string, readonly ReplaceableProduct[]> {
  const sold = products.filter(({ entry }) => catalogue.authority.get(entry.authority)?.data.type === "company");
  return Map.groupBy(
    sold.toSorted((a, b) => byName(a.name, b.name)),
    ({ entry }) => entry.authority,
  );
}
