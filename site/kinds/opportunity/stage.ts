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

/** Whether others can join an opportunity on a day. Only what is open can be joined. */
export function canJoin(opportunity: Opportunity, today: string): boolean {
  const { opens, closes } = opportunity;
  return (
    stageOf(opportunity, today) === "open" &&
    (opens === undefined || opens <= today) &&
    (closes === undefined || closes >= today)
  );
}
