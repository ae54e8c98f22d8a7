import { londonDay } from "../../../schemas/london-day.ts";
import { type Choice, chosenIn, narrows, readChoice, tidy, toggled, writeChoice } from "../../facets/choice.ts";
import { searchFilterNames } from "../../search/filters.ts";
import { haveAll } from "../../search/query/evidence.ts";
import type { Findings } from "../../search/query/findings.ts";
import { Search } from "../../search/query/search.ts";
import { need, numberInWords } from "../dom.ts";
import { FacetPanel } from "../facets/panel.ts";
import { ChosenTags, narrowingsOf } from "../list/chosen.ts";
import { Combobox } from "./combobox.ts";
import { DidYouMean } from "./did-you-mean.ts";
import { nearNotes } from "./near.ts";
import { keepPlace, keptPlace } from "./place.ts";
import { ResultFilters } from "./result-filters.ts";
import { notLoaded, type ResultList, SearchResults } from "./results.ts";
import { type SiteIndex, siteIndex } from "./source.ts";
import { TermCard } from "./term.ts";
import { resultsInWords, titleFor } from "./wording.ts";

/** How long to wait for the next letter before searching, in milliseconds. */
const pause = 200;

const choosable = { facets: searchFilterNames, sorts: [""] };

/** What a search needs, once the index is open. */
interface Opened {
  search: Search;
  filters: ResultFilters;
}

