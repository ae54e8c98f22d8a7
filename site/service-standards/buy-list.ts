import type { Entry } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { standardStatuses } from "../../schemas/vocabularies/standard.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";
import type { TagView } from "../entry/head.ts";
import { nationsOnly } from "../entry/nations.ts";
import { isCurrent } from "../kinds/standard/gaps.ts";
import { latestVersionOf } from "../kinds/standard/latest-version.ts";
import { entriesFor } from "../services/service.ts";
import { toneOf } from "../text/tone.ts";

/** The statuses of standards that tenders require, most binding first. */
const askedFor = ["mandated", "recommended"] as const;

/** A standard to require in a tender. */
export interface BuyItem {
  /** From 1. */
  number: number;
  standard: Reference;
  status: TagView;
  /** Whether the standard is for any service. */
  any: boolean;
  /** “England and Wales only”; undefined if it is for all nations of the UK. */
  only: string | undefined;
  summary: string;
  /** The newest version. */
  version: string | undefined;
  /** The law or policy that requires it. */
  legalBasis: readonly { title: string; url: string }[];
  specification: ExternalLink | undefined;
  /** Markdown. */
  clause: string | undefined;
  requirements: readonly { title: string; description?: string | undefined }[];
  /** A tool or service that tests conformance. */
  test: ExternalLink | undefined;
}

/**
 * Every current mandated or recommended standard that applies to a service, including those for any service: mandated
 * first, then those that name the service, then by name. Complete: unlike the matrix, the list has no maximum.
 */
export const buyList = memoisePerKey((service: ServiceArea, context: Context): readonly BuyItem[] => {
  const { own, any } = entriesFor("standard", service, context);
  const standards = askedFor.flatMap((status) =>
    [own, any].flatMap((entries) =>
      entries
        .filter(({ data }) => data.status === status && isCurrent(data, context))
        .toSorted((a, b) => byName(a.data.name, b.data.name))
        .map((entry) => ({ entry, status })),
    ),
  );
  return standards.map(({ entry, status }, index) => itemOf(entry, status, index + 1, context));
});

function itemOf(
  { slug, data }: Entry<"standard">,
  status: (typeof askedFor)[number],
  number: number,
  context: Context,
): BuyItem {
  return {
    number,
    standard: referenceTo("standard", slug, context),
    status: { text: standardStatuses.title(status), tone: toneOf(status) },
    any: data.services.length === 0,
    only: nationsOnly(data),
    summary: data.summary,
    version: latestVersionOf(data, context.today)?.version,
    legalBasis: (data.legalBasis ?? []).map(({ title, url }) => ({ title, url })),
    specification: externalLink(data.specification, context),
    clause: data.procurement,
    requirements: data.requirements ?? [],
    test: externalLink(data.validator, context),
  };
}
