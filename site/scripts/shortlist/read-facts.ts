import { idOfPage, peerOf } from "../../entry-id.ts";
import type { ContactLines } from "../../kinds/authority/contact-lines.ts";
import type { ListedClause, ListedCouncil, ListedEntry, ListedStory, ShortlistFacts } from "../../shortlist/facts.ts";
import { fetchData } from "../fetch.ts";
import { sectionOf, wordsOf } from "../pages.ts";
import type { EntryPages } from "./entry-pages.ts";

/** A council before its contacts are loaded. */
type Asked = ListedCouncil & { id: string };

type FoundPages = EntryPages & { found: NonNullable<EntryPages["found"]> };

/**
 * Extracts the facts about entries from their pages, and fetches the contacts of councils.
 *
 * @param authorities the address of the list of authorities
 * @param contacts the address of the contacts of all authorities
 */
export async function readFacts(
  all: readonly EntryPages[],
  { authorities = "", contacts = "" }: DOMStringMap,
): Promise<ShortlistFacts> {
  const found = all.filter((pages): pages is FoundPages => pages.found !== undefined);
  return {
    entries: all.map(entryOf),
    clauses: found.flatMap(clauseOf),
    councils: await withContacts(councilsIn(found, authorities), contacts),
    stories: storiesIn(found),
    gaps: found.map(gapsOf).filter(({ missing }) => missing.length > 0),
  };
}

/** Returns an entry with its current name and slug; with the stored ones if the catalogue no longer has it. */
function entryOf({ item, found }: EntryPages): ListedEntry {
  if (!found) return { ...item, address: undefined, summary: "" };
  const { slug, address, page } = found;
  const name = wordsOf(page.querySelector("h1")) || item.name;
  const summary = wordsOf(page.querySelector(".head__summary"));
  return { ...item, slug, name, address: absolute(address), ...homeOf(page), summary };
}

/** Returns the peer catalogue that an entry’s page comes from; empty for our own. */
function homeOf(page: Document): { home?: string } {
  const home = wordsOf(page.querySelector("[data-home]"));
  return home === "" ? {} : { home };
}

function clauseOf(pages: FoundPages): ListedClause[] {
  const { name: standard, address = "" } = entryOf(pages);
  const clause = sectionOf(pages.found.page, "procurement")?.querySelector(".clause .prose");
  const blocks = clause?.querySelectorAll("p, li:not(:has(p)), pre, h3, h4, h5, h6") ?? [];
  const lines = Array.from(blocks, wordsOf).filter((line) => line !== "");
  return pages.item.kind === "standard" && lines.length > 0
    ? [{ standard, address, ...homeOf(pages.found.page), lines }]
    : [];
}

/** Returns the councils that use or adopted the entries, each once, by descending number of statements. */
function councilsIn(all: readonly FoundPages[], authorities: string): Asked[] {
  const homes = new Map(all.map(({ found }) => [peerOf(found.slug), homeOf(found.page)]));
  const councils = new Map<string, Asked>();
  for (const pages of all) {
    const { page } = pages.found;
    const { name: about } = entryOf(pages);
    const section = sectionOf(page, pages.item.kind === "product" ? "users" : "adopters");
    for (const row of section?.querySelectorAll("tbody tr") ?? []) {
      const link = row.querySelector<HTMLAnchorElement>("th a");
      const address = absolute(link?.getAttribute("href") ?? "");
      const id = idOfPage(new URL(address).pathname, "authority", authorities) ?? "";
      const known = { id, name: wordsOf(link), address, ...homes.get(peerOf(id)), says: [], contacts: [] };
      const council = councils.get(address) ?? known;
      const status = wordsOf(row.querySelector(".tag")) || "Stopped";
      const says = `${about}: ${status}`;
      if (link && !council.says.includes(says)) council.says.push(says);
      if (link) councils.set(address, council);
    }
  }
  return [...councils.values()].sort((a, b) => b.says.length - a.says.length);
}

/** Adds contacts to councils. A peer’s council, or any if the contacts cannot be loaded, refers to its page instead. */
async function withContacts(councils: readonly Asked[], address: string): Promise<ListedCouncil[]> {
  if (councils.length === 0) return [];
  const lines = await fetchData<ContactLines>(address).catch(() => undefined);
  return councils.map(({ id, ...council }) => {
    const contacts = lines && Object.hasOwn(lines, id) ? (lines[id] ?? []) : [];
    return { ...council, contacts: lines && peerOf(id) === undefined ? [...contacts] : ["See its page"] };
  });
}

/** Returns the case studies about the products, each once. */
function storiesIn(all: readonly FoundPages[]): ListedStory[] {
  const stories = new Map<string, ListedStory>();
  for (const pages of all.filter(({ item }) => item.kind === "product")) {
    const { name: about } = entryOf(pages);
    const section = sectionOf(pages.found.page, "stories");
    for (const row of section?.querySelectorAll(".entry:has(.kind--case-study)") ?? []) {
      const link = row.querySelector(".entry__link");
      const address = absolute(link?.getAttribute("href") ?? "");
      const known = stories.get(address);
      if (known) known.about.push(about);
      else {
        const summary = wordsOf(row.querySelector(".entry__summary"));
        stories.set(address, { name: wordsOf(link), address, summary, about: [about] });
      }
    }
  }
  return [...stories.values()];
}

/** Returns the facts that the page of an entry lacks, as it says itself. */
function gapsOf(pages: FoundPages): ShortlistFacts["gaps"][number] {
  const { missing = "" } = pages.found.page.querySelector<HTMLElement>("[data-missing]")?.dataset ?? {};
  return { name: entryOf(pages).name, missing: missing.split(";").filter(Boolean) };
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}
