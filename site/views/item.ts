import type { Entry, Kind } from "../../schemas/index.ts";
import { authorityTypes } from "../../schemas/vocabularies/authority-types.ts";
import { outcomes, reporters } from "../../schemas/vocabularies/case-study.ts";
import { registeredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { opportunityStages, opportunityTypes } from "../../schemas/vocabularies/opportunity.ts";
import { stages } from "../../schemas/vocabularies/product.ts";
import { standardStatuses, standardTypes } from "../../schemas/vocabularies/standard.ts";
import type { Context } from "../catalogue/context.ts";
import { counted, dateInWords, periodInWords } from "../format.ts";
import { adoptionCounts, adoptionFact, useCounts, useFact } from "./adoption.ts";
import { licenceOf } from "./licence.ts";

/** An entry as a row of any list: plain data, ready to be shown, sorted and filtered. */
export interface EntryItem {
  kind: Kind;
  slug: string;
  name: string;
  summary: string;
  /** The deciding facts, each a few words that stand alone. */
  facts: string[];
  /** Who publishes the entry. */
  authority: { slug: string; name: string };
  /** How many authorities use the product or have adopted the standard; for an authority, how much it uses and has adopted. */
  usedBy: number;
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
    retired: data.retired !== undefined,
    ...particulars(entry, context),
  };
}

type Particulars = Pick<EntryItem, "facts" | "usedBy" | "stage" | "type" | "licence" | "region">;

function particulars(entry: Entry, context: Context): Particulars {
  const facts = factsByKind[entry.kind] as (entry: Entry, context: Context) => LooseParticulars;
  const { facts: some, ...rest } = facts(entry, context);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { facts: some.filter((fact) => fact !== undefined && fact !== ""), ...known } as Particulars;
}

interface LooseParticulars {
  facts: (string | undefined)[];
  usedBy: number;
  stage?: string | undefined;
  type?: string | undefined;
  licence?: string | undefined;
  region?: string | undefined;
}

const factsByKind: { [K in Kind]: (entry: Entry<K>, context: Context) => LooseParticulars } = {
  product({ slug, authority, data }, { catalogue, relations, today }) {
    const counts = useCounts(relations.uses.get(slug) ?? [], today);
    const met = data.standards?.filter(({ level }) => level !== "planned").length ?? 0;
    const licence = licenceOf(data.licences);
    return {
      facts: [
        data.retired ? "Retired" : data.stage && stages.title(data.stage),
        catalogue.authority.get(authority)?.data.name,
        licence?.short,
        useFact(counts),
        met > 0 ? `Meets ${counted(met, "standard", "standards")}` : undefined,
      ],
      usedBy: counts.inUse,
      stage: data.stage,
      type: data.type,
      licence: licence?.expression,
    };
  },
  standard({ slug, authority, data }, { catalogue, relations, today }) {
    const counts = adoptionCounts(relations.adoptions.get(slug) ?? [], today);
    const products = relations.conformance.get(slug)?.filter(({ level }) => level !== "planned").length ?? 0;
    return {
      facts: [
        data.retired ? "Retired" : data.status && standardStatuses.title(data.status),
        data.type && `${standardTypes.title(data.type)} standard`,
        catalogue.authority.get(data.publisher ?? authority)?.data.name,
        adoptionFact(counts),
        products > 0 ? `Met by ${counted(products, "product", "products")}` : undefined,
      ],
      usedBy: counts.adopted,
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
      usedBy: 0,
      stage: data.outcome,
    };
  },
  opportunity({ data }, { today }) {
    const taking = data.participants?.length ?? 0;
    return {
      facts: [
        data.stage && opportunityStages.title(data.stage),
        data.type && opportunityTypes.title(data.type),
        data.closes && `${data.closes < today ? "Closed" : "Closes"} ${dateInWords(data.closes)}`,
        taking > 0 ? `${taking} taking part` : undefined,
      ],
      usedBy: 0,
      stage: data.stage,
      type: data.type,
    };
  },
  authority({ slug, data }, { relations }) {
    const shared = relations.published.get(slug) ?? [];
    const products = shared.filter(({ kind }) => kind === "product").length;
    const standards = shared.filter(({ kind }) => kind === "standard").length;
    const uses = (relations.usesOf.get(slug) ?? []).filter(({ status }) => status === "in-use").length;
    const adopts = (relations.adoptionsOf.get(slug) ?? []).filter(({ status }) => status === "adopted").length;
    const region = registeredAuthority(data.gss)?.region;
    return {
      facts: [
        data.type && authorityTypes.title(data.type),
        region,
        products > 0 ? `Shares ${counted(products, "product", "products")}` : undefined,
        standards > 0 ? `Publishes ${counted(standards, "standard", "standards")}` : undefined,
        uses > 0 ? `Uses ${counted(uses, "product", "products")}` : undefined,
        adopts > 0 ? `Has adopted ${counted(adopts, "standard", "standards")}` : undefined,
      ],
      usedBy: uses + adopts,
      type: data.type,
      region,
    };
  },
};
