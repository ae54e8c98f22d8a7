import type { Entry } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import type { Context } from "../catalogue/context.ts";
import { once } from "../catalogue/once.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { idOf } from "../entry-id.ts";
import { productView } from "../kinds/product/view.ts";
import { compareCell, notStated } from "./cell.ts";
import { compareGroups, type RowDefinition, standardsId, type Statement } from "./rows.ts";

/** With how many of its alternatives a product is compared on the page that needs no script. */
const alternativesBeside = 2;

/** A row of the comparison: what it is about, and what each product says of it. */
interface CompareRow {
  id: string;
  title: string;
  /** The standard that the row is about. */
  about: Reference | undefined;
  /** What a cell without a statement says. */
  gap: string;
  /** In the order of the products. */
  cells: readonly (readonly Statement[])[];
  /** Whether all products say the same. */
  same: boolean;
}

/** Products side by side. A group may have no rows. */
export interface CompareView {
  products: Reference[];
  groups: { id: string; title: string; rows: CompareRow[] }[];
}

interface Cell {
  statements: readonly Statement[];
  /** What is shown of them: the same for two cells that say the same. */
  words: string;
}

/** What a product says in each row, and of each standard, by their ids. */
interface Column {
  product: Reference;
  cells: ReadonlyMap<string, Cell>;
  standards: ReadonlyMap<string, Cell & { about: Reference }>;
  /** The same as long as all of the above is. */
  key: string;
}

const gap: Cell = cellOf([]);

/** A product and the first of its alternatives: what can be compared without a script. */
export function withAlternatives(entry: Entry<"product">, context: Context): Entry<"product">[] {
  const { alternatives = [] } = productView(entry, context).sections;
  const others = alternatives.flatMap(({ slug }) => context.catalogue.product.get(slug) ?? []);
  return [entry, ...others.slice(0, alternativesBeside)];
}

/** The same as long as `compareView` of the products is; quicker to make. */
export function compareKey(entries: readonly Entry<"product">[], context: Context): string {
  return cacheKeyOf(entries.map((entry) => columnOf(entry, context).key));
}

/** Products side by side, in their order. */
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

/** A statement without the product that it is of, which other products cannot share. */
function unnamed(statement: Statement): Statement {
  return { ...statement, of: undefined };
}

const columnOf = once((entry: Entry<"product">, context: Context): Column => {
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
