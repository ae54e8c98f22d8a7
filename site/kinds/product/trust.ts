import type { FieldsOf } from "../../../schemas/index.ts";
import { inclusionOffers, personalDataLevels } from "../../../schemas/vocabularies/product.ts";
import type { Context } from "../../catalogue/context.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";
import { dateInWords, listInWords, uncapitalised } from "../../format.ts";

type Product = FieldsOf["product"];

/** What a cautious reader asks of a product, side by side. */
export interface TrustView {
  cards: TrustCard[];
}

/** One question of trust: facts in short sentences, each perhaps with where it can be checked. */
interface TrustCard {
  title: string;
  facts: { text: string; link: ExternalLink | undefined }[];
}

/** The questions of trust that the entry of a product answers; nothing where it answers none. */
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
      ? [fact(context, word.description === undefined ? word.title : `${word.title}: ${lowered(word.description)}`)]
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

/** A description as the end of a sentence: without its full stop, and its first letter small. */
function lowered(description: string): string {
  return uncapitalised(description).replace(/\.$/, "");
}
