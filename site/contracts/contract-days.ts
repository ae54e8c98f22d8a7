/** The days of a contract, `YYYY-MM-DD`. */
interface ContractDays {
  until?: string | undefined;
  noticeBy?: string | undefined;
  extendableUntil?: string | undefined;
}

/**
 * The end of a contract: as signed or, if that has passed, the last day of its possible extension. Undefined if not
 * stated.
 */
export function endOfContract({ until, extendableUntil }: ContractDays, today: string): string | undefined {
  return until !== undefined && until < today && (extendableUntil ?? "") >= today ? extendableUntil : until;
}

/**
 * The next deadline of a contract: the last day to give notice or, if that has passed or is not stated, the end.
 * Undefined for a contract that has ended or states no day from today on.
 */
export function nextDayOf(contract: ContractDays, today: string): string | undefined {
  const end = endOfContract(contract, today);
  if (end !== undefined && end < today) return undefined;
  return [contract.noticeBy, end].filter((day) => day !== undefined && day >= today).sort()[0];
}

/** Notes on the days of a contract, each a few words. */
export function dayNotes(contract: ContractDays, today: string, inWords: (day: string) => string): string[] {
  const { until, noticeBy, extendableUntil } = contract;
  const isExtended = endOfContract(contract, today) !== until;
  return [
    ...(noticeBy === undefined ? [] : [`Notice ${noticeBy < today ? "was due" : "due"} by ${inWords(noticeBy)}`]),
    ...(extendableUntil === undefined || isExtended ? [] : [`Can be extended until ${inWords(extendableUntil)}`]),
    ...(isExtended && until !== undefined ? [`If extended; was to end on ${inWords(until)}`] : []),
  ];
}
