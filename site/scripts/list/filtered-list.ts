import {
  chosenIn,
  type Choice,
  type Choosable,
  narrows,
  readChoice,
  toggled,
  withValues,
  writeChoice,
} from "../../facets/choice.ts";
import { countValues, fitting, sorted } from "../../facets/rows.ts";
import { need } from "../dom.ts";
import { FacetPanel } from "../facets/panel.ts";
import { likeFacet, LikeNarrowing } from "../like/narrowing.ts";
import { showNotices } from "../notices.ts";
import { ChosenTags, narrowingsOf } from "./chosen.ts";
import { ListControls } from "./controls.ts";
import { CouncilsMeant } from "./councils-meant.ts";
import { type ChosenRows, DownloadLink } from "./download.ts";
import { Heading } from "./heading.ts";
import { PrintedLine } from "./printed.ts";
import { Results } from "./results.ts";
import type { ListRow } from "./rows.ts";
import { markSortedColumn } from "./sorted-column.ts";
import { RowSource } from "./source.ts";

/** A list whose rows are filtered and sorted in place. What is chosen is kept in the address. */
export class FilteredList {
  readonly #root: HTMLElement;
  /** The path of the whole list, and the one that this page was made for, which may show a part of it. */
  readonly #paths: { list: string; made: string };
  readonly #choosable: Choosable;
  readonly #nothing: Choice;
  readonly #made: Choice;
  readonly #heading = new Heading();
  readonly #results: Results;
  readonly #controls: ListControls;
  readonly #panel: FacetPanel;
  readonly #tags: ChosenTags;
  readonly #printed: PrintedLine;
  readonly #source: RowSource;
  readonly #like: LikeNarrowing | undefined;
  readonly #meant: CouncilsMeant;
  #choice: Choice;

