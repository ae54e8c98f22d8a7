import type { Entry, FieldsOf } from "../../../schemas/index.ts";
import { standardStatuses, standardTypes } from "../../../schemas/vocabularies/standard.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { keeperOf, publisherOf } from "../../catalogue/relations.ts";
import { referenceWithEnd } from "../../councils/ended-words.ts";
import { type ContactView, contactsOf } from "../../entry/contacts.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";
import { type HeadView, headOf } from "../../entry/head.ts";
import { type IdentifierView, identifiersOf } from "../../entry/identifiers.ts";
import { type KnownFacts, knownOfStandard } from "../../entry/known-facts.ts";
import { limitedRows, limitedTables, type MoreView, sectionAddress } from "../../entry/limit.ts";
import { type LinkView, linksOf } from "../../entry/links.ts";
import { nationsOf } from "../../entry/nations.ts";
import { type PlainFact, plainFacts } from "../../entry/plain-facts.ts";
import { type RecordView, recordOf } from "../../entry/record.ts";
import { limitedGroups, type RelatedGroup, type RelatedReference } from "../../entry/related.ts";
import { contentsOf, type SectionLink } from "../../entry/sections.ts";
import { dateInWords, periodInWords } from "../../format.ts";
import { type LicenceOf, licencesOf } from "../../licences/licence.ts";
import { type ItemsView, itemsView } from "../../lists/items-view.ts";
import { type ElsewhereView, elsewhereOf } from "../../peers/elsewhere.ts";
import { servicesOf, type ServiceView } from "../../services/service.ts";
import { toneOf } from "../../text/tone.ts";
import { type AdoptersView, adoptersOf } from "./adopters.ts";
import { type ConformingView, conformingOf } from "./conforming.ts";
import { type GapView, gapsOf } from "./gaps.ts";
import { latestVersionOf } from "./latest-version.ts";
import { relatedStandards } from "./related.ts";
import { type RequirementView, requirementsOf } from "./requirements.ts";
import { standardSections } from "./sections.ts";
import { statusOf } from "./status.ts";

/** The view of a standard’s page. */
export interface StandardView {
  head: HeadView;
  /** Key numbers; `id` is the section that each links to. */
  numbers: { value: number; words: string; id: string }[];
  contents: SectionLink[];
  facts: StandardFacts;
  known: KnownFacts;
  sections: StandardSections;
  record: RecordView;
  /** Peers’ entries about the same subject. */
  elsewhere: ElsewhereView[] | undefined;
  raw: StandardRaw;
}

/** Facts for JSON-LD, unformatted. */
interface StandardRaw {
  /** The publisher that the entry names. */
  publisher: Reference | undefined;
  version: string | undefined;
  published: string | undefined;
  status: string | undefined;
  specification: string | undefined;
}

interface StandardFacts {
  publisher: RelatedReference;
  /** The meaning of the status, in a sentence. */
  status: string | undefined;
  plain: PlainFact[];
  licences: LicenceOf[];
  validator: ExternalLink | undefined;
  legalBasis: { text: string; url: string }[];
  services: ServiceView[];
  links: LinkView[];
  identifiers: IdentifierView[];
}

interface StandardSections {
  about: string | undefined;
  adopters: AdoptersView & { more: MoreView | undefined };
  products: ConformingView & { more: MoreView | undefined };
  requirements: RequirementView[] | undefined;
  procurement: string | undefined;
  gaps: GapView[] | undefined;
  versions: VersionRow[] | undefined;
  related: RelatedGroup[] | undefined;
  stories: ItemsView | undefined;
  contacts: ContactView[] | undefined;
}

interface VersionRow {
  version: string;
  date: string | undefined;
  specification: ExternalLink | undefined;
}

