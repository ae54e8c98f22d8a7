import { londonDay } from "../../../schemas/london-day.ts";
import { fromTemplate } from "../dom.ts";
import { unknownCouncil } from "../like/unknown.ts";
import type { ListRow } from "./rows.ts";

/** Where the list of authorities says which council may be meant by words that no row has. */
export class CouncilsMeant {
  readonly #place: HTMLElement | null;
  readonly #list: string;
  #query = "";

  /** @param list the path of the list, under which authorities have their pages */
  constructor(root: HTMLElement, list: string) {
    this.#place = root.querySelector("[data-meant]");
    this.#list = list;
  }

  /** Looks among all authorities of the list and all councils of the register. Says nothing where a row has the words. */
  async show(query: string, rows: readonly ListRow[], isFound: boolean): Promise<void> {
    this.#query = query;
    this.#place?.replaceChildren();
    if (!this.#place || query === "" || isFound) return;
    const { councilsMeant } = await import("../like/find.ts");
    if (query !== this.#query) return;
    const pages = new Map(rows.map(({ key, name, links: [address = ""] }) => [key, { name, address }]));
    const known = Array.from(pages, ([slug, { name }]) => ({ slug, name }));
    const meant = councilsMeant(query, londonDay(new Date()), known);
    const notice = fromTemplate("notice", HTMLElement);
    notice.replaceChildren(
      ...unknownCouncil(
        query,
        meant.map(({ slug, name }) => pages.get(slug) ?? { name, address: `${this.#list}${slug}/` }),
      ),
    );
    this.#place.replaceChildren(notice);
  }
}
