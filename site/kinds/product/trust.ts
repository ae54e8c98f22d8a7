import { uncapitalised } from "../../../schemas/capitals.ts";
import type { FieldsOf } from "../../../schemas/index.ts";
import { inclusionOffers, personalDataLevels } from "../../../schemas/vocabularies/product.ts";
import type { Context } from "../../catalogue/context.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";
import { dateInWords, listInWords } from "../../format.ts";

type Product = FieldsOf["product"];

/** Cards of accessibility, inclusion, data protection and security. */
export interface TrustView {
  cards: TrustCard[];
}

/** A card: facts in short sentences, each with its evidence if there is any. */
interface TrustCard {
  title: string;
  facts: { text: string; link: ExternalLink | undefined }[];
}

/** The trust cards that an entry has facts for; undefined if it has none. */
export function trustOf(product: Product, context: Context): TrustView | undefined {
  const cards: TrustCard[] = [
    { title: "Accessibility", facts: accessibility(product, context) },
    { title: "Inclusion", facts: inclusion(product, context) },
    { title: "Data protection", facts: dataProtection(product, context) },
    { title: "Security", facts: security(product, context) },
  ];
  const answered = cards.filter(({ facts }) => facts.length > 0);
  return answered.length > 0 ? { cards: answered } : undefined;
}

function accessibility(
  { accessibility: { wcag, level, audited, statement } = {} }: Product,
  context: Context,
): TrustCard["facts"] {
  const guidelines = wcag === undefined ? "the accessibility guidelines (WCAG)" : `WCAG ${wcag}`;
  return [
    ...(level === undefined
      ? wcag === undefined
        ? []
        : [fact(context, `Checked against ${guidelines}`)]
      : [fact(context, `Meets ${guidelines} at level ${level}`)]),
    ...(audited === undefined ? [] : [fact(context, `Audited on ${dateInWords(audited)}`)]),
    ...(statement === undefined ? [] : [fact(context, "Accessibility statement", statement)]),
  ];
}

const languageNames = new Intl.DisplayNames("en-GB", { type: "language" });

function inclusion(
  { inclusion: { offers, languages, multilingual, notes, evidence } = {} }: Product,
  context: Context,
): TrustCard["facts"] {
  return [
    ...(offers ?? []).map((offer) => fact(context, inclusionOffers.title(offer))),
    ...(languages?.length
      ? [fact(context, `In ${listInWords(languages.map((code) => languageNames.of(code) ?? code))}`)]
      : []),
    ...(multilingual === undefined
      ? []
      : [fact(context, multilingual ? "Ready for more languages" : "Not built for more languages")]),
    ...(notes === undefined ? [] : [fact(context, notes)]),
    ...(evidence === undefined ? [] : [fact(context, "Evidence about inclusion", evidence)]),
  ];
}

function dataProtection(
  { dataProtection: { personalData, dpia } = {} }: Product,
  context: Context,
): TrustCard["facts"] {
  const word = personalData && personalDataLevels.words[personalData];
  return [
    ...(word
      ? [fact(context, word.description === undefined ? word.title : `${word.title}: ${sentenceEnd(word.description)}`)]
      : []),
    ...(dpia === undefined ? [] : [fact(context, "Data protection impact assessment", dpia)]),
  ];
}

function security({ security: { policy, tested } = {} }: Product, context: Context): TrustCard["facts"] {
  return [
    ...(tested === undefined ? [] : [fact(context, `Tested independently on ${dateInWords(tested)}`)]),
    ...(policy === undefined ? [] : [fact(context, "How to report a weakness", policy)]),
  ];
}

function fact(context: Context, text: string, link?: string): TrustCard["facts"][number] {
  return { text, link: externalLink(link, context) };
}

/** Makes a description the end of a sentence: without full stop, first letter in lower case. */
function sentenceEnd(description: string): string {
  return uncapitalised(description).replace(/\.$/, "");
}
