import { londonDay } from "../../../schemas/london-day.ts";
import { type Choice, chosenIn, hasFilters, normaliseText } from "../../facets/choice.ts";
import type { Findings } from "../../search/query/findings.ts";
import { Search } from "../../search/query/search.ts";
import { need } from "../dom.ts";
import { AroundResults } from "./around.ts";
import { Combobox } from "./combobox.ts";
import { SearchNarrowing } from "./narrowing.ts";
import { pagesFor } from "./near.ts";
import { storePlace, storedPlace } from "./place.ts";
import { ResultFilters } from "./result-filters.ts";
import { resultList } from "./result-list.ts";
import { notLoaded, type ResultList, SearchResults } from "./results.ts";
import { type SiteIndex, siteIndex } from "./source.ts";
import { choiceHere, Steps } from "./steps.ts";
import { resultsInWords } from "./wording.ts";

/** Debounce delay of the search box, in milliseconds. */
const debounceDelay = 200;

/** The opened index. */
interface Opened {
  search: Search;
  filters: ResultFilters;
}

/** The search page. The URL holds the query and the filters. */
export class SearchPage {
  readonly #root: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #index: SiteIndex;
  readonly #narrowing: SearchNarrowing;
  readonly #around: AroundResults;
  readonly #results: SearchResults;
  readonly #steps = new Steps();
  #opened: Promise<Opened> | undefined;
  #choice: Choice;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of results shown by “Show more” or restored after the back button; 0 if neither. */
  #shown = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    const form = need(root, "form", HTMLFormElement);
    this.#box = need(form, "input", HTMLInputElement);
    this.#index = siteIndex(root.dataset["index"] ?? "");
    const href = (address: string): string => this.#href(address);
    this.#narrowing = new SearchNarrowing(
      root,
      href,
      () => this.#choice,
      (choice) => {
        this.#choose(choice);
      },
    );
    this.#around = new AroundResults(root, href, (query) => {
      this.#choose({ ...this.#choice, query });
      this.#results.focus();
    });
    this.#results = new SearchResults(root, (shown) => {
      this.#shown = shown;
      this.#storePlace();
    });
    this.#choice = choiceHere();
    history.scrollRestoration = "manual";
    this.#listen(form);
    void this.#show(storedPlace());
  }

  #listen(form: HTMLFormElement): void {
    // Load the index and the word list for prefix search while the first letters are typed.
    this.#box.addEventListener("focus", () => void this.#preload().catch(() => undefined), { once: true });
    this.#box.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#choose({ ...this.#choice, query: normaliseText(this.#box.value) }, true);
      }, debounceDelay);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#choose({ ...this.#choice, query: normaliseText(this.#box.value) });
    });
    new Combobox(
      form,
      () => this.#open().then(({ search }) => search),
      (address) => this.#href(address),
    );
    addEventListener("popstate", () => {
      clearTimeout(this.#timer);
      this.#choice = choiceHere();
      this.#steps.back();
      void this.#show(storedPlace());
    });
    document.addEventListener(
      "click",
      () => {
        this.#storePlace();
      },
      { capture: true },
    );
  }

  /** @param typing whether the query is incomplete, so that it gets no history entry */
  #choose(next: Choice, typing = false): void {
    this.#steps.take(this.#choice, next, typing);
    this.#choice = next;
    void this.#show();
  }

  async #show(place?: { shown: number; scroll: number }): Promise<void> {
    const asked = this.#choice;
    await this.#narrowing.follow(asked);
    if (asked !== this.#choice) return;
    const choice = (this.#choice = this.#narrowing.possible(asked));
    const isStale = (): boolean => choice !== this.#choice;
    if (normaliseText(this.#box.value) !== choice.query) this.#box.value = choice.query;
    this.#narrowing.show(choice);
    this.#root.toggleAttribute("data-busy", hasFilters(choice));
    if (!hasFilters(choice)) {
      this.#clear("idle");
      return;
    }
    this.#root.dataset["state"] ??= "searching";
    if (this.#root.dataset["state"] !== "found") this.#results.say("Searching…");
    const answer = { isShown: false };
    try {
      const opened = await this.#open();
      this.#narrowing.teach(opened.filters);
      if (Object.keys(choice.values).some((filter) => filter !== "kind")) await opened.filters.load();
      const findings = await opened.search.find(choice.query, async (some) => {
        // The back button restores all rows at once, at their scroll position.
        if (!place) answer.isShown = await this.#showEarly(some, choice, opened, isStale);
      });
      if (isStale()) return;
      const numbers = opened.filters.chosen(findings.numbers, choice);
      const list = this.#listOf(numbers, findings, opened);
      if (answer.isShown) this.#say(numbers, findings, opened);
      else await this.#begin(numbers, list, findings, opened, isStale, place?.shown);
      if (isStale()) return;
      answer.isShown = true;
      await this.#results.extend(list, isStale);
      if (isStale()) return;
      this.#root.removeAttribute("data-busy");
      // Load the buttons last, so that they do not delay the results.
      void import("../compare-tray.ts");
      void import("../stars.ts");
      if (place) scrollTo({ top: place.scroll, behavior: "instant" });
      await this.#narrowing.count({ numbers: findings.numbers, choice, filters: opened.filters }, isStale);
    } catch {
      if (isStale()) return;
      if (!answer.isShown) this.#clear("failed");
      this.#root.removeAttribute("data-busy");
      this.#results.say(notLoaded);
    }
  }

  /** Shows the matches in fields while the full texts are still searched. Returns whether it has shown any. */
  async #showEarly(findings: Findings, choice: Choice, opened: Opened, isStale: () => boolean): Promise<boolean> {
    const numbers = opened.filters.chosen(findings.numbers, choice);
    // Do not show help alone: entries take its place if the full texts match some.
    const isHelp = numbers.every((number) => opened.search.catalogue.kindOf(number) === "page");
    if (isStale() || (isHelp && !chosenIn(choice.values, "kind").includes("page"))) return false;
    const list = this.#listOf(numbers, findings, opened);
    await this.#begin(numbers, list, findings, opened, isStale);
    if (isStale()) return false;
    await this.#results.extend(list, isStale);
    if (isStale()) return false;
    this.#root.dataset["busy"] = "texts";
    return true;
  }

  /**
   * Says how many results there are, and shows the first ones and, above them, the term, the notes and the excerpt, so
   * that later results do not shift the layout.
   */
  async #begin(
    numbers: readonly number[],
    list: ResultList,
    findings: Findings,
    opened: Opened,
    isStale: () => boolean,
    shown = 0,
  ): Promise<void> {
    this.#say(numbers, findings, opened);
    const [term, excerpt] = await Promise.all([
      this.#around.showTerm(findings, isStale),
      this.#around.excerptOf(findings).catch(() => undefined),
      this.#results.show(list, shown, isStale),
    ]);
    if (isStale()) return;
    this.#shown = shown;
    this.#around.showNear(findings, opened.search.catalogue, { term, excerpt });
  }

  /** Removes everything about an earlier query. */
  #clear(state: "idle" | "failed"): void {
    this.#root.dataset["state"] = state;
    this.#results.clear();
    this.#around.clear();
  }

  /** Shows the number of results and of pages of help. */
  #say(numbers: readonly number[], findings: Findings, { search: { catalogue } }: Opened): void {
    // Advice on how to search is no use beside the page that answers.
    const isAnswered = pagesFor(findings).length > 0;
    this.#root.dataset["state"] = numbers.length > 0 ? "found" : isAnswered ? "answered" : "nothing";
    const words = resultsInWords(numbers.length, findings);
    if (findings.texts === "pending") this.#results.showSoFar(words);
    else this.#results.say(words);
    this.#around.showHeadline(numbers, findings, this.#choice, catalogue);
  }

  #listOf(numbers: readonly number[], findings: Findings, { search: { catalogue } }: Opened): ResultList {
    return resultList(numbers, findings, { index: this.#index, catalogue, href: (address) => this.#href(address) });
  }

  #open(): Promise<Opened> {
    this.#opened ??= Search.over(this.#index, londonDay(new Date())).then((search) => ({
      search,
      filters: new ResultFilters(this.#index, search.catalogue),
    }));
    // Retry a failed load at the next call.
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  async #preload(): Promise<void> {
    const { search } = await this.#open();
    await search.readWords();
  }

  #href(address: string): string {
    return (this.#root.dataset["base"] ?? "") + address;
  }

  #place(): { shown: number; scroll: number } {
    return { shown: this.#shown, scroll: scrollY };
  }

  #storePlace(): void {
    storePlace(this.#place());
  }
}
