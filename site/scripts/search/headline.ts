import { type Choice, chosenIn } from "../../facets/choice.ts";
import { numberInWords } from "../../format.ts";
import type { Catalogue } from "../../search/query/catalogue.ts";
import type { Findings } from "../../search/query/findings.ts";
import { need } from "../dom.ts";
import { addressOf } from "./steps.ts";
import { titleFor } from "./wording.ts";

/** The document title of a search, and the link to the pages of help that were found. */
export class Headline {
  readonly #help: HTMLAnchorElement;
  readonly #title = document.title;

  constructor(root: HTMLElement) {
    this.#help = need(root, "[data-help]", HTMLAnchorElement);
  }

  /** @param numbers the documents that are shown */
  show(numbers: readonly number[], findings: Findings, choice: Choice, catalogue: Catalogue): void {
    document.title = titleFor(numbers.length, findings, this.#title);
    const help = findings.numbers.filter((number) => catalogue.kindOf(number) === "page" && !numbers.includes(number));
    const kinds = chosenIn(choice.values, "kind");
    this.#help.hidden = help.length === 0 || findings.partial || kinds.length > 0 || choice.query === "";
    this.#help.href = addressOf({ ...choice, values: { kind: ["page"] } });
    this.#help.textContent = `${numberInWords(help.length)} ${help.length === 1 ? "page" : "pages"} in guides and help`;
  }

  clear(): void {
    this.#help.hidden = true;
    document.title = this.#title;
  }
}
