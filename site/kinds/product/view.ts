import type { Entry, FieldsOf } from "../../../schemas/index.ts";
import { isPublicCode } from "../../../schemas/publiccode/from-product.ts";
import { gapsIn } from "../../../schemas/publiccode/gaps.ts";
import { productTypes, stages } from "../../../schemas/vocabularies/product.ts";
import type { Context } from "../../catalogue/context.ts";
import { memoisePerKey } from "../../catalogue/memoise-per-key.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { byLevel, type ConformanceRow, conformanceRow } from "../../conformance/conformance.ts";
import { renewalsOfProduct } from "../../contracts/renewals.ts";
import { insteadOfAddress, isReplaceable } from "../../contracts/replaceable.ts";
import { type ContactView, contactsOf } from "../../entry/contacts.ts";
import { type HeadView, headOf } from "../../entry/head.ts";
import { type IdentifierView, identifiersOf } from "../../entry/identifiers.ts";
import { type KnownFacts, knownOfProduct } from "../../entry/known-facts.ts";
import { limitedTables, type MoreView, sectionAddress } from "../../entry/limit.ts";
import { type LinkView, linksOf } from "../../entry/links.ts";
import { nationsOf } from "../../entry/nations.ts";
import { type RecordView, recordOf } from "../../entry/record.ts";
import { limitedGroups, type RelatedGroup } from "../../entry/related.ts";
import { contentsOf, type SectionLink } from "../../entry/sections.ts";
import { licenceOf, type LicenceOf, licencesOf } from "../../licences/licence.ts";
import type { EntryItem } from "../../lists/entry-item.ts";
import { itemOf } from "../../lists/item.ts";
import { type ItemsView, itemsView } from "../../lists/items-view.ts";
import { type ElsewhereView, elsewhereOf } from "../../peers/elsewhere.ts";
import { servicesOf, type ServiceView } from "../../services/service.ts";
import { toneOf } from "../../text/tone.ts";
import { alternativesTo } from "./alternatives.ts";
import { type ConnectedRow, connectedWith } from "./connected.ts";
import { type DependencyGraph, dependencyGraph, reachOf } from "./dependencies.ts";
import { maintainerOf } from "./maintainer.ts";
import { directlyRelated, relatedProducts } from "./related.ts";
import { replacedBy, type ReplacedView } from "./replaced.ts";
import { productSections } from "./sections.ts";
import { productStageOf } from "./stage.ts";
import { type TrustView, trustOf } from "./trust.ts";
import { type UpkeepView, upkeepOf } from "./upkeep.ts";
import { type UsersView, usersOf } from "./users.ts";

/** The view of a product’s page. */
export interface ProductView {
  head: HeadView;
  contents: SectionLink[];
  facts: ProductFacts;
  known: KnownFacts;
  sections: ProductSections;
  record: RecordView;
  /** Peers’ entries about the same subject. */
  elsewhere: ElsewhereView[] | undefined;
  /** The facts missing for a `publiccode.yml`; undefined if it is not public code. */
  lacking: string[] | undefined;
  raw: ProductRaw;
}

/** Facts for JSON-LD, unformatted. */
interface ProductRaw {
  type: FieldsOf["product"]["type"];
  websites: string[];
  repositories: string[];
  free: boolean;
  /** The current maintainer: its owner or the name of a contractor. */
  maintainer: Reference | string | undefined;
}

interface ProductFacts {
  type: string | undefined;
  stage: string | undefined;
  licences: LicenceOf[];
  services: ServiceView[];
  /** “England and Wales”, if it is not for all nations of the UK. */
  nations: string | undefined;
  suppliers: string[];
  /** Its contracts that end in the next years. */
  renewals: MoreView | undefined;
  /** Alternatives, if councils pay for it. */
  instead: MoreView | undefined;
  links: LinkView[];
  identifiers: IdentifierView[];
}

/** Impact of a change or end of the product: dependents and dependencies. */
interface RelatedView {
  /** The number of dependents, in words. */
  reach: string | undefined;
  graph: DependencyGraph | undefined;
  groups: RelatedGroup[];
  connected: ConnectedRow[];
}

