/**
 * Whether an entry has been retired by a day, `YYYY-MM-DD`. A day that is still to come announces it; one that cannot be
 * read has come.
 */
export function isRetired(
  { retired }: { retired?: { date?: string | undefined } | undefined },
  today: string,
): boolean {
  return retired !== undefined && (retired.date === undefined || retired.date <= today);
}
