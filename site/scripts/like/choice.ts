import { londonDay } from "../../../schemas/london-day.ts";
import { need } from "../dom.ts";
import { quoted } from "../notices.ts";
import { type CouncilsLike, fetchCouncilsLike } from "./councils-like.ts";
import { askedCouncil, chosenCouncil, keepCouncil } from "./kept.ts";

/** Where somebody names their council. What is chosen is kept on this device. */
export class LikeChoice {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #found: HTMLUListElement;
  readonly #clear: HTMLButtonElement;
  readonly #onChoose: (like: CouncilsLike | undefined) => void;
  /** What is loaded, or was last. */
  #latest: symbol | undefined;

  /** @param onChoose is told when somebody chooses a council or has it forgotten */
  constructor(form: HTMLFormElement, onChoose: (like: CouncilsLike | undefined) => void) {
    this.#form = form;
    this.#input = need(form, "input", HTMLInputElement);
    this.#status = need(form, "[data-like-status]", HTMLElement);
    this.#found = need(form, "[data-like-found]", HTMLUListElement);
    this.#clear = need(form, "[data-like-clear]", HTMLButtonElement);
    this.#onChoose = onChoose;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#find(this.#input.value.trim());
    });
    this.#clear.addEventListener("click", () => {
      keepCouncil(undefined);
      this.#latest = undefined;
      this.#show("Your council is forgotten.");
      this.#clear.hidden = true;
      this.#input.focus();
      this.#onChoose(undefined);
    });
  }

  /** What councils like the chosen one have; nothing where none is chosen or nothing is known. */
  async chosen(search: string): Promise<CouncilsLike | undefined> {
    const slug = chosenCouncil(search);
    if (slug !== undefined) return this.#load(slug, quoted([slug]));
    const asked = askedCouncil(search);
    if (asked !== "") this.#show(nothingKnown(quoted([asked])));
    return undefined;
  }

  /** What is said of the council that was chosen last. */
  get said(): string {
    return this.#status.textContent;
  }

  async #find(text: string): Promise<void> {
    if (text === "") {
      this.#show("Enter the name of your council.");
      return;
    }
    this.#show("Looking…");
    const { councilsMeant } = await import("./find.ts");
    const councils = councilsMeant(text, londonDay(new Date()));
    const [only, another] = councils;
    if (only && !another) await this.#take(only.slug, only.name);
    else this.#show(only ? "Which of these is your council?" : `No council is called “${text}”.`);
    this.#found.replaceChildren(...(another ? councils : []).map(({ slug, name }) => this.#button(slug, name)));
  }

  #button(slug: string, name: string): HTMLElement {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "like-choice__council";
    button.textContent = name;
    button.addEventListener("click", () => {
      this.#input.value = name;
      this.#input.focus();
      this.#found.replaceChildren();
      void this.#take(slug, name);
    });
    item.append(button);
    return item;
  }

  async #take(slug: string, name: string): Promise<void> {
    const like = await this.#load(slug, name);
    if (!like) return;
    keepCouncil(slug);
    this.#onChoose(like);
  }

  async #load(slug: string, name: string): Promise<CouncilsLike | undefined> {
    const load = (this.#latest = Symbol(slug));
    const answer = await fetchCouncilsLike(slug, this.#form.dataset["authorities"] ?? "").then(
      (like) => ({ like, text: like ? `${like.heading} are shown.` : nothingKnown(name) }),
      () => ({
        like: undefined,
        text: "What councils like it use could not be loaded. Check your connection and try again.",
      }),
    );
    // Somebody may have chosen another in the meantime.
    if (load !== this.#latest) return undefined;
    this.#show(answer.text);
    this.#clear.hidden = !answer.like;
    return answer.like;
  }

  #show(text: string): void {
    this.#status.textContent = text;
  }
}

function nothingKnown(name: string): string {
  return `Nothing is known of councils like ${name}.`;
}
