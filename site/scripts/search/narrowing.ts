import { type Choice, chosenIn, nothing, toggled, withValues } from "../../facets/choice.ts";
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

/** What was found, to be counted again when more is known of it. */
interface Found {
  numbers: readonly number[];
  choice: Choice;
  filters: ResultFilters;
}

/** What narrows the results: the filters with their numbers, what is chosen in them, and councils like somebody’s own. */
export class SearchNarrowing {
  readonly #root: HTMLElement;
  readonly #href: Href;
  readonly #panel: FacetPanel;
  readonly #tags: ChosenTags;
  readonly #like: LikeNarrowing;
  readonly #here: () => Choice;
  #found: Found | undefined;
  /** Whether somebody has come near the filters, whose values and numbers are a large file. */
  #wanted = false;
  /** What is said of a council that is not known. */
  #unknownCouncil: Notice | undefined;

  /**
   * @param here returns what is chosen now
   * @param choose is told what somebody chooses
   */
  constructor(root: HTMLElement, href: Href, here: () => Choice, choose: (choice: Choice) => void) {
    this.#root = root;
    this.#href = href;
    this.#here = here;
    this.#panel = new FacetPanel(need(root, "[data-facets]", HTMLElement), (facet, value) => {
      choose(toggled(here(), facet, value));
    });
    this.#panel.onNear(() => {
      this.#wanted = true;
      void this.#countAgain();
    });
    this.#tags = new ChosenTags(need(root, "[data-chosen]", HTMLElement), addressOf, choose);
    this.#like = new LikeNarrowing(
      root,
      need(root, `[data-facet="${likeFacet}"]`, HTMLElement),
      (option) => {
        this.#panel.offer(likeFacet, [option]);
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

  /** Waits for what councils like a council have where that narrows the results; else they come when it is known. */
  async follow({ values }: Choice): Promise<void> {
    const [council] = chosenIn(values, likeFacet);
    const unknown = this.#like.follow(council);
    this.#unknownCouncil = council === undefined ? undefined : await unknown;
    showNotices(this.#root, [this.#unknownCouncil ?? false]);
  }

  /** A choice without a council of which nothing is known. */
  possible(choice: Choice): Choice {
    return this.#like.possible(choice, nothing);
  }

  /** Lets filters narrow results to what councils like the chosen one have. */
  teach(filters: ResultFilters): void {
    filters.learn(this.#like.like, this.#href);
  }

  /** Shows what is chosen. */
  show(choice: Choice): void {
    this.#tags.show(this.#narrowings(choice), { ...choice, values: {} });
  }

  /** What narrows the results besides the words, which the search box and the number of results show. */
  #narrowings(choice: Choice): Narrowing[] {
    return narrowingsOf({ ...choice, query: "" }, this.#panel).map(({ without, ...rest }) => ({
      ...rest,
      without: { ...without, query: choice.query },
    }));
  }

  /** Shows the filters with their numbers: the kind, and the others once somebody comes near them or has chosen any. */
  async count(found: Found, isStale: () => boolean): Promise<void> {
    const { numbers, choice, filters } = (this.#found = found);
    if (this.#wanted) await filters.load();
    if (isStale()) return;
    this.teach(filters);
    const counts = filters.counts(numbers, choice);
    for (const name of searchFilterNames)
      if (filters.valuesOf(name)) this.#panel.offer(name, filters.options(counts, name));
    this.#panel.show(choice.values, counts);
    this.show(choice);
    const known = searchFilterNames.map((id) => ({ id, title: searchFilters[id], values: filters.valuesOf(id) }));
    const unknown = unknownValues(choice, known, addressOf);
    showNotices(this.#root, [this.#unknownCouncil ?? false, ...unknown]);
  }

  /** Counts what was found again, because more is known of it. */
  async #countAgain(): Promise<void> {
    const found = this.#found;
    const isStale = (): boolean => found?.choice !== this.#here();
    if (found && !isStale()) await this.count(found, isStale);
  }
}
