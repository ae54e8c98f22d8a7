import { capitalised, uncapitalised } from "../../schemas/capitals.ts";
import { isRetired } from "../../schemas/index.ts";
import { adoptionStatuses, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Words } from "../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { placeName } from "../councils/place-name.ts";
import { likeAddress, referenceToCouncil } from "../councils/registered.ts";
import type { MoreView } from "../entry/limit.ts";
import { numberInWords } from "../format.ts";
import { hasSubject, likeInEverything, type LikeStatement, type LikeSubject } from "./like.ts";

/** A product or a standard in the table of what similar councils have. */
export interface LikeRow {
  subject: Reference;
  /** “Product”, “Retired”, and the council’s own status, unless that says that it has it. */
  notes: string[];
  /** Number of neighbours that have it. */
  count: number;
  /** “5 in use, 2 reported”, the names behind each number, in order of certainty. */
  who: { number: string; names: string }[];
  /** Councils that have stopped, with the reason. */
  stopped: string[];
}

/** Summary of what similar councils have, for the page of a council. */
export interface LikeSummary {
  /** “Of the 20 councils most like Camden:” */
  lead: string;
  /** The first products and standards, those that the council lacks first. */
  items: { before: string; subject: Reference; after: string }[];
  more: MoreView;
}

/** The most products and standards in a summary. */
const maxNamed = 5;

/** Returns a product or a standard as a row. */
export function likeRow(subject: LikeSubject, context: Context): LikeRow {
  const { entry, own, has, count, current, stopped } = subject;
  const words = wordsFor(subject);
  const byStatus = Map.groupBy(current, ({ status }) => status);
  return {
    subject: referenceTo(entry.kind, entry.slug, context),
    notes: [
      capitalised(entry.kind),
      ...(isRetired(entry.data, context.today) ? ["Retired"] : []),
      ...(own === undefined || has ? [] : [`Here: ${uncapitalised(words[own]?.title ?? own)}`]),
    ],
    count,
    who: Array.from(byStatus, ([status, said]) => ({
      number: numberWith(status, said, words),
      names: said.map(({ council }) => nameOf(council, context)).join(", "),
    })),
    stopped: stopped.map((said) => `${whoStopped(said, context)}: ${said.reason ?? "reason not stated"}`),
  };
}

/** Returns the summary of what similar councils have; undefined if there is no data. */
export function likeSummary(council: RegisteredAuthority, context: Context): LikeSummary | undefined {
  const { neighbours, subjects } = likeInEverything(council, context);
  const of = referenceToCouncil(council, context);
  if (subjects.length === 0) return undefined;
  return {
    lead: `Of the ${numberInWords(neighbours.length)} councils most like ${placeName(of.name)}:`,
    items: subjects.slice(0, maxNamed).map((subject) => {
      const { entry } = subject;
      return { subject: referenceTo(entry.kind, entry.slug, context), ...sentenceAbout(subject, context) };
    }),
    more: {
      text: `${subjects.length === 1 ? "The product or standard" : `All ${numberInWords(subjects.length)} products and standards`} of councils like ${placeName(of.name)}`,
      address: likeAddress(of.slug),
    },
  };
}

/** The text before and after a name: “7 use”, “ (5 in use, 2 reported); 2 have stopped: It cost too much. (Kent)”. */
function sentenceAbout(subject: LikeSubject, context: Context): { before: string; after: string } {
  const { count, stopped } = subject;
  const [reasoned] = stopped.filter(({ reason }) => reason !== undefined);
  const because = reasoned ? `: ${reasoned.reason ?? ""} (${whoStopped(reasoned, context)})` : "";
  const ended = `${stopped.length} ${stopped.length === 1 ? "has" : "have"} stopped${because}`;
  return {
    before: count === 0 ? "none has" : `${count} ${verbFor(subject)}`,
    after: [saysMore(subject) ? ` (${numbersOf(subject)})` : "", ...(stopped.length > 0 ? [ended] : [])].join("; "),
  };
}

/** Names a council that has stopped, and the predecessor that did: other predecessors may still have used it. */
function whoStopped({ council, inheritedFrom }: LikeStatement, context: Context): string {
  const name = nameOf(council, context);
  return inheritedFrom === undefined ? name : `${name}, inherited from ${inheritedFrom}`;
}

/** Whether the numbers by status add information to the verb. */
function saysMore({ current }: LikeSubject): boolean {
  const statuses = new Set(current.map(({ status }) => status));
  return statuses.size > 1 || statuses.has("piloting") || [...statuses].some((status) => !hasSubject(status));
}

/** “use”, “are reported to use” if all are only reported, “have adopted” */
function verbFor({ entry, count, current }: LikeSubject): string {
  const isOne = count === 1;
  if (entry.kind === "standard") return isOne ? "has adopted" : "have adopted";
  const isReported = current.every(({ status }) => !hasSubject(status) || status === "reported");
  return isReported ? `${isOne ? "is" : "are"} reported to use` : isOne ? "uses" : "use";
}

/** “5 in use, 2 reported”: numbers by status, without those that have stopped. */
function numbersOf(subject: LikeSubject): string {
  const words = wordsFor(subject);
  const byStatus = Map.groupBy(subject.current, ({ status }) => status);
  return Array.from(byStatus, ([status, said]) => numberWith(status, said, words)).join(", ");
}

function numberWith(status: string, said: readonly LikeStatement[], words: Words): string {
  return `${numberInWords(said.length)} ${uncapitalised(words[status]?.title ?? status)}`;
}

function wordsFor({ entry }: LikeSubject): Words {
  return entry.kind === "product" ? useStatuses.words : adoptionStatuses.words;
}

function nameOf(council: RegisteredAuthority, context: Context): string {
  return placeName(referenceToCouncil(council, context).name);
}