interface ProductSections {
  about: { description: string | undefined; features: string[] } | undefined;
  users: UsersView & { more: MoreView | undefined };
  /** Empty if it claims no conformance. */
  standards: ConformanceRow[];
  upkeep: UpkeepView | undefined;
  trust: TrustView | undefined;
  related: RelatedView | undefined;
  replaces: ReplacedView[] | undefined;
  /** Alternatives, each with the reason. */
  alternatives: EntryItem[] | undefined;
  stories: ItemsView | undefined;
  contacts: ContactView[] | undefined;
}

/** Makes the view of a product, which its column in comparisons uses as well. */
export const productView = memoisePerKey((entry: Entry<"product">, context: Context): ProductView => {
  const { slug, data } = entry;
  const licence = licenceOf(data.licences);
  const alternatives = alternativesTo(entry, directlyRelated(entry, context), context);
  const sections: ProductSections = {
    about:
      data.description || data.features ? { description: data.description, features: data.features ?? [] } : undefined,
    users: limitedTables(usersOf(slug, context), sectionAddress("product", slug, "users")),
    standards: standardsOf(data, context),
    upkeep: upkeepOf(data, context),
    trust: trustOf(data, context),
    related: relatedView(entry, context),
    replaces: replacedBy(entry, context),
    alternatives: unlessEmpty(alternatives.map(({ product, why }) => ({ ...itemOf(product, context), why }))),
    stories: itemsView(
      context.relations.naming.product.get(slug) ?? [],
      sectionAddress("product", slug, "stories"),
      context,
    ),
    contacts: contactsOf(data, context),
  };
  const stage = productStageOf(data, context.today);
  const tags = [
    stage && { text: stages.title(stage), tone: toneOf(stage) },
    licence && { text: licence.short, tone: "plain" as const },
  ];
  return {
    head: headOf(entry, tags, context),
    contents: contentsOf(productSections, sections),
    facts: {
      type: data.type && productTypes.title(data.type),
      stage: stage && stages.title(stage),
      licences: licencesOf(data.licences),
      services: servicesOf(data),
      nations: nationsOf(data),
      suppliers: data.suppliers ?? [],
      renewals: renewalsOfProduct(slug, context),
      instead: isReplaceable(entry, context)
        ? { text: `What to use instead of ${data.name}`, address: insteadOfAddress(slug) }
        : undefined,
      links: linksOf(data),
      identifiers: identifiersOf(data),
    },
    known: knownOfProduct(entry),
    sections,
    record: recordOf(entry, context),
    elsewhere: elsewhereOf(entry, context),
    lacking: isPublicCode(data) ? gapsIn(data).map(({ fact }) => fact) : undefined,
    raw: rawOf(entry, context),
  };
});

function rawOf(entry: Entry<"product">, context: Context): ProductRaw {
  const { type, links = [], costs = [] } = entry.data;
  const addresses = (wanted: string): string[] =>
    links.flatMap(({ type: linkType, url }) => (linkType === wanted ? [url] : []));
  return {
    type,
    websites: addresses("website"),
    repositories: addresses("repository"),
    free: costs.length > 0 && costs.every(({ model }) => model === "free"),
    maintainer: maintainerOf(entry, context),
  };
}

function standardsOf({ standards = [] }: FieldsOf["product"], context: Context): ConformanceRow[] {
  return standards.toSorted(byLevel).map((claim) => {
    const requirements = context.catalogue.standard.get(claim.standard)?.data.requirements ?? [];
    return conformanceRow(claim, requirements, referenceTo("standard", claim.standard, context), context);
  });
}

function relatedView(entry: Entry<"product">, context: Context): RelatedView | undefined {
  const { slug } = entry;
  const groups = limitedGroups(relatedProducts(entry, context), sectionAddress("product", slug, "related")) ?? [];
  const connected = connectedWith(slug, context) ?? [];
  if (groups.length + connected.length === 0) return undefined;
  return { reach: reachOf(slug, context), graph: dependencyGraph(slug, context), groups, connected };
}

function unlessEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
