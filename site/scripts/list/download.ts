import { slugOf } from "../../../schemas/fields/slug-text.ts";
import { partOfCsv } from "../../csv-records.ts";
import { fetchFrom } from "../fetch.ts";
import { saveAs, saveText } from "../save.ts";
import type { ListRow } from "./rows.ts";

/** The part of a list that somebody has chosen. */
export interface ChosenRows {
  /** In the order in which the list shows them. */
  rows: readonly ListRow[];
  /** What was chosen, for the name of the file; nothing for all that the list shows. */
  words: readonly string[];
}

/** The link that saves a list as a table: the whole one as it is published, or the rows that the list shows. */
export class DownloadLink {
  readonly #link: HTMLAnchorElement;
  readonly #chosen: (isPart: boolean) => Promise<ChosenRows | undefined>;

  /**
   * @param chosen answers with what the list shows; undefined for the whole table. It is told whether the table has more
   *   than the list, also where nothing is chosen
   */
  constructor(link: HTMLAnchorElement, chosen: (isPart: boolean) => Promise<ChosenRows | undefined>) {
    this.#link = link;
    this.#chosen = chosen;
    this.#link.textContent = this.#link.dataset["download"] ?? "";
    this.#link.addEventListener("click", (event) => {
      event.preventDefault();
      void this.#save();
    });
  }

  async #save(): Promise<void> {
    const { href, download, dataset } = this.#link;
    try {
      const part = await this.#chosen("part" in dataset);
      const csv = await (await fetchFrom(href)).text();
      if (part) saveText(rowsOf(csv, dataset["column"] ?? "", part), "text/csv", nameOf(download, part));
      else saveText(csv, "text/csv", download);
    } catch {
      // Somebody who cannot have the part can still have the whole.
      saveAs(href, download);
    }
  }
}

function rowsOf(csv: string, column: string, { rows }: ChosenRows): string {
  return partOfCsv(
    csv,
    column,
    rows.map(({ key }) => key),
  );
}

/** `products.csv` → `products-application-live.csv` */
function nameOf(file: string, { words }: ChosenRows): string {
  const [stem = "", ending = ""] = file.split(".");
  const part = slugOf(words.join("-"), 80);
  return part === "" ? file : `${stem}-${part}.${ending}`;
}
