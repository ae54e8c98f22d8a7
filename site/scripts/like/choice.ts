import { londonDay } from "../../../schemas/london-day.ts";
import { button, element, need } from "../dom.ts";
import { loadAgain } from "../fetch.ts";
import { type CouncilsLike, fetchCouncilsLike } from "./councils-like.ts";
import { fetchLikePages } from "./like-pages.ts";
import { askedCouncil, chosenCouncil, storeCouncil } from "./stored-council.ts";
import { unknownCouncil } from "./unknown.ts";

const notLoaded = `What councils like it use could not be loaded. ${loadAgain}`;

/** The form that selects the reader’s council. The choice is kept in local storage. */
export class LikeChoice {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #found: HTMLUListElement;
  readonly #clear: HTMLButtonElement;
  readonly #onChoose: (like: CouncilsLike | undefined) => void;
  /** Cache: slug of each council that has a page about similar councils → slug of that page. */
  #pages: Promise<ReadonlyMap<string, string>> | undefined;
  /** Token of the latest load, to discard stale responses. */
  #latest: symbol | undefined;

  /** @param onChoose called when a council is chosen or cleared */
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
      this.#find(this.#input.value.trim()).catch(() => {
        this.#show(notLoaded);
      });
    });
    this.#clear.addEventListener("click", () => {
      storeCouncil(undefined);
      this.#latest = undefined;
      this.#show("Your council is forgotten.");
      this.#clear.hidden = true;
      this.#input.focus();
      this.#onChoose(undefined);
    });
  }

  /**
   * Loads the councils like the one in the query string or local storage. Undefined if there is none or no data on it, if
   * the load fails, or if another council is chosen meanwhile.
   */
  async chosen(search: string): Promise<CouncilsLike | undefined> {
    const asked = askedCouncil(search);
    const slug = chosenCouncil(search) ?? asked;
    return slug === "" ? undefined : this.#load(slug, undefined);
  }

  /** A copy of the status message about the latest council. */
  get said(): Node[] {
    return Array.from(this.#status.childNodes, (node) => node.cloneNode(true));
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
    const choose = button(name, "like-choice__match", () => {
      this.#input.value = name;
      this.#input.focus();
      this.#found.replaceChildren();
      void this.#take(slug, name);
    });
    return element("li", undefined, choose);
  }

  async #take(slug: string, name: string): Promise<void> {
    const like = await this.#load(slug, name);
    if (!like) return;
    storeCouncil(slug);
    this.#onChoose(like);
  }

  /** @param name the council’s name; undefined for a slug from the URL or storage, which is untrusted */
  async #load(slug: string, name: string | undefined): Promise<CouncilsLike | undefined> {
    const load = (this.#latest = Symbol(slug));
    const answer = await this.#fetch(slug, name).catch(() => ({
      like: undefined,
      text: [notLoaded],
    }));
    // Discard a stale response: another council was chosen meanwhile.
    if (load !== this.#latest) return undefined;
    this.#show(...answer.text);
    this.#clear.hidden = !answer.like;
    return answer.like;
  }

  /** Fetches a council’s page, if the index lists it; else returns a message with suggestions. */
  async #fetch(slug: string, name: string | undefined): Promise<{ like?: CouncilsLike; text: (string | Node)[] }> {
    const authorities = this.#form.dataset["authorities"] ?? "";
    this.#pages ??= fetchLikePages(authorities);
    const pages = await this.#pages.catch((error: unknown) => {
      this.#pages = undefined;
      throw error;
    });
    const page = pages.get(slug);
    if (page !== undefined) {
      // Keep the requested slug, which URLs and storage have.
      const like = { ...(await fetchCouncilsLike(page, authorities)), slug };
      return { like, text: [`${like.heading} are shown.`] };
    }
    if (name !== undefined) return { text: [nothingKnown(name)] };
    const { councilsMeant } = await import("./find.ts");
    const meant = councilsMeant(slug, londonDay(new Date()));
    const itself = meant.find((council) => council.slug === slug);
    if (itself) return { text: [nothingKnown(itself.name)] };
    return {
      text: unknownCouncil(
        slug,
        meant.flatMap((council) =>
          pages.has(council.slug) ? { name: council.name, address: addressWith(council.slug) } : [],
        ),
      ),
    };
  }

  #show(...text: readonly (string | Node)[]): void {
    this.#status.replaceChildren(...text);
  }
}

function nothingKnown(name: string): string {
  return `Nothing is known of councils like ${name}.`;
}

/** Returns the URL of this page with another council. */
function addressWith(slug: string): string {
  const address = new URL(location.href);
  address.searchParams.set("like", slug);
  return address.href.replaceAll("%2C", ",");
}
