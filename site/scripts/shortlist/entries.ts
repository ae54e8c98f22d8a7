import type { ListedEntry } from "../../shortlist/facts.ts";
import { keyOf, noteIn, type ShortlistItem } from "../../shortlist/item.ts";
import { fromTemplate, need, setText } from "../dom.ts";

/** Callbacks for an entry of one’s own list. */
interface Own {
  note: (item: ShortlistItem, note: string) => void;
  remove: (item: ShortlistItem) => void;
}

/** Shows which peer catalogue an entry comes from; removes the place for our own. */
export function showHome(item: ParentNode, home: string | undefined): void {
  if (home === undefined) item.querySelector("[data-from]")?.remove();
  else setText(item, "[data-from]", `From ${home}`);
}

/**
 * Renders an entry with its note; without an address, as one that the catalogue no longer has. With `own`, the note can be
 * edited and the entry removed.
 */
export function entryElement(entry: ListedEntry, own: Own | undefined): HTMLElement {
  const { name, address, home, slug, kind, summary, note } = entry;
  const item = fromTemplate(address === undefined ? "gone" : "entry", HTMLElement);
  const link = item.querySelector("a");
  if (link && address !== undefined) link.href = address;
  for (const place of item.querySelectorAll("[data-name]")) place.textContent = name;
  setText(item, "[data-slug]", slug);
  setText(item, "[data-kind]", kind === "product" ? "Product" : "Standard");
  setText(item, "[data-summary]", summary);
  showHome(item, home);
  const said = need(item, "[data-note-said]", HTMLElement);
  said.textContent = note;
  const form = need(item, "[data-own]", HTMLElement);
  if (own) {
    said.classList.add("shortlist__note--paper");
    const field = need(form, "textarea", HTMLTextAreaElement);
    field.id = `note-${keyOf(entry).replace("/", "-")}`;
    need(form, "label", HTMLLabelElement).htmlFor = field.id;
    field.value = note;
    field.addEventListener("input", () => {
      said.textContent = field.value;
      own.note(entry, noteIn(field.value));
    });
    need(form, "button", HTMLButtonElement).addEventListener("click", () => {
      own.remove(entry);
    });
  } else form.remove();
  return item;
}
