import type { SubjectOnMap } from "../../coalition/subjects.ts";
import { quoted } from "../../quoted.ts";
import { button, element, need } from "../dom.ts";
import { fetchData, loadAgain } from "../fetch.ts";
import type { CouncilMap } from "./council-map.ts";

/** The most suggestions when the text matches several names. */
const maxSuggestions = 8;

/** The form that selects a product or standard for the map. The choice goes into the URL, so that it can be shared. */
export class SubjectChoice {
  readonly #form: HTMLFormElement;
  readonly #map: CouncilMap;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #found: HTMLUListElement;
  readonly #clear: HTMLButtonElement;
  #subjects: Promise<readonly SubjectOnMap[]> | undefined;

  constructor(form: HTMLFormElement, map: CouncilMap) {
    this.#form = form;
    this.#map = map;
    this.#input = need(form, "input", HTMLInputElement);
    this.#status = need(form, "[data-subject-status]", HTMLElement);
    this.#found = need(form, "[data-subject-found]", HTMLUListElement);
    this.#clear = need(form, "[data-subject-clear]", HTMLButtonElement);
    form.hidden = false;
    form.addEventListener("focusin", () => void this.#offer(), { once: true });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#find(this.#input.value.trim());
    });
    this.#clear.addEventListener("click", () => {
      this.#show(undefined);
      this.#input.value = "";
      this.#input.focus();
      this.#say("Everything is shown again.");
    });
  }

  /** Shows the product or standard in the query string: `?product=open-play`. */
  async showAsked(search: string): Promise<void> {
    const asked = [...new URLSearchParams(search)].find(([key]) => key === "product" || key === "standard");
    if (!asked) return;
    const [kind, slug] = asked;
    const subjects = await this.#load();
    const subject = subjects?.find((one) => one.kind === kind && one.slug === slug);
    if (subject) this.#show(subject);
    else if (subjects) this.#say(`No council says anything of ${quoted(slug)}.`);
  }

  async #offer(): Promise<void> {
    const subjects = (await this.#load()) ?? [];
    need(this.#form, "datalist", HTMLDataListElement).replaceChildren(
      ...subjects.map(({ name, words }) => {
        const option = document.createElement("option");
        option.value = name;
        option.label = words;
        return option;
      }),
    );
  }

  async #find(text: string): Promise<void> {
    this.#found.replaceChildren();
    if (text === "") {
      this.#say("Enter the name of a product or standard.");
      return;
    }
    const subjects = await this.#load();
    if (!subjects) return;
    const typed = text.toLowerCase();
    const same = subjects.filter(({ name }) => name.toLowerCase() === typed);
    const some = same.length > 0 ? same : subjects.filter(({ name }) => name.toLowerCase().includes(typed));
    const [only, another] = some;
    if (only && !another) {
      this.#show(only);
      return;
    }
    this.#say(only ? "Which of these?" : `No council says anything of ${quoted(text)}.`);
    this.#found.replaceChildren(...some.slice(0, maxSuggestions).map((subject) => this.#button(subject)));
  }

  #button(subject: SubjectOnMap): HTMLElement {
    const choose = button(`${subject.name} (${subject.kind})`, "like-choice__match", () => {
      this.#input.focus();
      this.#show(subject);
    });
    return element("li", undefined, choose);
  }

  #show(subject: SubjectOnMap | undefined): void {
    this.#map.show(subject);
    this.#found.replaceChildren();
    this.#clear.hidden = !subject;
    // Tables and lists cover all subjects; those of one product or standard are on its page.
    for (const part of document.querySelectorAll<HTMLElement>("[data-everything]")) part.hidden = subject !== undefined;
    document.querySelector("[data-skip]")?.setAttribute("href", subject ? "#shares" : "#table");
    const address = new URL(location.href);
    for (const kind of ["product", "standard"]) address.searchParams.delete(kind);
    if (subject) address.searchParams.set(subject.kind, subject.slug);
    history.replaceState(null, "", address.href);
    if (!subject) return;
    this.#input.value = subject.name;
    const link = document.createElement("a");
    link.href = `${this.#form.dataset["base"] ?? ""}${subject.address}`;
    link.textContent = `See who they are on the page of ${subject.name}`;
    const beside = subject.beside === undefined ? "" : `, of which ${subject.beside}`;
    this.#status.replaceChildren(`${subject.name}: ${subject.words}${beside}. `, link, ".");
  }

  async #load(): Promise<readonly SubjectOnMap[] | undefined> {
    this.#subjects ??= fetchData<readonly SubjectOnMap[]>(this.#form.dataset["subjects"] ?? "");
    return this.#subjects.catch(() => {
      this.#subjects = undefined;
      this.#say(`The products and standards could not be loaded. ${loadAgain}`);
      return undefined;
    });
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}
