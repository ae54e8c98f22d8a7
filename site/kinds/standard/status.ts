import { type FieldsOf, isRetired } from "../../../schemas/index.ts";

/** The status of a standard on a day: superseded from the day of its retirement, whatever the entry still says. */
export function statusOf(standard: FieldsOf["standard"], today: string): FieldsOf["standard"]["status"] {
  return isRetired(standard, today) ? "superseded" : standard.status;
}
