import { type Entry, isRetired } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { standardStatuses } from "../../schemas/vocabularies/standard.ts";
import { byRank, type Rank, useRank } from "../adoption/adoption.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { entryShown, type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { type ConformanceRow, conformanceRow, furthest } from "../conformance/conformance.ts";
import { isCurrent } from "../kinds/standard/gaps.ts";
import { usersAtHome } from "../peers/adoption.ts";
import { type ShownEntry, shownFor } from "../services/service.ts";

/** The most products that the matrix shows. */
const mostProducts = 30;

/** The most standards of a group that the matrix shows; a mandated one is always shown. */
const mostStandards = 20;

/** A product or standard, with the other catalogue that keeps it, where that is not ours. */
interface Kept extends Reference {
  home?: string;
}

/** What a product says of a standard; undefined where it says nothing. */
export type MatrixCell = Pick<ConformanceRow, "level" | "version" | "evidence"> | undefined;

/** A group of columns: the standards that name the service, or those for any service. */
interface StandardGroup {
  any: boolean;
  standards: { standard: Kept; status: string | undefined }[];
}

/** A group of rows: the products that name the service, or those for any service. */
interface ProductGroup {
  any: boolean;
  /** A cell for each standard, in the order of the columns. */
  rows: { product: Kept; cells: MatrixCell[] }[];
}

/** Which products for a service meet which of its standards. A group without anything in it is left out. */
export interface MatrixView {
  columns: StandardGroup[];
  /** Only products that say something of a standard that is shown. */
  groups: ProductGroup[];
  /** Of those that say something. */
  products: Shown;
  /** The most used products that say nothing of these standards, and how many do so. */
  silent: { products: Kept[]; total: number };
  standards: Shown;
}

/** How many are shown of how many there are. */
interface Shown {
  shown: number;
  total: number;
}

/** A product with what it says of standards, each as this site shows it. */
interface Product extends ShownEntry<"product"> {
  any: boolean;
  rank: Rank;
  cells: ReadonlyMap<Entry, MatrixCell>;
}

/**
 * Products for a service × its standards that still stand, those for any service in groups of their own, and those of other
 * catalogues among them. Shows the most used products that say something of a standard, and names the others apart, so that
 * no row is empty; nothing where there are no products or no standards.
 */
export function standardsMatrix(service: ServiceArea, context: Context): MatrixView | undefined {
  const products = productsFor(service, context);
  const { own, any } = shownFor("standard", service, context);
  const current = [own, any].map((standards) =>
    standards.filter(({ entry, context: there }) => isCurrent(entry.data, there)),
  );
  const columns = current.map((standards) => shownOf(standards, products));
  const shown = columns.flat().map(({ entry }) => entry);
  if (products.length === 0 || shown.length === 0) return undefined;
  const { speaking = [], silent = [] } = Object.groupBy(products, ({ cells }) =>
    shown.some((standard) => cells.has(standard)) ? "speaking" : "silent",
  );
  const rows = speaking.slice(0, mostProducts).map((product) => ({
    any: product.any,
    row: { product: kept(product), cells: shown.map((standard) => product.cells.get(standard)) },
  }));
  return {
    columns: columns
      .map((standards, index) => ({ any: index === 1, standards: standards.map(columnOf) }))
      .filter(({ standards }) => standards.length > 0),
    groups: [false, true]
      .map((any) => ({ any, rows: rows.filter((row) => row.any === any).map(({ row }) => row) }))
      .filter((group) => group.rows.length > 0),
    products: { shown: rows.length, total: speaking.length },
    silent: { products: silent.slice(0, mostProducts).map(kept), total: silent.length },
    standards: { shown: shown.length, total: current.flat().length },
  };
}

/** The products for a service that have not ended: those that name it, then those for any, the most used first. */
function productsFor(service: ServiceArea, context: Context): Product[] {
  const { own, any } = shownFor("product", service, context);
  return [own, any].flatMap((products, index) =>
    products
      .filter(({ entry, context: there }) => !isRetired(entry.data, there.today))
      .map(({ entry, context: there }) => ({
        entry,
        context: there,
        any: index === 1,
        rank: useRank(usersAtHome(entry.slug, there)),
        cells: cellsOf(entry, there),
      }))
      .toSorted((a, b) => byRank(a.rank, b.rank) || byName(a.entry.data.name, b.entry.data.name)),
  );
}

/**
 * The mandated first, then those of which most products say something. One that is only proposed and of which no product
 * says anything would be an empty column.
 */
function shownOf(
  standards: readonly ShownEntry<"standard">[],
  products: readonly Product[],
): readonly ShownEntry<"standard">[] {
  const claims = new Map<Entry, number>();
  for (const { cells } of products) {
    for (const standard of cells.keys()) claims.set(standard, (claims.get(standard) ?? 0) + 1);
  }
  const isMandated = ({ entry }: ShownEntry<"standard">): boolean => entry.data.status === "mandated";
  return standards
    .filter(({ entry }) => entry.data.status !== "proposed" || claims.has(entry))
    .toSorted(
      (a, b) =>
        Number(isMandated(b)) - Number(isMandated(a)) ||
        (claims.get(b.entry) ?? 0) - (claims.get(a.entry) ?? 0) ||
        byName(a.entry.data.name, b.entry.data.name),
    )
    .filter((standard, index) => index < mostStandards || isMandated(standard));
}

function columnOf(standard: ShownEntry<"standard">): StandardGroup["standards"][number] {
  const { status } = standard.entry.data;
  return { standard: kept(standard), status: status && standardStatuses.title(status) };
}

function kept({ entry, context: { peer } }: ShownEntry<"product" | "standard">): Kept {
  return { ...referenceToEntry(entry), ...(peer ? { home: peer.name } : {}) };
}

/** What a product says of each standard, by what this site shows of that. */
function cellsOf(entry: Entry<"product">, context: Context): ReadonlyMap<Entry, MatrixCell> {
  const cells = new Map<Entry, MatrixCell>();
  const product = referenceToEntry(entry);
  for (const claim of furthest(entry.data.standards ?? [], ({ standard }) => standard)) {
    const standard = entryShown("standard", claim.standard, context);
    if (!standard || cells.has(standard)) continue;
    const { level, version, evidence } = conformanceRow(claim, [], product, context);
    cells.set(standard, { level, version, evidence });
  }
  return cells;
}
