import { capitalised } from "../../schemas/capitals.ts";
import { slugOf } from "../../schemas/fields/slug-text.ts";
import type { Entry } from "../../schemas/index.ts";
import type { Statements, SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { endOf, reachableFrom } from "../../schemas/statements/succession.ts";
import { adoptionStatuses, paperTypes, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import {
  authorityWithSlug,
  councilOf,
  councilsWithin,
  type RegisteredAuthority,
} from "../../schemas/vocabularies/local-authorities.ts";
import { opportunityStages } from "../../schemas/vocabularies/opportunity.ts";
import { endedCouncils, type EndedCouncil } from "../../schemas/vocabularies/reorganisations.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { countsAsUse } from "../adoption/adoption.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { participantsNow } from "../catalogue/relations.ts";
import { supplierOf } from "../contracts/contract.ts";
import { placeName } from "../councils/place-name.ts";
import { livingCouncils, recordOfCouncil, referenceToCouncil } from "../councils/registered.ts";
import { externalLink } from "../entry/external.ts";
import { dateInWords, periodInWords } from "../format.ts";
import { stageOf } from "../kinds/opportunity/stage.ts";
import { services } from "../services/services.ts";
import { toneOf } from "../text/tone.ts";
import type {
  Estate,
  EstateItem,
  EstatePaper,
  EstateStandard,
  EstateStatus,
  Named,
  OpenOpportunity,
} from "./estate.ts";

/** Maximum numbers of other authorities’ papers about one product, and of opportunities. */
const few = { papers: 5, opportunities: 12 } as const;

type Said = Pick<Statements, "usesOf" | "systemsOf" | "adoptionsOf">;

/**
 * The estate of an authority with a record: its own statements, shared services and inherited uses.
 *
 * @param said the statements of authorities on a given day; today by default
 */
export function estateOf(entry: Entry<"authority">, context: Context, said: Said = context.relations): Estate {
  const { slug, data } = entry;
  const council = councilOf(entry);
  const { succession } = context.relations;
  const records = [...(said.usesOf.get(slug) ?? []), ...(said.systemsOf.get(slug) ?? [])];
  const runs = records.flatMap((record) => itemOf(record, context)).sort((a, b) => byName(a.name, b.name));
  return {
    slug,
    name: data.name,
    place: placeName(data.name),
    hasRecord: true,
    lastDay: endOf(entry)?.lastDay,
    isOver: succession.hasEnded(entry),
    heirs: succession.hasEnded(entry)
      ? succession
          .currentSuccessorsOf(entry)
          .filter((heir) => heir !== entry)
          .map(named)
      : [],
    members: membersOf(entry, council, context),
    runs,
    adopts: (said.adoptionsOf.get(slug) ?? [])
      .map(({ standard, status, inheritedFrom }): EstateStandard => {
        const name = context.catalogue.standard.get(standard)?.data.name ?? standard;
        const text = adoptionStatuses.title(status);
        return {
          slug: standard,
          name,
          status: { word: status, text, tone: toneOf(status), has: status === "adopted" },
          inheritedFrom: inheritedFrom?.slug,
        };
      })
      .sort((a, b) => byName(a.name, b.name)),
    opportunities: opportunitiesFor(slug, runs, context),
  };
}

/** The estate of a council of the register: from its record or, without one, an empty estate. */
export function estateOfCouncil(council: RegisteredAuthority, context: Context): Estate {
  const record = recordOfCouncil(council, context);
  if (record) return estateOf(record, context);
  const { slug, name, gss } = council;
  const heirs = livingCouncils([council], context).filter((heir) => heir !== council);
  return {
    slug,
    name,
    place: placeName(name),
    hasRecord: false,
    lastDay: endOf({ slug, data: { gss } })?.lastDay,
    isOver: heirs.length > 0,
    heirs: heirs.map((heir) => namedCouncil(heir, context)),
    members: registeredMembers(council, context),
    runs: [],
    adopts: [],
    opportunities: [],
  };
}

/** The empty estate of a council that ended before the catalogue began, with its successors. */
export function estateOfEnded({ slug, name, lastDay }: EndedCouncil, context: Context): Estate {
  const heirs = heirsOfEnded(slug, context).map((heir) => namedCouncil(heir, context));
  const nothing = { hasRecord: false, members: [], runs: [], adopts: [], opportunities: [] };
  return { slug, name, place: placeName(name), lastDay, isOver: true, heirs, ...nothing };
}

/** The living successors of a council that has ended, followed transitively. */
function heirsOfEnded(slug: string, context: Context): RegisteredAuthority[] {
  const reached = reachableFrom(slug, (at) =>
    authorityWithSlug(at) ? [] : (endedCouncils.find((one) => one.slug === at)?.successors ?? []),
  );
  return livingCouncils(
    [...reached].flatMap((at) => authorityWithSlug(at) ?? []),
    context,
  );
}

/** The districts of a county and the members of a combined authority, a shared service or a partnership. */
export function membersOf(
  { slug, data }: Entry<"authority">,
  council: RegisteredAuthority | undefined,
  context: Context,
): readonly Named[] {
  const stated = (data.members ?? []).map((member): Named => {
    const name = context.catalogue.authority.get(member)?.data.name ?? authorityWithSlug(member)?.name ?? member;
    return { slug: member, name };
  });
  const registered = council ? registeredMembers(council, context) : [];
  return [...new Map([...stated, ...registered].map((member) => [member.slug, member])).values()].filter(
    (member) => member.slug !== slug,
  );
}

/** The districts of a county and the members of a combined authority, from the register. */
export function registeredMembers({ slug }: RegisteredAuthority, context: Context): Named[] {
  return livingCouncils(councilsWithin(slug), context).map((member) => namedCouncil(member, context));
}

function named({ slug, data }: Entry<"authority">): Named {
  return { slug, name: data.name };
}

function namedCouncil(council: RegisteredAuthority, context: Context): Named {
  const { slug, name } = referenceToCouncil(council, context);
  return { slug, name };
}

function itemOf(record: UseRecord | SystemRecord, context: Context): EstateItem[] {
  const { authority, inheritedFrom, through, contract, system, status, since, until, confirmed } = record;
  const product = record.product === undefined ? undefined : context.catalogue.product.get(record.product);
  const name = system?.name ?? product?.data.name;
  if (name === undefined) return [];
  const subject = product ? `product/${product.slug}` : `system/${slugOf(name) || name}`;
  const maker = (inheritedFrom ?? through ?? authority).slug;
  const areas = [...new Set<ServiceArea>(record.services ?? product?.data.services)];
  return [
    {
      statement: `${maker} ${subject}`,
      subject,
      name,
      product: product?.slug,
      services: areas.map((slug) => ({ slug, title: services.title(slug) })),
      status: useStatus(status),
      isOwnWord: status === "in-use" || status === "piloting",
      notes: [
        ...(inheritedFrom ? [`Inherited from ${inheritedFrom.data.name}`] : []),
        ...(through ? [`Through ${through.data.name}`] : []),
        ...(since === undefined && until === undefined ? [] : [capitalised(periodInWords({ from: since, until }))]),
        ...(confirmed === undefined ? [] : [`Confirmed ${dateInWords(confirmed)}`]),
      ],
      reason: record.reason,
      supplier: supplierOf(record),
      contract: contract && {
        until: contract.until,
        noticeBy: contract.noticeBy,
        extendableUntil: contract.extendableUntil,
        band: contract.band,
      },
      evidence: externalLink(contract?.evidence ?? record.evidence, context),
      papers: papersFor(record, context),
    },
  ];
}

function useStatus(word: UseRecord["status"]): EstateStatus {
  return { word, text: useStatuses.title(word), tone: toneOf(word), has: countsAsUse({ status: word }) };
}

/**
 * Papers about a subject, each address once: up to five of users of the product, then those of the council’s own
 * record.
 */
function papersFor(record: UseRecord | SystemRecord, context: Context): EstatePaper[] {
  const own = (record.papers ?? []).map((paper) => paperOf(paper, record.inheritedFrom ?? record.authority));
  const others = record.product === undefined ? [] : papersAbout(record.product, context);
  return [...new Map([...others.slice(0, few.papers), ...own].map((paper) => [paper.url, paper])).values()];
}

const papersAbout = memoisePerKey((product: string, { relations }: Context): readonly EstatePaper[] =>
  (relations.uses.get(product) ?? [])
    .filter(({ status }) => status !== "stopped")
    .flatMap(({ papers = [], authority }) => papers.map((paper) => paperOf(paper, authority))),
);

type Paper = NonNullable<UseRecord["papers"]>[number];

function paperOf({ type, url, date }: Paper, { data }: Entry<"authority">): EstatePaper {
  return { title: paperTypes.title(type), url, date, by: data.name };
}

function opportunitiesFor(slug: string, runs: readonly EstateItem[], context: Context): OpenOpportunity[] {
  const areas = new Set(runs.flatMap((item) => item.services.map((service) => service.slug)));
  const withIt = (context.relations.naming.authority.get(slug) ?? []).filter(({ kind }) => kind === "opportunity");
  const open = openOpportunities("", context);
  const own = open.filter(({ slug: one }) => withIt.some((story) => story.slug === one));
  const fitting = [...areas].flatMap((area) => openOpportunities(area, context));
  return [...new Map([...own, ...fitting].map((one) => [one.slug, one])).values()].slice(0, few.opportunities);
}

/** The opportunities that can be joined for a service; for “”, all of them. */
const openOpportunities = memoisePerKey((service: string, context: Context): readonly OpenOpportunity[] => {
  const { catalogue, relations, today } = context;
  const all = service === "" ? [...catalogue.opportunity.values()] : (relations.serving.opportunity.get(service) ?? []);
  return all.flatMap((opportunity) => {
    const { slug, data } = opportunity;
    const stage = stageOf(data, today);
    if (stage === "closed" || stage === "under-way") return [];
    return [
      {
        slug,
        name: data.name,
        summary: data.summary,
        stage: stage === undefined ? "Stage not stated" : opportunityStages.title(stage),
        services: data.services,
        participants: participantsNow(opportunity, catalogue, relations),
      },
    ];
  });
});
