import {
  chosenIn,
  type Choice,
  type Choosable,
  hasFilters,
  readChoice,
  toggled,
  withValues,
  writeChoice,
} from "../../facets/choice.ts";
import { countValues, matching } from "../../facets/rows.ts";
import { need } from "../dom.ts";
import { FacetPanel } from "../facets/panel.ts";
import { unknownValues } from "../facets/unknown-values.ts";
import { likeFacet, LikeNarrowing } from "../like/narrowing.ts";
import { type Notice, showNotices } from "../notices.ts";
import { ChosenTags, narrowingsOf } from "./chosen.ts";
import { ListControls } from "./controls.ts";
import { CouncilsMeant } from "./councils-meant.ts";
import { type ChosenRows, DownloadLink } from "./download.ts";
import { FetchedRows } from "./fetched.ts";
import { Heading } from "./heading.ts";
import { PrintedLine } from "./printed.ts";
import { notLoaded, Results } from "./results.ts";
import type { ListRow } from "./rows.ts";
import { markSortedColumn } from "./sorted-column.ts";
import { type RowSource, RowsOnPage } from "./source.ts";

/** A list that is filtered and sorted in place. The URL holds the choice. */
export class FilteredList {
  readonly #root: HTMLElement;
  /** The paths of the whole list and of this static page, which may show a part of it. */
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
  /** Number of calls to `#show`. */
  #shows = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#paths = { list: root.dataset["list"] ?? "", made: location.pathname };
    this.#meant = new CouncilsMeant(root, this.#paths.list);
    this.#controls = new ListControls(root, (changed) => {
      this.#choose({ ...this.#choice, ...changed });
    });
    this.#panel = new FacetPanel(need(root, "[data-facets]", HTMLElement), (facet, value) => {
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
    const { source } = root.dataset;
    this.#source =
      source === undefined
        ? new RowsOnPage(root, this.#choosable)
        : new FetchedRows(source, (values) => {
            this.#panel.adopt(values);
          });
    this.#results = new Results(root, (rows) => this.#source.elements(rows));
    this.#like = this.#likeIn(root);
    this.#nothing = readChoice("", this.#choosable);
    this.#made = { ...this.#nothing, values: this.#panel.preselected };
    this.#choice = this.#choiceHere();

    const download = root.querySelector<HTMLAnchorElement>("[data-download]");
    if (download) new DownloadLink(download, () => this.#chosenRows());

    addEventListener("beforeprint", () => {
      void this.#results.showAll();
      this.#printed.show(narrowingsOf(this.#choice, this.#panel));
    });
    addEventListener("popstate", () => {
      this.#results.layOut("at once");
      this.#choice = this.#choiceHere();
      void this.#show();
    });
    // A long list loads its rows lazily, at the first interaction with the facets.
    this.#panel.onFirstUse(() => void this.#loadCounts());
    const begun = this.#controls.begun();
    if (Object.keys(begun).length > 0) this.#choose({ ...this.#choice, ...begun });
    else void this.#show();
  }

  #likeIn(root: HTMLElement): LikeNarrowing | undefined {
    const facet = root.querySelector<HTMLElement>(`[data-facet="${likeFacet}"]`);
    if (!facet) return undefined;
    return new LikeNarrowing(
      root,
      facet,
      (option) => {
        this.#panel.arrange(likeFacet, [option]);
      },
      (slug) => {
        this.#choose(this.#possible(withValues(this.#choice, likeFacet, slug === undefined ? [] : [slug])));
      },
    );
  }

  /** Whether the URL is that of a part of the list with its own static page, this one. */
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
    // Changes from words to other words, as while typing, make a single history entry.
    const sameStep = this.#choice.query !== "" && next.query !== "" && next.query !== this.#choice.query;
    this.#choice = next;
    this.#results.layOut("later");
    history[sameStep && !this.#isPart ? "replaceState" : "pushState"](null, "", this.#addressOf(next));
    void this.#show();
  }

  async #show(): Promise<void> {
    this.#shows++;
    const asked = this.#choice;
    this.#heading.show(this.#isPart);
    const known = this.#possible(asked);
    this.#showChosen(known);
    let unknownCouncil: Notice | undefined;
    if (this.#like) {
      unknownCouncil = await this.#like.follow(chosenIn(asked.values, likeFacet)[0]);
      if (asked !== this.#choice) return;
    }
    showNotices(this.#root, [unknownCouncil ?? false]);
    const choice = (this.#choice = this.#possible(asked));
    if (choice !== known) this.#showChosen(choice);
    const asMade = location.pathname === this.#paths.made && (this.#isPart || this.#isNothing(choice));
    if (asMade) this.#results.restore();
    if (asMade && !this.#source.near) return;
    // Another choice may be made meanwhile.
    const isStale = (): boolean => choice !== this.#choice;
    await this.#loading(async () => {
      const rows = await this.#rows(choice);
      if (isStale()) return;
      this.#panel.show(choice.values, countValues(rows, this.#choosable.facets, choice));
      this.#tags.show(narrowingsOf(choice, this.#panel), this.#nothing);
      if (asMade) return;
      const shown = await this.#inOrder(matching(rows, choice), choice);
      if (isStale()) return;
      await this.#results.show(shown, rows.length, choice, choice.sort === this.#nothing.sort, isStale);
      if (isStale()) return;
      const isFound = shown.length > 0 || matching(rows, { ...this.#nothing, query: choice.query }).length > 0;
      await this.#meant.show(choice.query, rows, isFound);
      if (isStale()) return;
      // All rows and values are loaded now.
      const unknown = unknownValues(choice, this.#panel.known, (other) => this.#addressOf(other));
      showNotices(this.#root, [unknownCouncil ?? false, ...unknown]);
    }, isStale);
  }

  /** Drops from a choice what needs similar councils that are not loaded. */
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

  async #chosenRows(): Promise<ChosenRows> {
    const choice = this.#choice;
    const all = await this.#rows(choice);
    await this.#source.readWords();
    const rows = await this.#inOrder(matching(all, choice), choice);
    const words = [...Object.values(choice.values).flat(), choice.query].filter((word) => word !== "");
    return { rows, words: words.length === 0 && choice.sort !== this.#nothing.sort ? ["sorted"] : words };
  }

  #isNothing(choice: Choice): boolean {
    return !hasFilters(choice) && choice.sort === this.#nothing.sort;
  }

  #inOrder(rows: readonly ListRow[], { sort }: Choice): Promise<readonly ListRow[]> {
    const order = this.#controls.sorts.find(({ id }) => id === sort);
    return order && sort !== this.#nothing.sort ? this.#source.inOrder(rows, order) : Promise.resolve(rows);
  }

  /** Loads the rows for the counts of the facets, at the first interaction with them. */
  async #loadCounts(): Promise<void> {
    const shows = this.#shows;
    await this.#loading(
      async () => {
        await this.#source.rows();
      },
      () => false,
    );
    // A choice made while the rows loaded shows its own counts.
    if (this.#source.near && shows === this.#shows) await this.#show();
  }

  /** Loads the rows with the data that a choice needs. */
  async #rows({ query }: Choice): Promise<readonly ListRow[]> {
    const rows = await this.#source.rows();
    const like = this.#like;
    if (query !== "" || like?.like) await this.#source.readWords();
    like?.mark(rows);
    return rows;
  }

  /** Marks the list as busy while `load` runs, and reports a failure. */
  async #loading(load: () => Promise<void>, isStale: () => boolean): Promise<void> {
    this.#results.wait();
    try {
      await load();
    } catch {
      if (!isStale()) this.#results.say(notLoaded);
    } finally {
      this.#results.ready();
    }
  }
}
