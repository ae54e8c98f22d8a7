import { replacementFits } from "../../schemas/vocabularies/product.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { countUses, useFact, usersOfProduct, useSentences } from "../adoption/adoption.ts";
import { type AdoptionRow, useTables } from "../adoption/rows.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { renewalsIn, renewalsWith } from "../contracts/renewals.ts";
import {
  insteadOfAddress,
  insteadOfSupplierAddress,
  insteadOfSystemAddress,
  type Replaceable,
  type ReplaceableProduct,
  type ReplaceableSystem,
  replaceablesIn,
} from "../contracts/replaceable.ts";
import { suppliersOf } from "../contracts/suppliers.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";
import { limitedRows, type MoreView, sectionAddress } from "../entry/limit.ts";
import { counted, listInWords } from "../format.ts";
import {
  type Alternative,
  alternativesTo,
  alternativesToSystem,
  systemsWithPage,
} from "../kinds/product/alternatives.ts";
import { valueAddress } from "../list-addresses.ts";
import type { EntryItem } from "../lists/entry-item.ts";
import { itemOf } from "../lists/item.ts";
import { renewalRow, type RenewalRow } from "../renewals/view.ts";
import { serviceView, type ServiceView } from "../services/service.ts";

/** Maximum number of similar products. */
const most = 12;

/** The page of alternatives to a product or a system. */
export interface InsteadView {
  name: string;
  /** One sentence that says what it is. */
  summary: string;
  product: Reference | undefined;
  /** Its supplier, with the address of alternatives to its products if it has an entry. */
  supplier: { name: string; address: string | undefined } | undefined;
  services: ServiceView[];
  /** Who uses it, in sentences. */
  users: string[];
  /** Products that say they replace it. */
  replacing: ReplacingRow[];
  /** Similar products, each with the reason. */
  others: EntryItem[];
  /** Links to all products of its services, if there are more similar ones than shown. */
  moreOthers: ServiceView[];
  stopped: { rows: AdoptionRow[]; more: MoreView | undefined };
  renewals: { rows: RenewalRow[]; more: MoreView | undefined };
}

interface ReplacingRow {
  product: Reference;
  /** How well it replaces the subject. */
  fit: string | undefined;
  meaning: string | undefined;
  users: string | undefined;
  evidence: ExternalLink | undefined;
}

/** A link in the list of replaceable products and systems. */
export interface InsteadLink {
  name: string;
  address: string;
  /** Its supplier, its users, the number of replacements. */
  facts: string[];
}

/** The page of alternatives to a supplier’s products. */
export interface InsteadOfSupplierView {
  supplier: Reference;
  summary: string;
  products: InsteadLink[];
  /** The contracts for its products and those that name it as supplier. */
  renewals: RenewalRow[];
}

/** Makes the page of alternatives to a product or a system. */
export function insteadView(subject: Replaceable, context: Context): InsteadView {
  const found = alternativesOf(subject, context);
  const alternatives = found.slice(0, most);
  const facts = subject.type === "product" ? productFacts(subject, context) : systemFacts(subject);
  const { stopped } = useTables<(typeof subject.uses)[number]>(
    subject.uses,
    ({ authority }) => referenceTo("authority", authority.slug, context),
    context,
  );
  return {
    name: subject.name,
    ...facts,
    services: facts.services.map(serviceView),
    users: useSentences(countUses(subject.uses, context.today)),
    replacing: alternatives.flatMap(({ product, replacement }) => {
      if (!replacement) return [];
      const { title, description } = replacement.fit ? replacementFits.words[replacement.fit] : {};
      return [
        {
          product: referenceTo("product", product.slug, context),
          fit: title,
          meaning: description,
          users: useFact(usersOfProduct(product.slug, context)),
          evidence: externalLink(replacement.evidence, context),
        },
      ];
    }),
    others: alternatives
      .filter(({ replacement }) => !replacement)
      .map(({ product, why }) => ({ ...itemOf(product, context), why })),
    moreOthers: found.length > most ? facts.services.flatMap((service) => productsFor(service, context)) : [],
    stopped: limitedRows(stopped, wholeOf(subject)),
    renewals: limitedRows(contractsFor(subject, context), renewalsWith("product", subject.slug)),
  };
}