  constructor(root: HTMLElement) {
    this.#root = root;
    const facets = need(root, "[data-facets]", HTMLElement);
    this.#paths = { list: root.dataset["list"] ?? "", made: location.pathname };
    this.#results = new Results(root);
    this.#meant = new CouncilsMeant(root, this.#paths.list);
    this.#controls = new ListControls(root, (changed) => {
      this.#choose({ ...this.#choice, ...changed });
    });
    this.#panel = new FacetPanel(facets, (facet, value) => {
      this.#choose(toggled(this.#choice, facet, value));
    });
    this.#choosable = { facets: this.#panel.facets, sorts: this.#controls.sorts.map(({ id }) => id) };
    this.#tags = new ChosenTags(
      need(root, "[data-chosen]", HTMLElement),
      (choice) => this.#addressOf(choice),
      (choice) => {
        this.#choose(choice);
      },
    );
    this.#printed = new PrintedLine(need(root, "[data-printed]", HTMLElement));
    this.#source = new RowSource(root, this.#choosable, (page) => {
      this.#panel.adopt(page);
    });
    this.#like = this.#likeIn(root);
    this.#nothing = readChoice("", this.#choosable);
    this.#made = { ...this.#nothing, values: this.#panel.chosenAsMade };
    this.#choice = this.#choiceHere();

    const download = root.querySelector<HTMLAnchorElement>("[data-download]");
    if (download) new DownloadLink(download, (isPart) => this.#chosenRows(isPart));

    addEventListener("beforeprint", () => {
      this.#results.showAll();
      this.#printed.show(narrowingsOf(this.#choice, this.#panel));
    });
    addEventListener("popstate", () => {
      this.#choice = this.#choiceHere();
      void this.#show();
    });
    // A long list is fetched when somebody comes near the facets, and not before.
    for (const event of ["focusin", "pointerover"]) {
      facets.addEventListener(event, () => void this.#rows().then(() => this.#show()), { once: true });
    }
    void this.#show();
  }

  #likeIn(root: HTMLElement): LikeNarrowing | undefined {
    const facet = root.querySelector<HTMLElement>(`[data-facet="${likeFacet}"]`);
    if (!facet) return undefined;
    return new LikeNarrowing(
      root,
      facet,
      (option) => {
        this.#panel.offer(likeFacet, [option]);
      },
      (slug) => {
        this.#choose(this.#possible(withValues(this.#choice, likeFacet, slug === undefined ? [] : [slug])));
      },
    );
  }

  /** Whether the address is that of a part of the list with a page of its own, which is this one. */
  get #isPart(): boolean {
    return location.pathname === this.#paths.made && this.#paths.made !== this.#paths.list;
  }

  #choiceHere(): Choice {
    return this.#isPart ? this.#made : readChoice(location.search, this.#choosable);
  }

  #addressOf(choice: Choice): string {
    return this.#paths.list + writeChoice(choice, this.#choosable);
  }

  #choose(next: Choice): void {
    // The back button does not stop between two letters of a word.
    const sameStep = this.#choice.query !== "" && next.query !== "" && next.query !== this.#choice.query;
    this.#choice = next;
    history[sameStep && !this.#isPart ? "replaceState" : "pushState"](null, "", this.#addressOf(next));
    void this.#show();
  }

  async #show(): Promise<void> {
    const asked = this.#choice;
    this.#heading.show(this.#isPart);
    this.#showChosen(this.#possible(asked));
    if (this.#like) {
      const unknown = await this.#like.follow(chosenIn(asked.values, likeFacet)[0]);
      if (asked !== this.#choice) return;
      showNotices(this.#root, [unknown ?? false]);
    }
    const choice = (this.#choice = this.#possible(asked));
    this.#showChosen(choice);
    const asMade = location.pathname === this.#paths.made && (this.#isPart || this.#isNothing(choice));
    if (asMade) this.#results.restore();
    if (asMade && !this.#source.near) return;
    const rows = await this.#rows();
    // Somebody may have chosen something else in the meantime.
    if (!rows || choice !== this.#choice) return;
    this.#panel.show(choice.values, countValues(rows, this.#choosable.facets, choice));
    this.#tags.show(narrowingsOf(choice, this.#panel), this.#nothing);
    if (asMade) return;
    const shown = this.#inOrder(fitting(rows, choice), choice);
    this.#results.show(shown, rows.length, choice, choice.sort === this.#nothing.sort);
    const isFound = shown.length > 0 || fitting(rows, { ...this.#nothing, query: choice.query }).length > 0;
    await this.#meant.show(choice.query, rows, isFound);
  }

  /** The choice as far as it is known what the councils like a council have. */
  #possible(choice: Choice): Choice {
    return this.#like?.possible(choice, this.#nothing) ?? choice;
  }

  #showChosen(choice: Choice): void {
    this.#controls.show(choice);
    const order = this.#controls.sorts.find(({ id }) => id === choice.sort);
    if (order) markSortedColumn(this.#root, order);
    this.#panel.show(choice.values);
    this.#tags.show(narrowingsOf(choice, this.#panel), this.#nothing);
  }

  async #chosenRows(isPart: boolean): Promise<ChosenRows | undefined> {
    const choice = this.#choice;
    if (this.#isNothing(choice) && !isPart) return undefined;
    const rows = this.#inOrder(fitting(await this.#source.rows(), choice), choice);
    const words = [...Object.values(choice.values).flat(), choice.query].filter((word) => word !== "");
    return { rows, words: words.length === 0 && choice.sort !== this.#nothing.sort ? ["sorted"] : words };
  }

  #isNothing(choice: Choice): boolean {
    return !narrows(choice) && choice.sort === this.#nothing.sort;
  }

  #inOrder(rows: readonly ListRow[], { sort }: Choice): readonly ListRow[] {
    const order = this.#controls.sorts.find(({ id }) => id === sort);
    return order && sort !== this.#nothing.sort ? sorted(rows, order) : rows;
  }

  /** All rows, or nothing where they cannot be had, which the page then says. */
  async #rows(): Promise<readonly ListRow[] | undefined> {
    if (!this.#source.near) this.#results.wait();
    try {
      const rows = await this.#source.rows();
      this.#like?.mark(rows);
      return rows;
    } catch {
      this.#results.say("The list could not be loaded. Check your connection and try again.");
      return undefined;
    } finally {
      this.#results.ready();
    }
  }
}
