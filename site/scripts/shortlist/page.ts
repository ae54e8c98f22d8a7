import { pageOfId } from "../../entry-id.ts";
import { counted } from "../../format.ts";
import { readShared, sharedAddress } from "../../shortlist/address.ts";
import type { ListedEntry, ShortlistFacts } from "../../shortlist/facts.ts";
import { keyOf, type ShortlistItem } from "../../shortlist/item.ts";
import { need } from "../dom.ts";
import { loadAgain } from "../fetch.ts";
import { showNotices } from "../notices.ts";
import { entryElement } from "./entries.ts";
import { type EntryPages, entryPages, type Folders } from "./entry-pages.ts";
import { readFacts } from "./read-facts.ts";
import { saveShared, notSaved, sharedNotices } from "./save-shared.ts";
import { Sharing } from "./sharing.ts";
import { showComparison, showFacts } from "./show-facts.ts";
import { storedShortlist } from "./stored-shortlist.ts";

/** The page of a shortlist: the shared one in the URL or else the stored one. */
export class ShortlistPage {
  readonly #root: HTMLElement;
  readonly #folders: Folders;
  readonly #here: string;
  readonly #pages = new Map<string, Promise<EntryPages>>();
  readonly #sharing: Sharing;
  #shows = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    const { product = "", standard = "", here = "" } = root.dataset;
    this.#folders = { product, standard };
    this.#here = here;
    this.#sharing = new Sharing(need(root, "[data-taking]", HTMLElement), new URL(here, location.href).href);
    need(root, "[data-keep]", HTMLButtonElement).addEventListener("click", () => {
      const { isWhole, notices } = saveShared();
      this.#say(notices.length === 0 ? "The list is kept in this browser." : "");
      if (isWhole) history.replaceState(null, "", this.#here);
      void this.show(notices);
      need(root, "h1", HTMLElement).focus();
    });
    storedShortlist.onChangedElsewhere(() => void this.show());
    addEventListener("hashchange", () => void this.show());
  }

  /**
   * Shows the list and the catalogue’s facts about its entries.
   *
   * @param more more notices for the reader
   */
  async show(more: readonly string[] = []): Promise<void> {
    const turn = ++this.#shows;
    const shared = readShared(location.search, location.hash);
    const isOwn = isIn(shared.items, storedShortlist.read());
    const items = isOwn ? storedShortlist.read() : shared.items;
    const notices = [...more, ...sharedNotices(shared)];
    this.#frame(items, isOwn);
    showNotices(this.#root, items.length > 0 ? [...notices, "Loading…"] : notices);
    try {
      const all = await Promise.all(items.map((item) => this.#pagesOf(item)));
      const facts = await readFacts(all, this.#root.dataset);
      if (turn !== this.#shows) return;
      this.#updateSlugs(items, facts.entries, isOwn);
      this.#fill(facts, isOwn);
      const columns = all.flatMap(({ found }) => found?.column ?? []);
      showComparison(this.#root, columns, this.#root.dataset["compare"] ?? "");
      showNotices(this.#root, notices);
    } catch {
      if (turn !== this.#shows) return;
      this.#pages.clear();
      this.#showEntries(
        items.map((item) => ({
          ...item,
          address: pageOfId(item.slug, item.kind, this.#folders[item.kind]),
          summary: "",
        })),
        isOwn,
      );
      showNotices(this.#root, [...notices, `The list could not be loaded. ${loadAgain}`]);
    }
  }

  async #pagesOf(item: ShortlistItem): Promise<EntryPages> {
    const known = this.#pages.get(keyOf(item)) ?? entryPages(item, this.#folders);
    this.#pages.set(keyOf(item), known);
    const { found } = await known;
    return { item, found };
  }

  /** Shows and hides the parts for an own, a shared and an empty list. */
  #frame(items: readonly ShortlistItem[], isOwn: boolean): void {
    const kept = storedShortlist.read();
    need(this.#root, "[data-empty]", HTMLElement).hidden = items.length > 0;
    need(this.#root, "[data-result]", HTMLElement).hidden = items.length === 0;
    need(this.#root, "[data-shared]", HTMLElement).hidden = isOwn;
    need(this.#root, "[data-own-list]", HTMLElement).hidden = kept.length === 0;
    need(this.#root, "[data-own-count]", HTMLElement).textContent = counted(kept.length, "entry", "entries");
  }

  /** Replaces earlier slugs and names in storage and in the URL with current ones. */
  #updateSlugs(items: readonly ShortlistItem[], entries: readonly ListedEntry[], isOwn: boolean): void {
    for (const [index, item] of items.entries()) {
      const { kind, slug, name } = entries[index] ?? item;
      if (isOwn && (slug !== item.slug || name !== item.name)) {
        const { note } = storedShortlist.read().find((own) => keyOf(own) === keyOf(item)) ?? item;
        storedShortlist.replace(item, { kind, slug, name, note });
      }
    }
    const hasMoved = items.some((item, index) => entries[index]?.slug !== item.slug);
    if (hasMoved && location.search !== "")
      history.replaceState(null, "", this.#here + sharedAddress(entries, location.hash !== ""));
  }

  #fill(facts: ShortlistFacts, isOwn: boolean): void {
    const current = isOwn ? withNotes(facts) : facts;
    this.#showEntries(current.entries, isOwn);
    showFacts(this.#root, facts);
    this.#sharing.offer(() => (isOwn ? withNotes(facts) : facts));
  }

  #showEntries(entries: readonly ListedEntry[], isOwn: boolean): void {
    const own = {
      note: (item: ShortlistItem, note: string): void => {
        const { kind, slug, name } = item;
        if (!storedShortlist.replace(item, { kind, slug, name, note })) this.#say(notSaved);
        this.#sharing.refresh();
      },
      remove: (item: ShortlistItem): void => {
        storedShortlist.remove(item);
        this.#say(`${item.name} removed.`);
        if (location.search !== "") history.replaceState(null, "", this.#here);
        void this.show();
        // The focused button will be removed.
        need(this.#root, "h1", HTMLElement).focus();
      },
    };
    const list = need(this.#root, "[data-entries]", HTMLElement);
    list.replaceChildren(...entries.map((entry) => entryElement(entry, isOwn ? own : undefined)));
  }

  #say(words: string): void {
    need(this.#root, "[data-status]", HTMLElement).textContent = words;
  }
}

/** Whether the URL has no list, or one that equals the stored one: the same entries, with no other notes. */
function isIn(asked: readonly ShortlistItem[], kept: readonly ShortlistItem[]): boolean {
  const own = new Map(kept.map((item) => [keyOf(item), item]));
  if (asked.length > 0 && asked.length !== kept.length) return false;
  return asked.every((item) => {
    const note = own.get(keyOf(item))?.note;
    return note !== undefined && (item.note === "" || item.note === note);
  });
}

/** Returns the facts with the currently stored notes. */
function withNotes(facts: ShortlistFacts): ShortlistFacts {
  const notes = new Map(storedShortlist.read().map((item) => [keyOf(item), item.note]));
  return { ...facts, entries: facts.entries.map((entry) => ({ ...entry, note: notes.get(keyOf(entry)) ?? "" })) };
}
