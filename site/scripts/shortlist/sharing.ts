import { sharedAddress } from "../../shortlist/address.ts";
import type { ShortlistFacts } from "../../shortlist/facts.ts";
import { need, setText } from "../dom.ts";
import { loadAgain } from "../fetch.ts";
import { saveBlob, saveText } from "../save.ts";

/** Sharing and export of a shortlist: URL, print and files. */
export class Sharing {
  readonly #root: HTMLElement;
  readonly #here: string;
  readonly #address: HTMLInputElement;
  readonly #withNotes: HTMLInputElement;
  #facts: (() => ShortlistFacts) | undefined;

  /** @param here the absolute URL of the page */
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
    this.#onClick("csv", () => void this.#saveFile("csv"));
    this.#onClick("markdown", () => void this.#saveFile("markdown"));
    this.#onClick("word", () => void this.#saveWord());
  }

  /** Sets the function that returns the list. It is called at each export, because notes may change. */
  offer(facts: () => ShortlistFacts): void {
    this.#facts = facts;
    this.refresh();
  }

  /** Updates the URL to share, and clears the message about the last export. */
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

  /** Saves the list as a file. Imports the writer lazily. */
  async #saveFile(type: "csv" | "markdown"): Promise<void> {
    if (!this.#facts) return;
    try {
      const { shortlistFiles } = await import("../../shortlist/files.ts");
      const { mediaType, name, write } = shortlistFiles[type];
      saveText(write(this.#facts()), mediaType, name);
    } catch {
      setText(this.#root, "[data-done]", `The file could not be made. ${loadAgain}`);
    }
  }

  /** Saves the list as a Word document. Imports the writer lazily. */
  async #saveWord(): Promise<void> {
    if (!this.#facts) return;
    setText(this.#root, "[data-done]", "Making the Word document…");
    try {
      const [{ shortlistMarkdown }, { wordOf }] = await Promise.all([
        import("../../shortlist/markdown.ts"),
        import("../word/document.ts"),
      ]);
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
