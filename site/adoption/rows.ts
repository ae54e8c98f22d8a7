import { compareTexts } from "../../schemas/compare.ts";
import { certaintyOf } from "../../schemas/statements/certainty.ts";
import { shortFormAddress, shortFormSubject } from "../../schemas/statements/prefilled-statement.ts";
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
import { type Columns, columnsOf } from "../table/columns.ts";
import { toneOf } from "../text/tone.ts";
import { type PaperView, papersOf } from "./papers.ts";

/** A row of an adoption table. */
export interface AdoptionRow {
  subject: Reference;
  status: TagView;
  since: string | undefined;
  confirmed: string | undefined;
  evidence: ExternalLink[];
  /** Why it has ended, where it has. */
  reason: string | undefined;
  /** Notes, such as the version or whose record it comes from. */
  notes: string[];
  /** The name of the predecessor from which it was inherited. */
  inheritedFrom: string | undefined;
  /** Reusable assurance papers. */
  papers: PaperView[];
  /**
   * The address, from the site’s root, of the form for confirming or correcting it; undefined if `asksOf` asks for neither.
   */
  asks: string | undefined;
}

/** Adoption rows in two tables: current ones, sorted by status and last confirmation, and stopped ones. */
export interface AdoptionTables {
  current: AdoptionRow[];
  stopped: AdoptionRow[];
}

/**
 * Returns the columns of a table of current rows.
 *
 * @param subject the heading of the first column
 */
export function adoptionColumns(
  current: readonly AdoptionRow[],
  subject: string,
): Columns<"since" | "evidence" | "confirmed"> {
  const { headings, has } = columnsOf(current, { since: "Since", evidence: "Evidence", confirmed: "Last confirmed" });
  return { headings: [subject, "Status", ...headings], has };
}

type StatementRecord = UseRecord | SystemRecord | AdoptionRecord;

/** The tables of a product’s or system’s users, or of an authority’s products. */
export function useTables<R extends UseRecord | SystemRecord>(
  records: readonly R[],
  subject: (record: R) => Reference,
  context: Context,
): AdoptionTables {
  return tablesOf(records, useStatuses.words, subject, context);
}

/** The tables of a standard’s adopters, or of an authority’s standards. */
export function adoptionTables(
  records: readonly AdoptionRecord[],
  subject: (record: AdoptionRecord) => Reference,
  context: Context,
): AdoptionTables {
  return tablesOf(records, adoptionStatuses.words, subject, context);
}

function tablesOf<R extends StatementRecord>(
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

function rowOf(record: StatementRecord, statuses: Words, subject: Reference, context: Context): AdoptionRow {
  const { status, since, evidence, confirmed, inheritedFrom, sharedWith } = record;
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
      ...speakerNotes(record),
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

/** Says whose record it is, if another authority made it: a shared service or a predecessor. */
export function speakerNotes({ through, inheritedFrom }: Pick<StatementRecord, "through" | "inheritedFrom">): string[] {
  return [
    ...(through ? [`Through ${through.data.name}`] : []),
    ...(inheritedFrom ? [`Inherited from ${inheritedFrom.data.name}`] : []),
  ];
}

/**
 * The address of the form that asks an authority to confirm a record. Undefined if it confirmed it in the past two years,
 * if the record is that of a shared service, or if it is about a system that a predecessor used.
 */
export function asksOf(record: StatementRecord, { today }: Context): string | undefined {
  const subject = record.through ? undefined : shortFormSubject(record);
  if (!subject || certaintyOf(record, today) === "confirmed") return undefined;
  return shortFormAddress({ ...subject, authority: record.authority.slug });
}
