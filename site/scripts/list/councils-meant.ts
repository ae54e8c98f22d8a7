import { londonDay } from "../../../schemas/london-day.ts";
import { fromTemplate } from "../dom.ts";
import { unknownCouncil } from "../like/unknown.ts";
import type { ListRow } from "./rows.ts";

/** The notice in the list of authorities that suggests councils when no row matches the words. */
export class CouncilsMeant {
  readonly #place: HTMLElement | null;
  readonly #list: string;
  #query = "";

  /** @param list the path of the list, the prefix of the authorities’ pages */
  constructor(root: HTMLElement, list: string) {
    this.#place = root.querySelector("[data-meant]");
    this.#list = list;
  }

  /** Suggests authorities of the list and councils of the register. Shows nothing if a row matches the words. */
  async show(query: string, rows: readonly ListRow[], isFound: boolean): Promise<void> {
    this.#query = query;
    this.#place?.replaceChildren();
    if (!this.#place || query === "" || isFound) return;
    const { councilsMeant } = await import("../like/find.ts");
    if (query !== this.#query) return;
    const pages = new Map(rows.map(({ key, name, links: [address = ""] }) => [key, { name, address }]));
    const known = rows.map(({ key, name }) => ({ slug: key, name }));
    const meant = councilsMeant(query, londonDay(new Date()), known);
    const notice = fromTemplate("notice", HTMLElement);
    notice.append(
      ...unknownCouncil(
        query,
        meant.map(({ slug, name }) => pages.get(slug) ?? { name, address: `${this.#list}${slug}/` }),
      ),
    );
    this.#place.replaceChildren(notice);
  }
}
