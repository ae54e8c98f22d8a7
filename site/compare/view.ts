import type { Entry } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { idOf } from "../entry-id.ts";
import { productView } from "../kinds/product/view.ts";
import { compareCell, notStated } from "./cell.ts";
import { compareGroups, type RowDefinition, standardsId, type Statement } from "./rows.ts";

/** Number of alternatives in the comparison on a product’s own page. */
const alternativesBeside = 2;

/** A row of the comparison. */
interface CompareRow {
  id: string;
  title: string;
  /** The standard of a row in the group of standards. */
  about: Reference | undefined;
  /** The text of an empty cell. */
  gap: string;
  /** In the order of the products. */
  cells: readonly (readonly Statement[])[];
  /** Whether all cells are equal. */
  same: boolean;
}

/** A comparison of products. A group may have no rows. */
export interface CompareView {
  products: Reference[];
  groups: { id: string; title: string; rows: CompareRow[] }[];
}

interface Cell {
  statements: readonly Statement[];
  /** Their HTML without product names, to compare cells. */
  words: string;
}

/** The cells of a product, by row and by standard. */
interface Column {
  product: Reference;
  cells: ReadonlyMap<string, Cell>;
  standards: ReadonlyMap<string, Cell & { about: Reference }>;
  /** Hash of the column. */
  key: string;
}

const gap: Cell = cellOf([]);

/** Returns a product and its first alternatives, for the comparison on its page. */
export function withAlternatives(entry: Entry<"product">, context: Context): Entry<"product">[] {
  const { alternatives = [] } = productView(entry, context).sections;
  const others = alternatives.flatMap(({ slug }) => context.catalogue.product.get(slug) ?? []);
  return [entry, ...others.slice(0, alternativesBeside)];
}

/** Returns the cache key of `compareView`, which is cheaper than the view. */
export function compareKey(entries: readonly Entry<"product">[], context: Context): string {
  return cacheKeyOf(entries.map((entry) => columnOf(entry, context).key));
}

/** Compares products, in the given order. */
export function compareView(entries: readonly Entry<"product">[], context: Context): CompareView {
  const columns = entries.map((entry) => columnOf(entry, context));
  return {
    products: columns.map(({ product }) => product),
    groups: compareGroups.map(({ id, title, rows }) => ({
      id,
      title,
      rows:
        id === standardsId
          ? standardRows(columns)
          : rows.map((row) =>
              rowOf(
                row,
                columns.map(({ cells }) => cells.get(row.id) ?? gap),
              ),
            ),
    })),
  };
}

function standardRows(columns: readonly Column[]): CompareRow[] {
  const named = new Map(columns.flatMap(({ standards }) => [...standards].map(([slug, { about }]) => [slug, about])));
  return Array.from(named, ([slug, about]) =>
    rowOf(
      { id: `${standardsId}-${slug}`, title: about.name, about },
      columns.map(({ standards }) => standards.get(slug) ?? gap),
    ),
  );
}

function rowOf(
  { id, title, about, byOthers }: Pick<RowDefinition, "id" | "title" | "byOthers"> & { about?: Reference },
  cells: readonly Cell[],
): CompareRow {
  const [first, ...others] = cells;
  return {
    id,
    title,
    about,
    gap: byOthers ? "None known" : notStated,
    cells: cells.map(({ statements }) => statements),
    same: others.every(({ words }) => words === first?.words),
  };
}

function cellOf(statements: readonly Statement[]): Cell {
  const isNamed = statements.some(({ of }) => of !== undefined);
  return { statements, words: compareCell(isNamed ? statements.map(unnamed) : statements, "") };
}

/** Drops the product’s name from a statement, so that equal statements of different products compare as equal. */
function unnamed(statement: Statement): Statement {
  return { ...statement, of: undefined };
}

const columnOf = memoisePerKey((entry: Entry<"product">, context: Context): Column => {
  const view = productView(entry, context);
  const { standards } = view.sections;
  const cells = compareGroups.flatMap(({ rows }) =>
    rows.map(({ id, say }): [string, Cell] => [
      id,
      cellOf(say(view, entry, context).filter((statement) => typeof statement === "object")),
    ]),
  );
  const claims = new Map<string, { about: Reference; statements: Statement[] }>();
  for (const { subject, level, version, evidence } of standards) {
    const { about, statements } = claims.get(idOf(subject)) ?? { about: subject, statements: [] };
    const note = version === undefined ? undefined : `Version ${version}`;
    statements.push({ ...level, note, evidence, about: subject.name });
    claims.set(idOf(subject), { about, statements });
  }
  const claimCells = Array.from(claims, ([slug, { about, statements }]): [string, Cell & { about: Reference }] => [
    slug,
    { about, ...cellOf(statements) },
  ]);
  const product = referenceTo("product", entry.slug, context);
  return {
    product,
    cells: new Map(cells),
    standards: new Map(claimCells),
    key: cacheKeyOf(
      [product, ...claimCells.map(([, { about }]) => about)],
      ...[...cells, ...claimCells].map(([, { words }]) => words),
    ),
  };
});
