import { slugOf } from "../../../schemas/fields/slug-text.ts";
import { filterCsv } from "../../csv-records.ts";
import { fetchFrom } from "../fetch.ts";
import { saveAs, saveText } from "../save.ts";
import type { ListRow } from "./rows.ts";

/** The rows that a list shows. */
export interface ChosenRows {
  /** In the order in which the list shows them. */
  rows: readonly ListRow[];
  /** Words for the file name: the active filters, else “sorted” in another than the default order, else none. */
  words: readonly string[];
}

/** The link that downloads the filtered rows of a list as CSV, in their order. */
export class DownloadLink {
  readonly #link: HTMLAnchorElement;
  readonly #chosen: () => Promise<ChosenRows>;

  /** @param chosen returns the rows that the list shows */
  constructor(link: HTMLAnchorElement, chosen: () => Promise<ChosenRows>) {
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
      const chosen = await this.#chosen();
      const csv = await (await fetchFrom(href)).text();
      saveText(rowsOf(csv, dataset["column"] ?? "", chosen), "text/csv", nameOf(download, chosen));
    } catch {
      // Fallback: download the whole file.
      saveAs(href, download);
    }
  }
}

function rowsOf(csv: string, column: string, { rows }: ChosenRows): string {
  return filterCsv(
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
