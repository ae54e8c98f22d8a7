import type { FieldsOf } from "../../schemas/index.ts";
import { inclusionOffers, personalDataLevels } from "../../schemas/vocabularies/product.ts";
import { dateInWords, listInWords } from "../format.ts";
import { type OutsideLink, outsideLink } from "./outside.ts";

type Product = FieldsOf["product"];

/** What a cautious reader asks of a product, side by side, and what the entry does not say. */
export interface TrustView {
  cards: TrustCard[];
  /** Things that would help to decide, as they stand in a sentence. */
  notStated: string[];
}

/** One question of trust: facts in short sentences, each perhaps with where it can be checked. */
interface TrustCard {
  title: string;
  facts: { text: string; link: OutsideLink | undefined }[];
}

/** The questions of trust that the entry of a product answers. */
export function trustOf(product: Product): TrustView {
  const cards: TrustCard[] = [
    { title: "Accessibility", facts: accessibility(product) },
    { title: "Inclusion", facts: inclusion(product) },
    { title: "Data protection", facts: dataProtection(product) },
    { title: "Security", facts: security(product) },
  ];
  const decisive = [
    { name: "licence", known: product.licences },
    { name: "cost", known: product.costs?.length },
    { name: "maintenance", known: product.maintenance },
    { name: "how to run it", known: product.hosting?.length },
    ...cards.map(({ title, facts }) => ({ name: title.toLowerCase(), known: facts.length })),
    { name: "whom to ask", known: product.contacts?.length },
  ];
  return {
    cards: cards.filter(({ facts }) => facts.length > 0),
    notStated: decisive.filter(({ known }) => !known).map(({ name }) => name),
  };
}

function accessibility({ accessibility: { wcag, level, audited, statement } = {} }: Product): TrustCard["facts"] {
  const guidelines = wcag === undefined ? "the accessibility guidelines (WCAG)" : `WCAG ${wcag}`;
  return [
    ...(level === undefined
      ? wcag === undefined
        ? []
        : [fact(`Checked against ${guidelines}`)]
      : [fact(`Meets ${guidelines} at level ${level}`)]),
    ...(audited === undefined ? [] : [fact(`Audited on ${dateInWords(audited)}`)]),
    ...(statement === undefined ? [] : [fact("Accessibility statement", statement)]),
  ];
}

const languageNames = new Intl.DisplayNames("en-GB", { type: "language" });

function inclusion({ inclusion: { offers, languages, notes, evidence } = {} }: Product): TrustCard["facts"] {
  return [
    ...(offers ?? []).map((offer) => fact(inclusionOffers.title(offer))),
    ...(languages?.length ? [fact(`In ${listInWords(languages.map((code) => languageNames.of(code) ?? code))}`)] : []),
    ...(notes === undefined ? [] : [fact(notes)]),
    ...(evidence === undefined ? [] : [fact("Evidence", evidence)]),
  ];
}

function dataProtection({ dataProtection: { personalData, dpia } = {} }: Product): TrustCard["facts"] {
  const word = personalData && personalDataLevels.words[personalData];
  return [
    ...(word
      ? [fact(word.description === undefined ? word.title : `${word.title}: ${lowered(word.description)}`)]
      : []),
    ...(dpia === undefined ? [] : [fact("Data protection impact assessment", dpia)]),
  ];
}

function security({ security: { policy, tested } = {} }: Product): TrustCard["facts"] {
  return [
    ...(tested === undefined ? [] : [fact(`Tested independently on ${dateInWords(tested)}`)]),
    ...(policy === undefined ? [] : [fact("How to report a weakness", policy)]),
  ];
}

function fact(text: string, link?: string): TrustCard["facts"][number] {
  return { text, link: outsideLink(link) };
}

/** A description as the end of a sentence: without its full stop, and its first letter small. */
function lowered(description: string): string {
  return description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, "");
}
