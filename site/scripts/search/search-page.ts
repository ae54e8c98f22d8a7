import { type Choice, narrows, readChoice, tidy, toggled, writeChoice } from "../../facets/choice.ts";
import { searchFilterNames } from "../../search/filters.ts";
import { need } from "../dom.ts";
import { FacetPanel } from "../facets/panel.ts";
import { ChosenTags, narrowingsOf } from "../list/chosen.ts";
import { mentions, wantedWords } from "../text.ts";
import { asCounts, countsOf, FilterValues, optionsOf } from "./counts.ts";
import { Engine } from "./engine.ts";
import type { LoadedResult } from "./result.ts";
import { SearchResults } from "./results.ts";
import { Spelling } from "./spelling.ts";
import { Suggestions } from "./suggestions.ts";

/** How long to wait for the next letter before searching. */
const pause = 200;

const choosable = { facets: searchFilterNames, sorts: [""] };

/** The search page. What is looked for is kept in the address. */
export class SearchPage {
  readonly #root: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #engine: Engine;
  readonly #panel: FacetPanel;
  readonly #tags: ChosenTags;
  readonly #results: SearchResults;
  readonly #spelling: Spelling;
  readonly #suggestions: Suggestions;
  #choice: Choice;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    const form = need(root, "form", HTMLFormElement);
    this.#box = need(form, "input", HTMLInputElement);
    this.#engine = new Engine(root.dataset["engine"] ?? "", "pages" in root.dataset);
    this.#panel = new FacetPanel(need(root, "[data-facets]", HTMLElement), (facet, value) => {
      this.#choose(toggled(this.#choice, facet, value));
    });
    this.#tags = new ChosenTags(need(root, "[data-chosen]", HTMLElement), addressOf, (choice) => {
      this.#choose(choice);
    });
    this.#results = new SearchResults(root);
    this.#spelling = new Spelling(root.dataset["words"] ?? "");
    this.#suggestions = new Suggestions(need(root, "[data-suggestions]", HTMLElement), (query) => {
      this.#choose({ ...this.#choice, query });
    });
    this.#panel.onUnfold(() => {
      const choice = this.#choice;
      if (narrows(choice)) void this.#showCounts(choice, () => choice !== this.#choice);
    });
    this.#choice = readChoice(location.search, choosable);
    this.#listen(form);
    void this.#show();
  }

  #listen(form: HTMLFormElement): void {
    // The engine loads while the first letters are typed.
    this.#box.addEventListener("focus", () => void this.#engine.start(), { once: true });
    this.#box.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#choose({ ...this.#choice, query: tidy(this.#box.value) }, true);
      }, pause);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#choose({ ...this.#choice, query: tidy(this.#box.value) });
    });
    addEventListener("popstate", () => {
      this.#choice = readChoice(location.search, choosable);
      void this.#show();
    });
  }

  /** @param typing whether the back button should not stop here, because the words are not complete yet */
  #choose(next: Choice, typing = false): void {
    const before = addressOf(this.#choice);
    this.#choice = next;
    const address = addressOf(next);
    if (address !== before) history[typing ? "replaceState" : "pushState"](null, "", address);
    void this.#show();
  }

  async #show(): Promise<void> {
    const choice = this.#choice;
    const isStale = (): boolean => choice !== this.#choice;
    if (tidy(this.#box.value) !== choice.query) this.#box.value = choice.query;
    this.#showChosen(choice);
    this.#root.toggleAttribute("data-busy", narrows(choice));
    if (!narrows(choice)) {
      this.#root.dataset["state"] = "idle";
      this.#results.clear();
      this.#suggestions.clear();
      return;
    }
    this.#root.dataset["state"] ??= "searching";
    if (this.#root.dataset["state"] !== "found") this.#results.say("Searching…");
    try {
      const found = await this.#search(choice);
      if (isStale()) return;
      const shown = await this.#results.show(found, choice.query, isStale);
      if (isStale()) return;
      this.#root.dataset["state"] = found.length === 0 ? "nothing" : "found";
      this.#root.removeAttribute("data-busy");
      await Promise.all([this.#showCounts(choice, isStale), this.#showSuggestions(choice, shown, isStale)]);
    } catch {
      if (!isStale()) this.#results.say("The search could not be loaded. Check your connection and try again.");
    }
  }

  async #search(choice: Choice): Promise<Awaited<ReturnType<Engine["search"]>>["results"]> {
    // The values of the filters are large files. They are loaded first only where one is chosen.
    const filters =
      Object.keys(choice.values).length > 0
        ? new FilterValues(await this.#engine.filters()).filtersOf(choice.values)
        : {};
    return (await this.#engine.search(choice.query, filters)).results;
  }

  /** Shows the filters with their numbers, once people can see them or the titles of those chosen are needed. */
  async #showCounts(choice: Choice, isStale: () => boolean): Promise<void> {
    if (!this.#panel.seen && Object.keys(choice.values).length === 0) return;
    const values = new FilterValues(await this.#engine.filters());
    const counts = await countsOf(this.#engine, values, searchFilterNames, choice);
    if (isStale()) return;
    for (const name of searchFilterNames) this.#panel.offer(name, optionsOf(counts, name));
    this.#panel.show(choice.values, asCounts(counts));
    this.#showChosen(choice);
  }

  #showChosen(choice: Choice): void {
    const facets = narrowingsOf({ ...choice, query: "" }, this.#panel).map(({ without, ...rest }) => ({
      ...rest,
      without: { ...without, query: choice.query },
    }));
    this.#tags.show(facets, { ...choice, values: {} });
  }

  /** Where a word was not found as it was typed, offers others that are like it. */
  async #showSuggestions({ query }: Choice, shown: readonly LoadedResult[], isStale: () => boolean): Promise<void> {
    const texts = shown.map(({ data: { meta, excerpt } }) => [...Object.values(meta), excerpt].join(" "));
    const missed = wantedWords(query).some((word) => !texts.some((text) => mentions(text, word)));
    const queries = missed ? await this.#spelling.suggestions(query) : [];
    if (!isStale()) this.#suggestions.show(queries);
  }
}

function addressOf(choice: Choice): string {
  return location.pathname + writeChoice(choice, choosable);
}
