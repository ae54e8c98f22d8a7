import type { AdoptionTables } from "../adoption/rows.ts";
import type { PeerEntryInContext } from "../catalogue/make-context.ts";
import { type HeadView, headOf } from "../entry/head.ts";
import { knownOfEntry } from "../entry/known-facts.ts";
import { dateInWords } from "../format.ts";
import { adoptionAtHome } from "./adoption.ts";
import { type ElsewhereView, elsewhereOf } from "./elsewhere.ts";
import { type FieldFact, fieldFacts } from "./field-facts.ts";

/** The page of a peer’s entry. */
export interface PeerPageView {
  head: HeadView;
  /** The name of its catalogue and the address of its site. */
  catalogue: string;
  home: string;
  /** Its canonical page. */
  url: string;
  /** The day on which the peer was last fetched. */
  read: string | undefined;
  description: string | undefined;
  /** The tender clause, as Markdown. */
  procurement: string | undefined;
  /** Its requirements. */
  requirements: FieldFact | undefined;
  /** Its other fields. */
  facts: FieldFact[];
  /** The deciding facts that it does not state, as phrases for a sentence. */
  missing: readonly string[];
  /** Its users or adopters in the peer’s own records. */
  adoption: AdoptionTables | undefined;
  /** Further peers’ entries about the same subject. */
  elsewhere: ElsewhereView[] | undefined;
}

/** Makes the page of a peer’s entry. Its only action opens the canonical page. */
export function peerPageView({ entry, context }: PeerEntryInContext): PeerPageView {
  const { name, home, lock } = context.peer;
  const { url, data } = entry;
  const facts = fieldFacts(entry, context);
  return {
    head: { ...headOf(entry, [], context), actions: [{ text: `Open it in ${name}`, link: url }] },
    catalogue: name,
    home,
    url,
    read: lock.copy && dateInWords(lock.copy.fetched),
    description: data.description,
    procurement: "procurement" in data ? data.procurement : undefined,
    requirements: facts.find(({ field }) => field === "requirements"),
    facts: facts.filter(({ field }) => field !== "requirements" && field !== "procurement"),
    missing: knownOfEntry(entry)?.missing ?? [],
    adoption: adoptionAtHome(entry, context),
    elsewhere: elsewhereOf(entry, context),
  };
}
