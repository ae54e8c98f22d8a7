import { type Entry, isRetired } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { standardStatuses } from "../../schemas/vocabularies/standard.ts";
import { byRank, type Rank, useRank } from "../adoption/adoption.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { canonicalEntry, type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { type ConformanceRow, conformanceRow, furthest } from "../conformance/conformance.ts";
import { isCurrent } from "../kinds/standard/gaps.ts";
import { usersAtHome } from "../peers/adoption.ts";
import { type ShownEntry, shownFor } from "../services/service.ts";

/** Maximum number of rows. */
const maxProducts = 30;

/** Maximum number of columns in a group; mandated standards are always shown. */
const maxStandards = 20;

/** A product or standard, with the name of its peer if it is not ours. */
interface Kept extends Reference {
  home?: string;
}

/** A product’s claim about a standard; undefined without one. */
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

/** The conformance matrix of a service. Empty groups are left out. */
export interface MatrixView {
  columns: StandardGroup[];
  /** Only products with a claim about a standard shown. */
  groups: ProductGroup[];
  /** Counts the products with a claim. */
  products: Shown;
  /** The most used products without a claim, and their number. */
  silent: { products: Kept[]; total: number };
  standards: Shown;
}

/** The numbers shown and in total. */
interface Shown {
  shown: number;
  total: number;
}

/** A product with its claims about standards, each resolved to the entry that this site shows. */
interface Product extends ShownEntry<"product"> {
  any: boolean;
  rank: Rank;
  cells: ReadonlyMap<Entry, MatrixCell>;
}

/**
 * Makes the matrix of a service: its products × its current standards, with groups for those for any service, and
 * including those of peers. Shows the most used products with a claim, and lists the others apart so that no row is
 * empty. Undefined if there are no products or no standards.
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
  const rows = speaking.slice(0, maxProducts).map((product) => ({
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
    silent: { products: silent.slice(0, maxProducts).map(kept), total: silent.length },
    standards: { shown: shown.length, total: current.flat().length },
  };
}

/**
 * The current products for a service: those that name it, then those for any service, each sorted by use in descending
 * order.
 */
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
 * Sorts mandated standards first, then by number of claims. Leaves out proposed standards without claims, which would
 * be empty columns.
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
    .filter((standard, index) => index < maxStandards || isMandated(standard));
}

function columnOf(standard: ShownEntry<"standard">): StandardGroup["standards"][number] {
  const { status } = standard.entry.data;
  return { standard: kept(standard), status: status && standardStatuses.title(status) };
}

function kept({ entry, context: { peer } }: ShownEntry<"product" | "standard">): Kept {
  return { ...referenceToEntry(entry), ...(peer ? { home: peer.name } : {}) };
}

/** The claims of a product by the standards that this site shows. */
function cellsOf(entry: Entry<"product">, context: Context): ReadonlyMap<Entry, MatrixCell> {
  const cells = new Map<Entry, MatrixCell>();
  const product = referenceToEntry(entry);
  for (const claim of furthest(entry.data.standards ?? [], ({ standard }) => standard)) {
    const standard = canonicalEntry("standard", claim.standard, context);
    if (!standard || cells.has(standard)) continue;
    const { level, version, evidence } = conformanceRow(claim, [], product, context);
    cells.set(standard, { level, version, evidence });
  }
  return cells;
}
