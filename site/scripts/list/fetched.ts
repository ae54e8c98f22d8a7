import { slugOf } from "../../../schemas/fields/slug-text.ts";
import { deltaDecode } from "../../delta-encoding.ts";
import { pageSize } from "../../facets/page-size.ts";
import { type FacetsFile, gapsIn, type OrdersFile, rowBoundary, type WordsFile } from "../../facets/row-files.ts";
import { type Sort, sorted } from "../../facets/rows.ts";
import { fetchData, fetchFrom } from "../fetch.ts";
import { FetchedRow, type ListRow } from "./rows.ts";
import type { OfferedValues, RowSource } from "./source.ts";

/** The rows of a list that is too long for one page. Fetches only the files that a choice needs. */
export class FetchedRows implements RowSource {
  readonly #folder: string;
  readonly #onValues: (values: OfferedValues) => void;
  readonly #fetched = new Map<string, Promise<unknown>>();

  /**
   * @param folder the path of the files’ folder, with a trailing slash
   * @param onValues called with all values of the facets, of which the page may have only some
   */
  constructor(folder: string, onValues: (values: OfferedValues) => void) {
    this.#folder = folder;
    this.#onValues = onValues;
  }

  get near(): boolean {
    return this.#fetched.has("rows");
  }

  rows(): Promise<readonly FetchedRow[]> {
    return this.#once("rows", async () => {
      const { size, facets } = await this.#json<FacetsFile>("facets.json");
      const rows = Array.from({ length: size }, (_, number) => new FetchedRow(number));
      const offered = new Map<string, { value: string; title: string }[]>();
      for (const [facet, ...lines] of facets) {
        const values = lines.map((line) => ({ value: line[0] || slugOf(line[1]), title: line[1], gaps: gapsIn(line) }));
        for (const { value, gaps } of values) {
          // Most rows have one value in a facet: rows with the same value share one array.
          const alone = [value];
          for (const number of deltaDecode(gaps)) rows[number]?.add(facet, alone);
        }
        offered.set(facet, values);
      }
      this.#onValues(offered);
      return rows;
    });
  }

  readWords(): Promise<void> {
    return this.#once("words", async () => {
      const [rows, lines] = await Promise.all([this.rows(), this.#json<WordsFile>("words.json")]);
      for (const [number, line] of lines.entries()) rows[number]?.read(line);
    });
  }

  async inOrder(rows: readonly ListRow[], order: Sort): Promise<readonly ListRow[]> {
    const orders = await this.#once("orders", () => this.#json<OrdersFile>("orders.json"));
    const numbers = Object.hasOwn(orders, order.id) ? orders[order.id] : undefined;
    // An order that is not in the file sorts by the keys that the rows have learned.
    if (!numbers) return sorted(rows, order);
    const ranks = new Map(numbers.map((number, rank) => [number, rank]));
    const rankOf = (row: ListRow): number => (row instanceof FetchedRow ? (ranks.get(row.number) ?? 0) : 0);
    return rows.toSorted((a, b) => rankOf(a) - rankOf(b));
  }

  async elements(rows: readonly ListRow[]): Promise<readonly HTMLElement[]> {
    const numbers = rows.flatMap((row) => (row instanceof FetchedRow ? row.number : []));
    const parts = await Promise.all(numbers.map((number) => this.#part(Math.floor(number / pageSize))));
    const [start = ""] = parts[0] ?? [];
    const html = parts.map(([, ...texts], index) => texts[(numbers[index] ?? 0) % pageSize] ?? "");
    // Parse only the visible rows, to save time.
    const page = new DOMParser().parseFromString(start + html.join(""), "text/html");
    return [...page.querySelectorAll<HTMLElement>("[data-rows] > *")];
  }

  /** Fetches the HTML of one page of rows, split at the row boundaries: opening markup, each row, closing markup. */
  #part(index: number): Promise<readonly string[]> {
    return this.#once(`rows/${index}`, async () => {
      return (await (await fetchFrom(`${this.#folder}rows/${index + 1}/`)).text()).split(rowBoundary);
    });
  }

  #json<T>(file: string): Promise<T> {
    return fetchData<T>(this.#folder + file);
  }

  /** Caches a load by its name. A failed load is retried at the next call. */
  #once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.#fetched.get(name) ?? read();
    this.#fetched.set(name, known);
    known.catch(() => this.#fetched.delete(name));
    return known as Promise<T>;
  }
}
