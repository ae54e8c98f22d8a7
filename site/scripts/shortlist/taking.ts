import { sharedAddress } from "../../shortlist/address.ts";
import { shortlistCsv } from "../../shortlist/csv.ts";
import type { ShortlistFacts } from "../../shortlist/facts.ts";
import { shortlistMarkdown } from "../../shortlist/markdown.ts";
import { need, setText } from "../dom.ts";
import { saveBlob, saveText } from "../save.ts";

/** Takes a list elsewhere: by its address, on paper and as files. */
export class Taking {
  readonly #root: HTMLElement;
  readonly #here: string;
  readonly #address: HTMLInputElement;
  readonly #withNotes: HTMLInputElement;
  #facts: (() => ShortlistFacts) | undefined;

  /** @param here the full address of the page */
  constructor(root: HTMLElement, here: string) {
    this.#root = root;
    this.#here = here;
    this.#address = need(root, "[data-address]", HTMLInputElement);
    this.#withNotes = need(root, "[data-with-notes]", HTMLInputElement);
    this.#withNotes.addEventListener("change", () => {
      this.refresh();
    });
    this.#onClick("copy", () => void this.#copy());
    this.#onClick("print", () => {
      print();
    });
    this.#onClick("csv", () => {
      if (this.#facts) saveText(shortlistCsv(this.#facts()), "text/csv", "shortlist.csv");
    });
    this.#onClick("markdown", () => {
      if (this.#facts) saveText(shortlistMarkdown(this.#facts()), "text/markdown", "shortlist.md");
    });
    this.#onClick("word", () => void this.#saveWord());
  }

  /** Offers a list, whose notes may change meanwhile. */
  offer(facts: () => ShortlistFacts): void {
    this.#facts = facts;
    this.refresh();
  }

  /** Puts what the list says now into its address. */
  refresh(): void {
    if (this.#facts) this.#address.value = this.#here + sharedAddress(this.#facts().entries, this.#withNotes.checked);
    setText(this.#root, "[data-done]", "");
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#address.value);
      setText(this.#root, "[data-done]", "Address copied.");
    } catch {
      this.#address.select();
      setText(this.#root, "[data-done]", "The address is selected: copy it.");
    }
  }

  /** Makes the Word document of the list. What makes it is loaded only now. */
  async #saveWord(): Promise<void> {
    if (!this.#facts) return;
    setText(this.#root, "[data-done]", "Making the Word document…");
    try {
      const { wordOf } = await import("../word/document.ts");
      saveBlob(await wordOf(shortlistMarkdown(this.#facts())), "shortlist.docx");
      setText(this.#root, "[data-done]", "The Word document has been saved.");
    } catch {
      setText(this.#root, "[data-done]", "The Word document could not be made. The Markdown file says the same.");
    }
  }

  #onClick(name: string, act: () => void): void {
    need(this.#root, `[data-${name}]`, HTMLButtonElement).addEventListener("click", act);
  }
}
