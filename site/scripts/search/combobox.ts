import { normaliseText } from "../../facets/choice.ts";
import type { Completion, CompletionGroup } from "../../search/query/completions.ts";
import type { Search } from "../../search/query/search.ts";
import { element } from "../dom.ts";
import type { Href } from "./links.ts";

/**
 * Suggestions below a search box: an editable combobox with list autocomplete, after the ARIA Authoring Practices Guide.
 * The focus stays in the box; arrow keys move through the list, Enter follows the active option, Escape closes the list.
 */
export class Combobox {
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #search: () => Promise<Search>;
  readonly #href: Href;
  #options: { element: HTMLElement; completion: Completion }[] = [];
  #active = -1;

  constructor(form: HTMLFormElement, search: () => Promise<Search>, href: Href) {
    const box = form.querySelector("input");
    if (!box) throw new Error("The search form has no box.");
    this.#form = form;
    this.#box = box;
    this.#search = search;
    this.#href = href;
    this.#list = document.createElement("div");
    this.#list.id = `${box.id}-suggestions`;
    this.#list.className = "suggestions";
    this.#list.role = "listbox";
    this.#list.ariaLabel = "Suggestions";
    form.append(this.#list);
    box.role = "combobox";
    box.ariaAutoComplete = "list";
    box.setAttribute("aria-controls", this.#list.id);
    this.#close();
    this.#listen();
  }

  #listen(): void {
    this.#box.addEventListener("input", () => void this.#suggest());
    this.#box.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      this.#press(event);
    });
    this.#box.addEventListener("blur", () => {
      // Closing the list while a pointer is down would shift the element under it, and the click would miss.
      if (this.#pointerDown)
        addEventListener(
          "pointerup",
          () =>
            setTimeout(() => {
              this.#close();
            }),
          { once: true },
        );
      else this.#close();
    });
    for (const type of ["pointerdown", "pointerup", "pointercancel"])
      addEventListener(type, () => (this.#pointerDown = type === "pointerdown"), { capture: true });
    this.#form.addEventListener("submit", () => {
      this.#close();
    });
    // Keep the focus in the box.
    this.#list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
  }

  #pointerDown = false;

  #press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (this.#isOpen) this.#move(key === "ArrowDown" ? 1 : -1);
      else void this.#suggest();
    } else if (key === "Escape") {
      if (this.#isOpen) event.preventDefault();
      this.#close();
    } else if (key === "Enter") {
      const chosen = this.#options[this.#active];
      if (!chosen) return;
      event.preventDefault();
      this.#follow(chosen.completion);
    }
  }

  get #isOpen(): boolean {
    return !this.#list.hidden;
  }

  async #suggest(): Promise<void> {
    const typed = this.#box.value;
    if (normaliseText(typed) === "") {
      this.#close();
      return;
    }
    const before = this.#options;
    const loading = Promise.all([this.#search(), import("../../search/query/completions.ts")]);
    const loaded = await loading.catch(() => undefined);
    // Escape or Enter may have closed the list meanwhile, which replaces the options.
    if (!loaded || before !== this.#options || typed !== this.#box.value || document.activeElement !== this.#box)
      return;
    const [{ names, catalogue }, { completionsOf }] = loaded;
    this.#show(completionsOf(typed, names, catalogue));
  }

  #show(groups: readonly CompletionGroup[]): void {
    this.#options = [];
    this.#activate(-1);
    this.#list.replaceChildren(...groups.map((group, index) => this.#group(group, `${this.#list.id}-${index}`)));
    this.#list.hidden = groups.length === 0;
    this.#box.ariaExpanded = String(this.#isOpen);
  }

  #close(): void {
    this.#show([]);
  }

  #group({ title, completions }: CompletionGroup, id: string): HTMLElement {
    const [group, heading] = [element("ul", "suggestions__group"), element("li", "suggestions__title", title)];
    group.role = "group";
    group.setAttribute("aria-labelledby", id);
    heading.id = id;
    heading.role = "presentation";
    group.append(heading, ...completions.map((completion) => this.#option(completion)));
    return group;
  }

  #option(completion: Completion): HTMLElement {
    const option = element("li", "suggestions__option", completion.text);
    option.id = `${this.#list.id}-option-${this.#options.length}`;
    option.role = "option";
    option.ariaSelected = "false";
    if (completion.detail !== undefined) option.append(" ", element("span", "suggestions__detail", completion.detail));
    option.addEventListener("click", () => {
      this.#follow(completion);
    });
    this.#options.push({ element: option, completion });
    return option;
  }

  #move(step: number): void {
    // The arrow keys wrap around through the box itself.
    const places = this.#options.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #activate(place: number): void {
    this.#active = place;
    for (const [index, { element }] of this.#options.entries()) element.ariaSelected = String(index === place);
    const active = this.#options[place]?.element;
    if (active) this.#box.setAttribute("aria-activedescendant", active.id);
    else this.#box.removeAttribute("aria-activedescendant");
    active?.scrollIntoView({ block: "nearest" });
  }

  #follow({ leads }: Completion): void {
    if ("address" in leads) {
      location.assign(this.#href(leads.address));
      return;
    }
    this.#box.value = leads.query;
    this.#form.requestSubmit();
  }
}
