import { chosenQuery, maxCompared } from "../../compare/chosen.ts";
import { Buttons } from "../buttons.ts";
import { fromTemplate, need, setText } from "../dom.ts";
import { type StoredProduct, storedProducts } from "./stored-products.ts";

/** The tray at the foot of the page with the products chosen to compare, and the buttons that choose them. */
export class Tray {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #count: HTMLElement;
  readonly #status: HTMLElement;
  readonly #go: HTMLAnchorElement;
  readonly #address: string;
  readonly #buttons = new Buttons<StoredProduct>();
  #chosen: readonly StoredProduct[] = storedProducts.read();

  constructor(root: HTMLElement, status: HTMLElement) {
    this.#root = root;
    this.#status = status;
    this.#list = need(root, "[data-tray-list]", HTMLElement);
    this.#count = need(root, "[data-tray-count]", HTMLElement);
    this.#go = need(root, "[data-tray-go]", HTMLAnchorElement);
    this.#address = this.#go.getAttribute("href") ?? "";
    need(root, "[data-tray-clear]", HTMLButtonElement).addEventListener("click", () => {
      this.#choose([], "No products to compare.");
    });
    storedProducts.onChangedElsewhere(() => {
      this.#chosen = storedProducts.read();
      this.#show();
    });
    this.#show();
  }

  /** Makes a button toggle a product in the tray. */
  adopt(button: HTMLButtonElement, product: StoredProduct): void {
    this.#buttons.add(button, product);
    this.#mark(button, product);
    button.addEventListener("click", () => {
      this.#toggle(product);
    });
  }

  #toggle(product: StoredProduct): void {
    if (this.#has(product)) {
      this.#remove(product);
    } else if (this.#chosen.length >= maxCompared) {
      this.#say(`You can compare ${maxCompared} products at most. Remove one to add ${product.name}.`);
      this.#root.dataset["full"] = "";
    } else {
      const chosen = [...this.#chosen, product];
      this.#choose(chosen, `${product.name} added. ${countOf(chosen)}.`);
    }
  }

  #remove(product: StoredProduct): void {
    const chosen = this.#chosen.filter(({ slug }) => slug !== product.slug);
    this.#choose(chosen, `${product.name} removed. ${countOf(chosen)}.`);
  }

  #choose(chosen: readonly StoredProduct[], words: string): void {
    const had = this.#root.contains(document.activeElement);
    this.#chosen = chosen;
    storedProducts.write(chosen);
    this.#show();
    this.#say(words);
    // The focused button was removed with its item.
    if (had && !this.#root.contains(document.activeElement))
      (this.#root.hidden ? need(document, "#main", HTMLElement) : this.#count).focus();
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #show(): void {
    const chosen = this.#chosen;
    this.#root.hidden = chosen.length === 0;
    delete this.#root.dataset["full"];
    this.#count.textContent = countOf(chosen);
    this.#go.href = this.#address + chosenQuery(chosen.map(({ slug }) => slug));
    this.#list.replaceChildren(...chosen.map((product) => this.#item(product)));
    this.#buttons.forEach((button, product) => {
      this.#mark(button, product);
    });
  }

  #item(product: StoredProduct): HTMLElement {
    const item = fromTemplate("tray-item", HTMLElement);
    setText(item, "[data-name]", product.name);
    setText(item, "[data-remove-name]", product.name);
    need(item, "button", HTMLButtonElement).addEventListener("click", () => {
      this.#remove(product);
    });
    return item;
  }

  #mark(button: HTMLButtonElement, product: StoredProduct): void {
    button.setAttribute("aria-pressed", String(this.#has(product)));
  }

  #has({ slug }: StoredProduct): boolean {
    return this.#chosen.some((product) => product.slug === slug);
  }
}

/** “2 products to compare” */
function countOf({ length }: readonly StoredProduct[]): string {
  return `${length === 0 ? "No" : length} ${length === 1 ? "product" : "products"} to compare`;
}
