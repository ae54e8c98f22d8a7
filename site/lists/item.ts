import { type Entry, isRetired, type Kind } from "../../schemas/index.ts";
import { authorityTypes } from "../../schemas/vocabularies/authority-types.ts";
import { outcomes, reporters } from "../../schemas/vocabularies/case-study.ts";
import { registeredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { costModels } from "../../schemas/vocabularies/money.ts";
import { opportunityStages, opportunityTypes } from "../../schemas/vocabularies/opportunity.ts";
import { hostingTypes, stages } from "../../schemas/vocabularies/product.ts";
import { standardStatuses, standardTypes } from "../../schemas/vocabularies/standard.ts";
import { adoptersOfStandard, adoptionFact, useFact, usersOfProduct } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { publisherOf } from "../catalogue/relations.ts";
import { meetsFact, metFact, productsMeeting, standardsMet } from "../conformance/conformance.ts";
import { toneOf, type Tone } from "../entry/tone.ts";
import { counted, dateInWords, periodInWords, uncapitalised } from "../format.ts";
import { activityFacts } from "../kinds/authority/activity.ts";
import { type AuthorityCounts, authorityCounts } from "../kinds/authority/counts.ts";
import { stageOf } from "../kinds/opportunity/stage.ts";
import { licenceOf } from "../licences/licence.ts";

/** An entry as a row of any list: plain data, ready to be shown, sorted and filtered. */
export interface EntryItem {
  kind: Kind;
  slug: string;
  name: string;
  summary: string;
  /** The deciding facts. */
  facts: ItemFact[];
  /** Why the row is where it is, if that needs saying: “Replaces it”. */
  why?: string;
  /** Who publishes the entry. */
  authority: { slug: string; name: string };
  /** A word of the vocabulary of the kind: stage of a product or opportunity, status of a standard, outcome of a case study. */
  stage?: string;
  /** A word of the vocabulary of the kind. */
  type?: string;
  /** SPDX expression, or `proprietary`. */
  licence?: string;
  services: string[];
  /** Of an authority in the register of UK local authorities. */
  region?: string;
  /** What the list of authorities shows in its columns. */
  authorityCells?: { type: string | undefined; counts: AuthorityCounts };
  reviewed: string;
  retired: boolean;
}

/** A fact of a row: a few words that stand alone. */
export interface ItemFact {
  /** Nothing where it is not stated, which only a fact with a heading can be. */
  text: string | undefined;
  /** The heading under which it stands in line with the same fact of other rows. */
  of?: string;
  /** Shows the fact as a word that decides. */
  tone?: Tone;
}

/** The facts of a row that are stated, in words. */
export function factsInWords(facts: readonly ItemFact[]): string[] {
  return facts.flatMap(({ text }) => text ?? []);
}

/** Makes the row of an entry. */
export function itemOf(entry: Entry, context: Context): EntryItem {
  const { kind, slug, data } = entry;
  const owner = context.catalogue.authority.get(entry.authority);
  return {
    kind,
    slug,
    name: data.name,
    summary: data.summary,
    authority: { slug: entry.authority, name: owner?.data.name ?? entry.authority },
    services: data.services,
    reviewed: data.reviewed,
    retired: isRetired(data, context.today),
    ...particulars(entry, context),
  };
}

type Particulars = Pick<EntryItem, "facts" | "stage" | "type" | "licence" | "region" | "authorityCells">;

function particulars(entry: Entry, context: Context): Particulars {
  const facts = factsByKind[entry.kind] as (entry: Entry, context: Context) => LooseParticulars;
  const { facts: some, ...rest } = facts(entry, context);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const stated = some
    .map((fact) => (typeof fact === "object" ? fact : { text: fact === "" ? undefined : fact }))
    .filter(({ text, of }) => text !== undefined || of !== undefined);
  return { facts: stated, ...known };
}

interface LooseParticulars {
  facts: (string | ItemFact | undefined)[];
  stage?: string | undefined;
  type?: string | undefined;
  licence?: string | undefined;
  region?: string | undefined;
  authorityCells?: EntryItem["authorityCells"];
}

const factsByKind: { [K in Kind]: (entry: Entry<K>, context: Context) => LooseParticulars } = {
  product({ slug, authority, data }, context) {
    const licence = licenceOf(data.licences);
    return {
      facts: [
        { of: "Stage", text: isRetired(data, context.today) ? "Retired" : data.stage && stages.title(data.stage) },
        { of: "Licence", text: licence?.short },
        { of: "Users", text: useFact(usersOfProduct(slug, context)) },
        { of: "Cost", text: titlesOf(data.costs?.map(({ model }) => costModels.title(model))) },
        { of: "Hosting", text: titlesOf(data.hosting?.map((way) => hostingTypes.title(way))) },
        context.catalogue.authority.get(authority)?.data.name,
        meetsFact(standardsMet(data)),
      ],
      stage: data.stage,
      type: data.type,
      licence: licence?.expression,
    };
  },
  standard(entry, context) {
    const { slug, data } = entry;
    return {
      facts: [
        isRetired(data, context.today) ? "Retired" : data.status && standardStatuses.title(data.status),
        data.type && `${standardTypes.title(data.type)} standard`,
        context.catalogue.authority.get(publisherOf(entry))?.data.name,
        adoptionFact(adoptersOfStandard(slug, context)),
        metFact(productsMeeting(slug, context)),
      ],
      stage: data.status,
      type: data.type,
    };
  },
  "case-study"({ data }, { catalogue }) {
    const names = (data.authorities ?? []).map((slug) => catalogue.authority.get(slug)?.data.name ?? slug);
    return {
      facts: [
        data.outcome && { text: outcomes.title(data.outcome), tone: toneOf(data.outcome) },
        names.length > 2
          ? `${names[0] ?? ""} and ${counted(names.length - 1, "other", "others")}`
          : names.join(" and "),
        data.period && periodInWords(data.period),
        data.reportedBy === "supplier" ? reporters.title("supplier") : undefined,
      ],
      stage: data.outcome,
    };
  },
  opportunity({ data }, { today }) {
    const taking = new Set(data.participants).size;
    const stage = stageOf(data, today);
    return {
      facts: [
        stage && opportunityStages.title(stage),
        data.type && opportunityTypes.title(data.type),
        data.closes && `${data.closes < today ? "Closed" : "Closes"} ${dateInWords(data.closes)}`,
        taking > 0 ? `${taking} taking part` : undefined,
      ],
      stage,
      type: data.type,
    };
  },
  authority(entry, context) {
    const { data } = entry;
    const region = registeredAuthority(data.gss)?.region;
    const type = data.type && authorityTypes.title(data.type);
    return {
      facts: [type, region, ...activityFacts(entry, context).map(({ text }) => text)],
      type: data.type,
      region,
      authorityCells: { type, counts: authorityCounts(entry.slug, context) },
    };
  },
};

/** “Run it yourself, run by a supplier”, each once; nothing where there are none. */
function titlesOf(titles: readonly string[] = []): string | undefined {
  const [first, ...others] = new Set(titles);
  return first && [first, ...others.map(uncapitalised)].join(", ");
}