/** Makes the page of a standard. */
export function standardView(entry: Entry<"standard">, context: Context): StandardView {
  const { slug, data } = entry;
  const claims = context.relations.conformance.get(slug) ?? [];
  const conforming = conformingOf(entry, context);
  const addressOfAll = (section: string): string => sectionAddress("standard", slug, section);
  const sections: StandardSections = {
    about: data.description,
    adopters: limitedTables(adoptersOf(slug, context), addressOfAll("adopters")),
    products: { ...conforming, ...limitedRows(conforming.rows, addressOfAll("products")) },
    requirements: requirementsOf(data.requirements, claims),
    procurement: data.procurement,
    gaps: gapsOf(entry, context),
    versions: data.versions?.length ? data.versions.map((version) => versionRow(version, context)) : undefined,
    related: limitedGroups(relatedStandards(entry, context), addressOfAll("related")),
    stories: itemsView(context.relations.naming.standard.get(slug) ?? [], addressOfAll("stories"), context),
    contacts: contactsOf(data, context),
  };
  return {
    head: headOf(entry, tagsOf(data, context), context, actionsOf(data)),
    numbers: numbersOf(sections),
    contents: contentsOf(standardSections, sections),
    facts: factsOf(entry, context),
    known: knownOfStandard(entry),
    sections,
    record: recordOf(entry, context),
    elsewhere: elsewhereOf(entry, context),
    raw: rawOf(data, context),
  };
}

function rawOf(standard: FieldsOf["standard"], context: Context): StandardRaw {
  const { specification, publisher } = standard;
  const latest = latestVersionOf(standard, context.today);
  return {
    publisher: publisher === undefined ? undefined : referenceTo("authority", publisher, context),
    version: latest?.version,
    published: latest?.date,
    status: statusOf(standard, context.today),
    specification,
  };
}

function tagsOf(standard: FieldsOf["standard"], { today }: Context): Parameters<typeof headOf>[1] {
  const { type } = standard;
  const status = statusOf(standard, today);
  return [
    status && { text: standardStatuses.title(status), tone: toneOf(status) },
    type && { text: standardTypes.title(type), tone: "plain" },
  ];
}

function actionsOf({ specification, validator }: FieldsOf["standard"]): Parameters<typeof headOf>[3] {
  return [
    ...(specification === undefined ? [] : [{ text: "Read the standard", link: specification }]),
    ...(validator === undefined ? [] : [{ text: "Test against it", link: validator }]),
  ];
}

function numbersOf({ adopters, products }: StandardSections): StandardView["numbers"] {
  const { adopted, councils } = adopters;
  const who = councils ? ["council has", "councils have"] : ["organisation has", "organisations have"];
  return [
    { value: adopted, words: `${who[adopted === 1 ? 0 : 1] ?? ""} adopted it`, id: "adopters" },
    {
      value: products.met,
      words: `${products.met === 1 ? "product meets it" : "products meet it"}${products.howFar}`,
      id: "products",
    },
  ];
}

function factsOf(entry: Entry<"standard">, context: Context): StandardFacts {
  const { data } = entry;
  const status = statusOf(data, context.today);
  const latest = latestVersionOf(data, context.today);
  return {
    publisher: referenceWithEnd(keeperOf(publisherOf(entry), context), context),
    status: status && standardStatuses.words[status].description,
    plain: plainFacts({
      "What it is about": data.type && standardTypes.words[data.type].description,
      "Applies in": nationsOf(data),
      "Latest version":
        latest && [latest.version, latest.date && `(${dateInWords(latest.date)})`].filter(Boolean).join(" "),
    }),
    licences: licencesOf(data.licences),
    validator: externalLink(data.validator, context),
    legalBasis: (data.legalBasis ?? []).map(({ title, url, from, until }) => ({
      text: [title, from || until ? `(${periodInWords({ from, until })})` : ""].filter(Boolean).join(" "),
      url,
    })),
    services: servicesOf(data),
    links: linksOf(data),
    identifiers: identifiersOf(data),
  };
}

function versionRow(
  { version, date, specification }: NonNullable<FieldsOf["standard"]["versions"]>[number],
  context: Context,
): VersionRow {
  return { version, date: date && dateInWords(date), specification: externalLink(specification, context) };
}
