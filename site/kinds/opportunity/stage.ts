import { type FieldsOf, isRetired } from "../../../schemas/index.ts";

type Opportunity = FieldsOf["opportunity"];

/**
 * The stage of an opportunity on a day, whatever the entry says: closed once it is retired or, unless under way, after
 * its closing day.
 */
export function stageOf(opportunity: Opportunity, today: string): Opportunity["stage"] {
  const { stage, closes } = opportunity;
  if (isRetired(opportunity, today)) return "closed";
  return stage !== "under-way" && closes !== undefined && closes < today ? "closed" : stage;
}

/**
 * The opening day, if it is in the future, and the closing day of an opportunity, each with its verb. A day after it closed
 * says nothing.
 */
export function datesOf(opportunity: Opportunity, today: string): { says: string; date: string }[] {
  const { opens, closes } = opportunity;
  const isClosed = stageOf(opportunity, today) === "closed";
  return [
    ...(opens !== undefined && opens > today && !isClosed ? [{ says: "Opens", date: opens }] : []),
    ...(closes !== undefined && closes < today ? [{ says: "Closed", date: closes }] : []),
    ...(closes !== undefined && closes >= today && !isClosed ? [{ says: "Closes", date: closes }] : []),
  ];
}

/** Whether others can join an opportunity on a day. Only what is open can be joined. */
export function canJoin(opportunity: Opportunity, today: string): boolean {
  const { opens, closes } = opportunity;
  return (
    stageOf(opportunity, today) === "open" &&
    (opens === undefined || opens <= today) &&
    (closes === undefined || closes >= today)
  );
}
