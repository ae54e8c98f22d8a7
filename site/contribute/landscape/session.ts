import type { Columns } from "../../../schemas/landscape/columns.ts";
import type { Use } from "../../../schemas/landscape/lines.ts";
import type { ReadList } from "../../../schemas/landscape/list.ts";
import type { Choice, Matched } from "../../../schemas/landscape/match.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import type { MatchResult } from "./work.ts";

/** What somebody has done so far with a list. */
export interface Session {
  authority: string;
  /** The name of the file. */
  file: string;
  list: ReadList | undefined;
  columns: Columns;
  /** The lines with what they are taken for; undefined until the columns are right. */
  result: MatchResult | undefined;
  /** What the record said when the lines were matched. */
  uses: readonly Use[];
  /** By the number of a row. */
  answers: Readonly<Record<number, Answer>>;
  /** What the record has and the list has not, and is used no longer: slugs of products and names of systems. */
  stopped: readonly string[];
}

/** What somebody says of a row. */
export interface Answer {
  choice?: Choice;
  /** The service of a system, or that it is for any. */
  service?: ServiceArea | "any";
}

/** Nothing done yet. */
export function blankSession(authority: string): Session {
  return { authority, file: "", list: undefined, result: undefined, columns: [], uses: [], answers: {}, stopped: [] };
}

/** A row with what becomes of it, and what has to be said of it yet. */
export interface Decided extends Matched {
  missing: "choice" | "service" | undefined;
}

/** The rows with the answers. */
export function decided({ result, answers }: Pick<Session, "result" | "answers">): Decided[] {
  return (result?.lines ?? []).map((matched) => {
    const answer = answers[matched.line.number];
    const choice = withService(answer?.choice ?? matched.choice, answer?.service);
    const isOpen = matched.isAsked && answer?.choice === undefined;
    const needsService = choice.type === "system" && choice.services.length === 0 && answer?.service !== "any";
    return { ...matched, choice, missing: isOpen ? "choice" : needsService ? "service" : undefined };
  });
}

function withService(choice: Choice, service: Answer["service"]): Choice {
  if (choice.type !== "system" || service === undefined) return choice;
  return { ...choice, services: service === "any" ? [] : [service] };
}

/** A choice as the value of a form control. */
export function valueOf(choice: Choice): string {
  return choice.type === "product" ? `product ${choice.slug}` : choice.type;
}

/** Whether a row is to be looked at: somebody is asked, or its service is not known. */
export function isQuestion({ line, isAsked, needsService, choice }: Matched): boolean {
  return isAsked || (needsService && choice.type === "system" && line.facts.services === undefined);
}
