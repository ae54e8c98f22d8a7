import { type Choice, chosenIn, emptyChoice, toggled, withValues } from "../../facets/choice.ts";
import { searchFilterNames, searchFilters } from "../../search/filters.ts";
import { need } from "../dom.ts";
import { FacetPanel } from "../facets/panel.ts";
import { unknownValues } from "../facets/unknown-values.ts";
import { likeFacet, LikeNarrowing } from "../like/narrowing.ts";
import { ChosenTags, type Narrowing, narrowingsOf } from "../list/chosen.ts";
import { PrintedLine } from "../list/printed.ts";
import { type Notice, showNotices } from "../notices.ts";
import type { Href } from "./links.ts";
import type { ResultFilters } from "./result-filters.ts";
import { addressOf } from "./steps.ts";

/** The latest results, to recount them when more data is loaded. */
interface LatestResults {
  numbers: readonly number[];
  choice: Choice;
  filters: ResultFilters;
}

/** The filters of the search results: facets with counts, tags of active filters, and similar councils. */
export class SearchNarrowing {
  readonly #root: HTMLElement;
  readonly #href: Href;
  readonly #panel: FacetPanel;
  readonly #tags: ChosenTags;
  /** Undefined in a catalogue without UK councils, which has no likeness. */
  readonly #like: LikeNarrowing | undefined;
  readonly #here: () => Choice;
  #found: LatestResults | undefined;
  /** Whether somebody has interacted with the filters, whose values are a large file. */
  #isUsed = false;
  /** The notice about an unknown council. */
  #unknownCouncil: Notice | undefined;

  /**
   * @param here returns the current choice
   * @param choose called with a new choice
   */
  constructor(root: HTMLElement, href: Href, here: () => Choice, choose: (choice: Choice) => void) {
    this.#root = root;
    this.#href = href;
    this.#here = here;
    this.#panel = new FacetPanel(need(root, "[data-facets]", HTMLElement), (facet, value) => {
      choose(toggled(here(), facet, value));
    });
    this.#panel.onFirstUse(() => {
      this.#isUsed = true;
      void this.#countAgain();
    });
    this.#tags = new ChosenTags(need(root, "[data-chosen]", HTMLElement), addressOf, choose);
    const facet = root.querySelector<HTMLElement>(`[data-facet="${likeFacet}"]`);
    this.#like =
      facet === null
        ? undefined
        : new LikeNarrowing(
            root,
            facet,
            (option) => {
              this.#panel.arrange(likeFacet, [option]);
              void this.#countAgain();
            },
            (slug) => {
              choose(withValues(here(), likeFacet, slug === undefined ? [] : [slug]));
            },
          );
    const printed = new PrintedLine(need(root, "[data-printed]", HTMLElement));
    addEventListener("beforeprint", () => {
      printed.show(this.#narrowings(here()));
    });
  }

  /** Loads similar councils. Waits for them only if a council filters the results. */
  async follow({ values }: Choice): Promise<void> {
    const [council] = chosenIn(values, likeFacet);
    const unknown = this.#like?.follow(council);
    this.#unknownCouncil = council === undefined ? undefined : await unknown;
    showNotices(this.#root, [this.#unknownCouncil ?? false]);
  }

  /** Drops from a choice a council without data. */
  possible(choice: Choice): Choice {
    return this.#like?.possible(choice, emptyChoice) ?? withValues(choice, likeFacet, []);
  }

  /** Passes the loaded similar councils to the filters. */
  teach(filters: ResultFilters): void {
    filters.learn(this.#like?.like, this.#href);
  }

  /** Shows the active filters as tags. */
  show(choice: Choice): void {
    this.#tags.show(this.#narrowings(choice), { ...choice, values: {} });
  }

  /** Returns the active filters without the words, which the search box shows already. */
  #narrowings(choice: Choice): Narrowing[] {
    return narrowingsOf({ ...choice, query: "" }, this.#panel).map(({ without, ...rest }) => ({
      ...rest,
      without: { ...without, query: choice.query },
    }));
  }

  /** Shows the filters with their counts: the kind, and the others once somebody interacts with them or has chosen any. */
  async count(found: LatestResults, isStale: () => boolean): Promise<void> {
    const { numbers, choice, filters } = (this.#found = found);
    if (this.#isUsed) await filters.load();
    if (isStale()) return;
    this.teach(filters);
    const counts = filters.counts(numbers, choice);
    for (const name of searchFilterNames)
      if (filters.valuesOf(name)) this.#panel.arrange(name, filters.options(counts, name));
    this.#panel.show(choice.values, counts);
    this.show(choice);
    const known = searchFilterNames.map((id) => ({ id, title: searchFilters[id], values: filters.valuesOf(id) }));
    const unknown = unknownValues(choice, known, addressOf);
    showNotices(this.#root, [this.#unknownCouncil ?? false, ...unknown]);
  }

  /** Recounts the latest results after more data was loaded. */
  async #countAgain(): Promise<void> {
    const found = this.#found;
    const isStale = (): boolean => found?.choice !== this.#here();
    if (found && !isStale()) await this.count(found, isStale);
  }
}
