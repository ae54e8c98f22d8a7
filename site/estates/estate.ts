import type { ExternalLink } from "../entry/external.ts";
import type { Tone } from "../text/tone.ts";

/** What a council runs and has adopted, as published for comparisons. */
export interface Estate {
  slug: string;
  name: string;
  /** “Camden” */
  place: string;
  /** Whether the catalogue has a record of it. Without one, its estate is unknown. */
  hasRecord: boolean;
  /** Its last day, `YYYY-MM-DD`, past or future, if known. */
  lastDay: string | undefined;
  /** Whether it has ended, on the last day or one that is not known. */
  isOver: boolean;
  /** Its successors in the catalogue or the register, if it has ended. */
  heirs: readonly Named[];
  /** Its districts or members. */
  members: readonly Named[];
  runs: readonly EstateItem[];
  adopts: readonly EstateStandard[];
  opportunities: readonly OpenOpportunity[];
}

/** An authority by its slug and its name. */
export interface Named {
  slug: string;
  name: string;
}

/** A product or a system that a council runs, or ran. */
export interface EstateItem {
  /** Id of the statement, equal wherever it appears, at several successors or members, so that it is counted once. */
  statement: string;
  /** Id of the product or system, equal for every council. */
  subject: string;
  name: string;
  /** The slug of its entry; undefined for a system without one. */
  product: string | undefined;
  /** Empty means any. */
  services: readonly EstateService[];
  status: EstateStatus;
  /** Whether its record states use or a pilot, not only a report. */
  isOwnWord: boolean;
  /** “Since April 2018”, “Inherited from Cumbria County Council” */
  notes: readonly string[];
  /** Why it was stopped. */
  reason: string | undefined;
  supplier: string | undefined;
  contract: EstateContract | undefined;
  evidence: ExternalLink | undefined;
  papers: readonly EstatePaper[];
}

/** The status of a use or adoption. */
export interface EstateStatus {
  word: string;
  text: string;
  tone: Tone;
  /** Whether the council has it, reports included. */
  has: boolean;
}

/** A council service by its slug and its title. */
interface EstateService {
  slug: string;
  title: string;
}

/** The days of a contract, `YYYY-MM-DD`, and its cost a year. */
export interface EstateContract {
  until: string | undefined;
  noticeBy: string | undefined;
  extendableUntil: string | undefined;
  band: string | undefined;
}

/** A reusable assurance paper. */
export interface EstatePaper {
  title: string;
  url: string;
  date: string | undefined;
  /** The authority that shares it. */
  by: string;
}

/** A standard that a council has adopted, plans to adopt or has given up. */
export interface EstateStandard {
  slug: string;
  name: string;
  status: EstateStatus;
  /** The slug of the predecessor that adopted it. */
  inheritedFrom: string | undefined;
}

/** An opportunity that can be joined, for a service of the council or with the council as participant. */
export interface OpenOpportunity {
  slug: string;
  name: string;
  summary: string;
  stage: string;
  services: readonly string[];
  participants: readonly string[];
}

/** The address of the estate of a council, from the site’s root. */
export function estateAddress(slug: string): string {
  return `/authorities/${slug}/estate.json`;
}
