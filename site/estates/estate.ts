import type { ExternalLink } from "../entry/external.ts";
import type { Tone } from "../text/tone.ts";

/** What a council runs and has adopted: what the site publishes of it to put councils side by side. */
export interface Estate {
  slug: string;
  name: string;
  /** “Camden” */
  place: string;
  /** Whether the catalogue has a record of it. Without one nothing is known of what it runs. */
  hasRecord: boolean;
  /** Its last day, `YYYY-MM-DD`, where that is known to be past or to come. */
  lastDay: string | undefined;
  /** Whether that day has passed. */
  isOver: boolean;
  /** Who in the catalogue or the register answers for it, where it has ended. */
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
  /** The same wherever one statement shows up, at several successors or members, so that nobody counts it twice. */
  statement: string;
  /** The same for every council that runs it. */
  subject: string;
  name: string;
  /** The slug of its entry; undefined for a system that has none. */
  product: string | undefined;
  /** None means any. */
  services: readonly EstateService[];
  status: EstateStatus;
  /** Whether its record says that it uses or pilots it, and not only that this is reported. */
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

/** How far a council has come with something. */
export interface EstateStatus {
  word: string;
  text: string;
  tone: Tone;
  /** Whether it has it, be it only by report. */
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

/** An assurance paper to start from. */
export interface EstatePaper {
  title: string;
  url: string;
  date: string | undefined;
  /** The authority that shares it. */
  by: string;
}

/** A standard that a council has adopted or plans to. */
export interface EstateStandard {
  slug: string;
  name: string;
  status: EstateStatus;
  /** The slug of the council that adopted it and has ended since. */
  inheritedFrom: string | undefined;
}

/** Something that is open to others, for a service that the council runs something for or with the council in it. */
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
