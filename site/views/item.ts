import { type Entry, isRetired, type Kind } from "../../schemas/index.ts";
import { authorityTypes } from "../../schemas/vocabularies/authority-types.ts";
import { outcomes, reporters } from "../../schemas/vocabularies/case-study.ts";
import { registeredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { opportunityStages, opportunityTypes } from "../../schemas/vocabularies/opportunity.ts";
import { stages } from "../../schemas/vocabularies/product.ts";
import { standardStatuses, standardTypes } from "../../schemas/vocabularies/standard.ts";
import type { Context } from "../catalogue/context.ts";
import { publisherOf } from "../catalogue/relations.ts";
import { counted, dateInWords, periodInWords } from "../format.ts";
import { activityFacts } from "./activity.ts";
import { adoptersOfStandard, adoptionFact, useFact, usersOfProduct } from "./adoption.ts";
import { meetsFact, metFact, productsMeeting, standardsMet } from "./conformance.ts";
import { licenceOf } from "./licence.ts";
import { stageOf } from "./stage.ts";

/** An entry as a row of any list: plain data, ready to be shown, sorted and filtered. */
export interface EntryItem {
  kind: Kind;
  slug: string;
  name: string;
  summary: string;
  /** The deciding facts, each a few words that stand alone. */
  facts: string[];
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
  reviewed: string;
  retired: boolean;
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

type Particulars = Pick<EntryItem, "facts" | "stage" | "type" | "licence" | "region">;

function particulars(entry: Entry, context: Context): Particulars {
  const facts = factsByKind[entry.kind] as (entry: Entry, context: Context) => LooseParticulars;
  const { facts: some, ...rest } = facts(entry, context);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { facts: some.filter((fact) => fact !== undefined && fact !== ""), ...known } as Particulars;
}

interface LooseParticulars {
  facts: (string | undefined)[];
  stage?: string | undefined;
  type?: string | undefined;
  licence?: string | undefined;
  region?: string | undefined;
}

const factsByKind: { [K in Kind]: (entry: Entry<K>, context: Context) => LooseParticulars } = {
  product({ slug, authority, data }, context) {
    const licence = licenceOf(data.licences);
    return {
      facts: [
        isRetired(data, context.today) ? "Retired" : data.stage && stages.title(data.stage),
        context.catalogue.authority.get(authority)?.data.name,
        licence?.short,
        useFact(usersOfProduct(slug, context)),
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
        data.outcome && outcomes.title(data.outcome),
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
    return {
      facts: [
        data.type && authorityTypes.title(data.type),
        region,
        ...activityFacts(entry, context).map(({ text }) => text),
      ],
      type: data.type,
      region,
    };
  },
};
