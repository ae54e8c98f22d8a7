/**
 * Whether an entry is retired on a day, `YYYY-MM-DD`. A future retirement date only announces it; without a readable
 * date, the entry counts as retired.
 */
export function isRetired(
  { retired }: { retired?: { date?: string | undefined } | undefined },
  today: string,
): boolean {
  return retired !== undefined && (retired.date === undefined || retired.date <= today);
}
