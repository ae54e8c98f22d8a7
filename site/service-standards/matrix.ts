import type { Entry } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { standardStatuses } from "../../schemas/vocabularies/standard.ts";
import { byRank, usersOfProduct, useRank } from "../adoption/adoption.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { type ConformanceRow, conformanceRow, furthest } from "../conformance/conformance.ts";
import { currentProducts, isCurrent } from "../kinds/standard/gaps.ts";
import { entriesFor } from "../services/service.ts";

/** The most products that the matrix shows. */
const mostProducts = 30;

/** The most standards of a group that the matrix shows; a mandated one is always shown. */
const mostStandards = 20;

/** What a product says of a standard; undefined where it says nothing. */
export type MatrixCell = Pick<ConformanceRow, "level" | "version" | "evidence"> | undefined;

/** A group of columns: the standards that name the service, or those for any service. */
interface StandardGroup {
  any: boolean;
  standards: { standard: Reference; status: string | undefined }[];
}

/** A group of rows: the products that name the service, or those for any service. */
interface ProductGroup {
  any: boolean;
  /** A cell for each standard, in the order of the columns. */
  rows: { product: Reference; cells: MatrixCell[] }[];
}

/** Which products for a service meet which of its standards. A group without anything in it is left out. */
export interface MatrixView {
  columns: StandardGroup[];
  /** Only products that say something of a standard that is shown. */
  groups: ProductGroup[];
  /** Of those that say something. */
  products: Shown;
  /** The most used products that say nothing of these standards, and how many do so. */
  silent: { products: Reference[]; total: number };
  standards: Shown;
}

/** How many are shown of how many there are. */
interface Shown {
  shown: number;
  total: number;
}

/**
 * Products for a service × its standards that still stand, those for any service in groups of their own. Shows the most
 * used products that say something of a standard, and names the others apart, so that no row is empty; nothing where there
 * are no products or no standards.
 */
export function standardsMatrix(service: ServiceArea, context: Context): MatrixView | undefined {
  const products = currentProducts(service, context).toSorted(
    (a, b) =>
      Number(isForAny(a)) - Number(isForAny(b)) ||
      byRank(useRank(usersOfProduct(a.slug, context)), useRank(usersOfProduct(b.slug, context))) ||
      byName(a.data.name, b.data.name),
  );
  const { own, any } = entriesFor("standard", service, context);
  const current = [own, any].map((standards) => standards.filter(({ data }) => isCurrent(data, context)));
  const columns = current.map((standards) => shownOf(standards, products));
  const shown = columns.flat();
  if (products.length === 0 || shown.length === 0) return undefined;
  const isShown = new Set(shown.map(({ slug }) => slug));
  const { speaking = [], silent = [] } = Object.groupBy(products, ({ data }) =>
    data.standards?.some(({ standard }) => isShown.has(standard)) ? "speaking" : "silent",
  );
  const rows = speaking.slice(0, mostProducts).map((product) => ({
    any: isForAny(product),
    row: {
      product: referenceTo("product", product.slug, context),
      cells: cellsOf(product, shown, context),
    },
  }));
  return {
    columns: columns
      .map((standards, index) => ({ any: index === 1, standards: standards.map((entry) => columnOf(entry, context)) }))
      .filter(({ standards }) => standards.length > 0),
    groups: [false, true]
      .map((any) => ({ any, rows: rows.filter((row) => row.any === any).map(({ row }) => row) }))
      .filter((group) => group.rows.length > 0),
    products: { shown: rows.length, total: speaking.length },
    silent: {
      products: silent.slice(0, mostProducts).map(({ slug }) => referenceTo("product", slug, context)),
      total: silent.length,
    },
    standards: { shown: shown.length, total: current.flat().length },
  };
}

function isForAny({ data }: Entry): boolean {
  return data.services.length === 0;
}

/**
 * The mandated first, then those of which most products say something. One that is only proposed and of which no product
 * says anything would be an empty column.
 */
function shownOf(standards: readonly Entry<"standard">[], products: readonly Entry<"product">[]): Entry<"standard">[] {
  const claims = new Map<string, number>();
  for (const { data } of products) {
    for (const slug of new Set(data.standards?.map(({ standard }) => standard))) {
      claims.set(slug, (claims.get(slug) ?? 0) + 1);
    }
  }
  const isMandated = ({ data }: Entry<"standard">): boolean => data.status === "mandated";
  return standards
    .filter(({ slug, data }) => data.status !== "proposed" || claims.has(slug))
    .toSorted(
      (a, b) =>
        Number(isMandated(b)) - Number(isMandated(a)) ||
        (claims.get(b.slug) ?? 0) - (claims.get(a.slug) ?? 0) ||
        byName(a.data.name, b.data.name),
    )
    .filter((entry, index) => index < mostStandards || isMandated(entry));
}

function columnOf({ slug, data }: Entry<"standard">, context: Context): StandardGroup["standards"][number] {
  return {
    standard: referenceTo("standard", slug, context),
    status: data.status && standardStatuses.title(data.status),
  };
}

function cellsOf(
  { slug, data }: Entry<"product">,
  standards: readonly Entry<"standard">[],
  context: Context,
): MatrixCell[] {
  const claims = new Map(
    furthest(data.standards ?? [], ({ standard }) => standard).map((claim) => [claim.standard, claim]),
  );
  const product = referenceTo("product", slug, context);
  return standards.map((standard) => {
    const claim = claims.get(standard.slug);
    if (!claim) return undefined;
    const { level, version, evidence } = conformanceRow(claim, standard.data.requirements ?? [], product, context);
    return { level, version, evidence };
  });
}