/** The search page. What is looked for is kept in the address. */
export class SearchPage {
  readonly #root: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #near: HTMLElement;
  readonly #term: TermCard;
  readonly #help: HTMLAnchorElement;
  readonly #index: SiteIndex;
  readonly #panel: FacetPanel;
  readonly #tags: ChosenTags;
  readonly #results: SearchResults;
  readonly #didYouMean: DidYouMean;
  readonly #title = document.title;
  #opened: Promise<Opened> | undefined;
  #choice: Choice;
  /** The address of what was looked for last when nobody was typing. */
  #settled: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    const form = need(root, "form", HTMLFormElement);
    this.#box = need(form, "input", HTMLInputElement);
    this.#near = need(root, "[data-near]", HTMLElement);
    this.#term = new TermCard(root, (address) => this.#href(address));
    this.#help = need(root, "[data-help]", HTMLAnchorElement);
    this.#index = siteIndex(root.dataset["index"] ?? "");
    this.#panel = new FacetPanel(need(root, "[data-facets]", HTMLElement), (facet, value) => {
      this.#choose(toggled(this.#choice, facet, value));
    });
    this.#tags = new ChosenTags(need(root, "[data-chosen]", HTMLElement), addressOf, (choice) => {
      this.#choose(choice);
    });
    this.#results = new SearchResults(root, (shown) => {
      this.#shown = shown;
      this.#keepPlace();
    });
    this.#didYouMean = new DidYouMean(need(root, "[data-suggestions]", HTMLElement), (query) => {
      this.#choose({ ...this.#choice, query });
      this.#results.focus();
    });
    this.#choice = readChoice(location.search, choosable);
    this.#settled = addressOf(this.#choice);
    history.scrollRestoration = "manual";
    this.#listen(form);
    void this.#show(keptPlace());
  }

  #listen(form: HTMLFormElement): void {
    // The index loads while the first letters are typed.
    this.#box.addEventListener("focus", () => void this.#open().catch(() => undefined), { once: true });
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
    new Combobox(
      form,
      () => this.#open().then(({ search }) => search),
      (address) => this.#href(address),
    );
    this.#panel.onUnfold(() => {
      if (narrows(this.#choice)) void this.#show(this.#place());
    });
    addEventListener("popstate", () => {
      clearTimeout(this.#timer);
      this.#choice = readChoice(location.search, choosable);
      this.#settled = addressOf(this.#choice);
      void this.#show(keptPlace());
    });
    document.addEventListener(
      "click",
      () => {
        this.#keepPlace();
      },
      { capture: true },
    );
  }

  /** @param typing whether the back button should not stop here, because the words are not complete yet */
  #choose(next: Choice, typing = false): void {
    const before = addressOf(this.#choice);
    this.#choice = next;
    const address = addressOf(next);
    if (typing && address !== before) history.replaceState(null, "", address);
    if (!typing) this.#step(before, address);
    void this.#show();
  }

  /** Makes a step for the back button, which leads to what was looked for before anything was typed. */
  #step(before: string, address: string): void {
    if (address === this.#settled) {
      if (address !== before) history.replaceState(null, "", address);
      return;
    }
    // What was typed stands in the place of it.
    if (before !== this.#settled) history.replaceState(null, "", this.#settled);
    history.pushState(null, "", address);
    this.#settled = address;
  }

  async #show(place?: { shown: number; scroll: number }): Promise<void> {
    const choice = this.#choice;
    const isStale = (): boolean => choice !== this.#choice;
    if (tidy(this.#box.value) !== choice.query) this.#box.value = choice.query;
    this.#showChosen(choice);
    this.#root.toggleAttribute("data-busy", narrows(choice));
    if (!narrows(choice)) {
      this.#showNothingYet();
      return;
    }
    this.#root.dataset["state"] ??= "searching";
    if (this.#root.dataset["state"] !== "found") this.#results.say("Searching…");
    try {
      const opened = await this.#open();
      if (Object.keys(choice.values).some((filter) => filter !== "kind")) await opened.filters.load();
      const early = { isShown: false };
      const findings = await opened.search.find(choice.query, async (some) => {
        // Whoever comes back is shown all rows at once, at their place.
        if (!place) early.isShown = await this.#showEarly(some, choice, opened, isStale);
      });
      if (isStale()) return;
      const numbers = opened.filters.chosen(findings.numbers, choice);
      const list = this.#listOf(numbers, findings, opened);
      if (!early.isShown) await this.#begin(list, findings, opened, isStale, place?.shown);
      if (isStale()) return;
      this.#say(numbers, findings, opened);
      await this.#results.extend(list, isStale);
      if (isStale()) return;
      this.#root.removeAttribute("data-busy");
      // What is there to compare and to list is found; until then nothing else is fetched.
      void import("../compare-tray.ts");
      void import("../stars.ts");
      if (place) scrollTo({ top: place.scroll, behavior: "instant" });
      await this.#showCounts(findings.numbers, choice, opened, isStale);
    } catch {
      if (!isStale()) this.#results.say(notLoaded);
    }
  }

  /** Shows what has the words in its fields, while the texts are searched. Returns whether it has. */
  async #showEarly(findings: Findings, choice: Choice, opened: Opened, isStale: () => boolean): Promise<boolean> {
    const numbers = opened.filters.chosen(findings.numbers, choice);
    // Help gives way to entries, which may still be found.
    const isHelp = numbers.every((number) => opened.search.catalogue.kindOf(number) === "page");
    if (isStale() || (isHelp && !chosenIn(choice.values, "kind").includes("page"))) return false;
    const list = this.#listOf(numbers, findings, opened);
    await this.#begin(list, findings, opened, isStale);
    if (isStale()) return false;
    this.#say(numbers, findings, opened);
    await this.#results.extend(list, isStale);
    if (isStale()) return false;
    this.#root.dataset["busy"] = "texts";
    return true;
  }

  /** Shows the first results and, above them, what is near. Whatever comes later comes below. */
  async #begin(
    list: ResultList,
    findings: Findings,
    { search: { catalogue } }: Opened,
    isStale: () => boolean,
    shown = 0,
  ): Promise<void> {
    const [term] = await Promise.all([
      this.#term.show(findings.typed ?? findings.query, isStale),
      this.#results.show(list, shown, isStale),
    ]);
    if (isStale()) return;
    this.#shown = shown;
    this.#didYouMean.show(findings.suggestions);
    // The card of a term says what its acronym stands for.
    const acronyms = findings.acronyms.filter(({ acronym }) => acronym !== term?.acronym?.toUpperCase());
    this.#near.replaceChildren(...nearNotes({ ...findings, acronyms }, catalogue, (address) => this.#href(address)));
  }

  #showNothingYet(): void {
    this.#root.dataset["state"] = "idle";
    this.#results.clear();
    this.#didYouMean.show([]);
    this.#near.replaceChildren();
    this.#term.clear();
    this.#help.hidden = true;
    document.title = this.#title;
  }

  /** Says how much was found, also of help. */
  #say(numbers: readonly number[], findings: Findings, { search: { catalogue } }: Opened): void {
    this.#root.dataset["state"] = numbers.length === 0 ? "nothing" : "found";
    this.#results.say(resultsInWords(numbers.length, findings));
    document.title = titleFor(numbers.length, findings, this.#title);
    const help = findings.numbers.filter((number) => catalogue.kindOf(number) === "page" && !numbers.includes(number));
    const kinds = chosenIn(this.#choice.values, "kind");
    this.#help.hidden = help.length === 0 || findings.partial || kinds.length > 0 || this.#choice.query === "";
    this.#help.href = addressOf({ ...this.#choice, values: { kind: ["page"] } });
    this.#help.textContent = `${numberInWords(help.length)} ${help.length === 1 ? "page" : "pages"} in guides and help`;
  }

  #listOf(numbers: readonly number[], findings: Findings, { search: { catalogue } }: Opened): ResultList {
    return {
      length: numbers.length,
      load: (from, to) =>
        Promise.all(
          numbers.slice(from, to).map(async (number) => {
            const address = catalogue.addressOf(number);
            const file = await this.#index.result(address);
            if (!haveAll(file.text ?? [], findings.inTextOf(number)))
              throw new Error(`The text of ${address} has not what was found in it.`);
            return {
              kind: catalogue.textsOf(number),
              name: catalogue.nameOf(number),
              address: this.#href(address),
              file,
              concepts: findings.concepts,
              missing: findings.missingIn(number),
            };
          }),
        ),
    };
  }

  /** Shows the filters with their numbers, once people can see them or the titles of those chosen are needed. */
  async #showCounts(
    numbers: readonly number[],
    choice: Choice,
    { filters }: Opened,
    isStale: () => boolean,
  ): Promise<void> {
    if (!this.#panel.seen && Object.keys(choice.values).length === 0) return;
    await filters.load();
    if (isStale()) return;
    const counts = filters.counts(numbers, choice);
    for (const name of searchFilterNames) this.#panel.offer(name, filters.options(counts, name));
    this.#panel.show(choice.values, counts);
    this.#showChosen(choice);
  }

  #showChosen(choice: Choice): void {
    const facets = narrowingsOf({ ...choice, query: "" }, this.#panel).map(({ without, ...rest }) => ({
      ...rest,
      without: { ...without, query: choice.query },
    }));
    this.#tags.show(facets, { ...choice, values: {} });
  }

  #open(): Promise<Opened> {
    this.#opened ??= Search.over(this.#index, londonDay(new Date())).then((search) => ({
      search,
      filters: new ResultFilters(this.#index, search.catalogue),
    }));
    // What could not be loaded is asked for again the next time.
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  #href(address: string): string {
    return (this.#root.dataset["base"] ?? "") + address;
  }

  #place(): { shown: number; scroll: number } {
    return { shown: this.#shown, scroll: scrollY };
  }

  #keepPlace(): void {
    keepPlace(this.#place());
  }
}

function addressOf(choice: Choice): string {
  return location.pathname + writeChoice(choice, choosable);
}
