import { eitherOf } from "../../../schemas/problems/quoted.ts";
import { type Chosen, chosenQuery, maxCompared } from "../../compare/chosen.ts";
import { idOfPage } from "../../entry-id.ts";
import { listInWords } from "../../format.ts";
import { quotedList } from "../../quoted.ts";
import { element, fromTemplate, link, need } from "../dom.ts";
import { loadAgain } from "../fetch.ts";
import { showNotices } from "../notices.ts";
import { type Column, fetchColumn, joined } from "./columns.ts";
import { storedProducts } from "./stored-products.ts";

/** Fragment of the links that remove a product; the next page moves the focus back to the table. */
const table = "#table";

/** The page that compares the products in its query string. */
export class ComparePage {
  readonly #root: HTMLElement;
  readonly #products: string;
  readonly #here: string;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#products = root.dataset["products"] ?? "";
    this.#here = root.dataset["here"] ?? "";
  }

  /** Compares the chosen products, with notices about those that cannot be shown. */
  async show({ slugs, tooMany, unreadable }: Chosen): Promise<void> {
    try {
      const found = await Promise.all(slugs.map((slug) => fetchColumn(slug, this.#products)));
      const columns = [
        ...new Map(found.flatMap((column) => (column ? [[column.slug, column] as const] : []))).values(),
      ];
      this.#updateSlugs(slugs, found);
      const unknown = [...slugs.filter((_, index) => found[index] === undefined), ...unreadable];
      showNotices(this.#root, [
        unknown.length > 0 && `There is no product ${quotedList(unknown, eitherOf)} in the catalogue.`,
        tooMany.length > 0 && `${maxCompared} products can be compared at once. Left out: ${quotedList(tooMany)}.`,
      ]);
      const [first, ...others] = columns;
      if (first) this.#compare([first, ...others]);
      this.#keepFocus();
    } catch {
      showNotices(this.#root, [`The comparison could not be loaded. ${loadAgain}`]);
    }
  }

  /** Replaces earlier slugs in the URL with current ones, so that shared links keep working. */
  #updateSlugs(slugs: readonly string[], found: readonly (Column | undefined)[]): void {
    const now = [...new Set(slugs.map((slug, index) => found[index]?.slug ?? slug))];
    if (now.join() !== slugs.join()) history.replaceState(history.state, "", this.#addressOf(now));
  }

  /** Focuses the table after a product was removed, and drops the fragment, so that shared links have none. */
  #keepFocus(): void {
    if (location.hash !== table) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#root.querySelector<HTMLElement>("[data-frame]")?.focus();
  }

  #compare(columns: readonly [Column, ...Column[]]): void {
    const names = columns.map(({ name }) => name);
    const heading = `Compare ${listInWords(names)}`;
    need(this.#root, "[data-heading]", HTMLElement).textContent = heading;
    document.title = document.title.replace(/^.*(?= – )/, () => heading);
    need(this.#root, "[data-empty]", HTMLElement).hidden = true;
    const frame = fromTemplate("comparison", HTMLElement);
    need(frame, "[data-frame]", HTMLElement).append(this.#withRemoval(joined(columns), columns));
    if (columns.length === 1)
      for (const part of frame.querySelectorAll(".compare__controls, .compare__partial")) part.remove();
    const result = need(this.#root, "[data-result]", HTMLElement);
    result.replaceChildren(...(columns.length === 1 ? this.#suggestions(columns[0]) : []), frame);
  }

  /** Adds a link under each name to the comparison without that product. */
  #withRemoval(compared: HTMLTableElement, columns: readonly Column[]): HTMLTableElement {
    for (const [index, { slug, name }] of columns.entries()) {
      const link = fromTemplate("remove", HTMLAnchorElement);
      const others = columns.filter((column) => column.slug !== slug).map((column) => column.slug);
      link.href = this.#addressOf(others) + table;
      need(link, "[data-name]", HTMLElement).textContent = name;
      link.addEventListener("click", () => {
        storedProducts.write(storedProducts.read().filter((product) => product.slug !== slug));
      });
      const heading = compared.tHead?.rows[0]?.cells[index + 1];
      if (!heading) continue;
      heading.append(link);
      // Screen readers repeat the heading at each cell: `abbr` limits it to the name.
      heading.abbr = name;
    }
    return compared;
  }

  /** Returns links that compare a single product with each of its alternatives. */
  #suggestions({ slug, beside }: Column): Node[] {
    const suggestions = fromTemplate("suggestions", HTMLElement);
    const list = need(suggestions, "ul", HTMLUListElement);
    list.append(
      ...beside.map((other) => {
        const another = idOfPage(other.getAttribute("href") ?? "", "product", this.#products) ?? "";
        return element("li", undefined, link(other.textContent.trim(), this.#addressOf([slug, another])));
      }),
    );
    return beside.length > 0 ? [suggestions] : [];
  }

  #addressOf(slugs: readonly string[]): string {
    return this.#here + chosenQuery(slugs);
  }
}