/** Makes the page of what can replace the products of a supplier. */
export function insteadOfSupplierView(
  slug: string,
  products: readonly ReplaceableProduct[],
  context: Context,
): InsteadOfSupplierView {
  const supplier = referenceTo("authority", slug, context);
  return {
    supplier,
    summary: `What can replace ${listInWords(products.map(({ name }) => name))}, who has stopped using ${products.length === 1 ? "it" : "them"}, and when contracts end.`,
    products: products.map((product) => insteadLink(product, context)),
    renewals: contractsWith(slug, context),
  };
}

/** All subjects that have a page of alternatives, sorted by name. */
export function insteadLinks(context: Context): InsteadLink[] {
  return [...replaceablesIn(context).products.values(), ...systemsWithPage(context)]
    .sort((a, b) => byName(a.name, b.name))
    .map((subject) => insteadLink(subject, context));
}

function insteadLink(subject: Replaceable, context: Context): InsteadLink {
  const { supplier } = subject.type === "product" ? productFacts(subject, context) : systemFacts(subject);
  const replacing = alternativesOf(subject, context).filter(({ replacement }) => replacement).length;
  const facts = [
    supplier?.name,
    useFact(countUses(subject.uses, context.today)),
    replacing > 0
      ? counted(replacing, "product says that it replaces it", "products say that they replace it")
      : undefined,
  ];
  return {
    name: subject.name,
    address: addressOf(subject),
    facts: facts.filter((fact) => fact !== undefined),
  };
}

/**
 * Cached, because three pages use it: its own, its supplier’s and the list. Asks for one more than a page shows, to
 * know whether there are more.
 */
const alternativesOf = memoisePerKey((subject: Replaceable, context: Context): readonly Alternative[] =>
  subject.type === "product"
    ? alternativesTo(subject.entry, new Set(), context, most + 1)
    : alternativesToSystem(subject, context, most + 1),
);

interface SubjectFacts extends Pick<InsteadView, "summary" | "product" | "supplier"> {
  services: readonly ServiceArea[];
}

function productFacts({ slug, entry }: ReplaceableProduct, context: Context): SubjectFacts {
  const { authority, data } = entry;
  const owner = referenceTo("authority", authority, context);
  const hasPage = replaceablesIn(context).bySupplier.has(authority);
  return {
    summary: data.summary,
    product: referenceTo("product", slug, context),
    supplier: hasPage ? { name: owner.name, address: insteadOfSupplierAddress(authority) } : undefined,
    services: data.services,
  };
}

function systemFacts({ name, is, supplier, services }: ReplaceableSystem): SubjectFacts {
  return {
    // The name may be plural: “Websites of seven councils”.
    summary: is === undefined ? "A product in the catalogue says that it replaces this." : `${name} is ${is}.`,
    product: undefined,
    supplier: supplier === undefined ? undefined : { name: supplier, address: undefined },
    services,
  };
}

/** A link to all products for a service; empty if there are none. */
function productsFor(service: ServiceArea, { relations }: Context): ServiceView[] {
  if (!relations.serving.product.has(service)) return [];
  return [{ ...serviceView(service), address: valueAddress("product", "service", service) }];
}

function contractsFor(subject: Replaceable, context: Context): RenewalRow[] {
  const { byProduct } = renewalsIn(context);
  const contracts =
    subject.type === "product"
      ? (byProduct.get(subject.slug) ?? [])
      : (byProduct.get(undefined) ?? []).filter(({ name }) => subject.uses.some(({ system }) => system.name === name));
  return contracts.map((renewal) => renewalRow(renewal, context));
}

function contractsWith(slug: string, context: Context): RenewalRow[] {
  return renewalsIn(context)
    .all.filter((renewal) => suppliersOf(renewal, context).some(({ value }) => value === slug))
    .map((renewal) => renewalRow(renewal, context));
}

function wholeOf(subject: Replaceable): string {
  return subject.type === "product" ? sectionAddress("product", subject.slug, "users") : addressOf(subject);
}

function addressOf({ type, slug }: Replaceable): string {
  return type === "product" ? insteadOfAddress(slug) : insteadOfSystemAddress(slug);
}
