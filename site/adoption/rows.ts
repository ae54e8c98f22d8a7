import { compareTexts } from "../../schemas/compare.ts";
import { certaintyOf } from "../../schemas/statements/certainty.ts";
import { sayingAddress, sayingOn } from "../../schemas/statements/saying.ts";
import type { AdoptionRecord, SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { adoptionStatuses, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { Words } from "../../schemas/vocabularies/vocabulary.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import type { Reference } from "../catalogue/reference.ts";
import { contractInWords } from "../contracts/contract.ts";
import { type ExternalLink, externalLinks } from "../entry/external.ts";
import type { TagView } from "../entry/head.ts";
import { dateInWords, listInWords, periodInWords } from "../format.ts";
import { toneOf } from "../text/tone.ts";
import { type PaperView, papersOf } from "./papers.ts";

/** A line of a table of adoption: who or what, how far, since when, and how that is known. */
export interface AdoptionRow {
  subject: Reference;
  status: TagView;
  since: string | undefined;
  confirmed: string | undefined;
  evidence: ExternalLink[];
  /** Why it has ended, where it has. */
  reason: string | undefined;
  /** What else to know, such as the version or whose record it comes from. */
  notes: string[];
  /** The name of the authority that said it and has ended since. */
  inheritedFrom: string | undefined;
  /** Assurance papers that others can start from. */
  papers: PaperView[];
  /** The form in which the authority confirms or corrects it, from the site’s root, where that has not confirmed it lately. */
  asks: string | undefined;
}

/** Who or what has adopted, in two tables: what goes on, from the most certain, and what has ended. */
export interface AdoptionTables {
  current: AdoptionRow[];
  stopped: AdoptionRow[];
}

type SpokenRecord = UseRecord | SystemRecord | AdoptionRecord;

/** The tables of who uses a product or a system, or of what an authority uses. */
export function useTables<R extends UseRecord | SystemRecord>(
  records: readonly R[],
  subject: (record: R) => Reference,
  context: Context,
): AdoptionTables {
  return tablesOf(records, useStatuses.words, subject, context);
}

/** The tables of who has adopted a standard, or of what an authority has. */
export function adoptionTables(
  records: readonly AdoptionRecord[],
  subject: (record: AdoptionRecord) => Reference,
  context: Context,
): AdoptionTables {
  return tablesOf(records, adoptionStatuses.words, subject, context);
}

function tablesOf<R extends SpokenRecord>(
  records: readonly R[],
  statuses: Words,
  subject: (record: R) => Reference,
  context: Context,
): AdoptionTables {
  const order = Object.keys(statuses);
  const rows = records
    .map((record) => ({ record, row: rowOf(record, statuses, subject(record), context) }))
    .sort(
      (a, b) =>
        order.indexOf(a.record.status) - order.indexOf(b.record.status) ||
        compareTexts(b.record.confirmed ?? "", a.record.confirmed ?? "") ||
        byName(a.row.subject.name, b.row.subject.name),
    );
  return {
    current: rows.filter(({ record }) => record.status !== "stopped").map(({ row }) => row),
    stopped: rows.filter(({ record }) => record.status === "stopped").map(({ row }) => row),
  };
}

function rowOf(record: SpokenRecord, statuses: Words, subject: Reference, context: Context): AdoptionRow {
  const { status, since, evidence, confirmed, inheritedFrom, through, sharedWith } = record;
  const until = "until" in record ? record.until : undefined;
  const reason = "reason" in record ? record.reason : undefined;
  const contract = "contract" in record ? contractInWords(record.contract, context.today) : undefined;
  const version = "version" in record ? record.version : undefined;
  return {
    subject,
    status: { text: statuses[status]?.title ?? status, tone: toneOf(status) },
    notes: [
      ...(version === undefined ? [] : [`Version ${version}`]),
      ...(contract === undefined ? [] : [contract]),
      ...(through ? [`Through ${through.data.name}`] : []),
      ...(inheritedFrom ? [`Inherited from ${inheritedFrom.data.name}`] : []),
      ...(sharedWith ? [`Also ${listInWords(sharedWith.map(({ data }) => data.name))}, counted once`] : []),
    ],
    inheritedFrom: inheritedFrom?.data.name,
    since: status === "stopped" ? periodInWords({ from: since, until }) : since && dateInWords(since),
    confirmed: confirmed && dateInWords(confirmed),
    reason,
    evidence: externalLinks([evidence, "contract" in record ? record.contract?.evidence : undefined], context),
    papers: papersOf("papers" in record ? record.papers : undefined),
    asks: asksOf(record, context),
  };
}

/** The form in which an authority is asked whether a record is right; nothing where it has confirmed that lately. */
export function asksOf(record: SpokenRecord, { today }: Context): string | undefined {
  const saying = record.through ? undefined : sayingOn(record);
  if (!saying || certaintyOf(record, today) === "confirmed") return undefined;
  return sayingAddress({ ...saying, authority: record.authority.slug });
}
