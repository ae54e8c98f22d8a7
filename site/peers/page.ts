import type { AdoptionTables } from "../adoption/rows.ts";
import type { Placed } from "../catalogue/make-context.ts";
import { type HeadView, headOf } from "../entry/head.ts";
import { dateInWords } from "../format.ts";
import { adoptionAtHome } from "./adoption.ts";
import { type ElsewhereView, elsewhereOf } from "./elsewhere.ts";
import { type FieldFact, fieldFacts } from "./field-facts.ts";

/** What the page of an entry of another catalogue shows. */
export interface PeerPageView {
  head: HeadView;
  /** The name of its catalogue and the address of that. */
  catalogue: string;
  home: string;
  /** Its page at home, which is the one that counts. */
  url: string;
  /** The day on which we last read its catalogue. */
  read: string | undefined;
  description: string | undefined;
  /** Words for a tender, as Markdown. */
  procurement: string | undefined;
  /** What meeting it means, point by point. */
  requirements: FieldFact | undefined;
  /** What else it says. */
  facts: FieldFact[];
  /** Who uses or has adopted it by the records of its own catalogue. */
  adoption: AdoptionTables | undefined;
  /** What further catalogues say of the same thing. */
  elsewhere: ElsewhereView[] | undefined;
}

/** Makes the page of an entry of another catalogue. The only thing to do with it is to open it at home. */
export function peerPageView({ entry, context }: Placed): PeerPageView {
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
    adoption: adoptionAtHome(entry, context),
    elsewhere: elsewhereOf(entry, context),
  };
}
