import { slugOf } from "../../../schemas/fields/slug-text.ts";
import { partOfCsv } from "../../outputs/csv-records.ts";
import { need } from "../dom.ts";
import type { ListRow } from "./rows.ts";

/** The part of a list that somebody has chosen. */
export interface ChosenRows {
  /** In the order in which the list shows them. */
  rows: readonly ListRow[];
  /** What was chosen, for the name of the file. */
  words: readonly string[];
}

/** The link that saves a list as a table: the whole one as it is published, or the rows that were chosen. */
export class DownloadLink {
  readonly #link: HTMLAnchorElement;
  readonly #chosen: () => Promise<ChosenRows | undefined>;

  /** @param chosen answers with what was chosen; undefined for the whole list */
  constructor(link: HTMLAnchorElement, chosen: () => Promise<ChosenRows | undefined>) {
    this.#link = link;
    this.#chosen = chosen;
    this.#link.textContent = this.#link.dataset["download"] ?? "";
    this.#link.addEventListener("click", (event) => {
      event.preventDefault();
      void this.#save();
    });
  }

  async #save(): Promise<void> {
    const { href, download } = this.#link;
    try {
      const part = await this.#chosen();
      if (part) await saveRows(href, part, nameOf(download, part));
      else saveAs(href, download);
    } catch {
      // Somebody who cannot have the part can still have the whole.
      saveAs(href, download);
    }
  }
}

async function saveRows(href: string, { rows }: ChosenRows, name: string): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}.`);
  const csv = partOfCsv(await response.text(), rows.map(slugIn));
  const made = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  saveAs(made, name);
  // The browser may still be reading it.
  setTimeout(() => {
    URL.revokeObjectURL(made);
  }, 60_000);
}

/** The slug of an entry, which is the end of its address. */
function slugIn({ element }: ListRow): string {
  return new URL(need(element, "a", HTMLAnchorElement).href).pathname.split("/").at(-2) ?? "";
}

/** `products.csv` → `products-application-live.csv` */
function nameOf(whole: string, { words }: ChosenRows): string {
  const [stem = "", ending = ""] = whole.split(".");
  const part = slugOf(words.join("-"), 80);
  return `${stem}-${part === "" ? "sorted" : part}.${ending}`;
}

function saveAs(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
