/** The epoch of a workbook’s serial dates: 1900, or 1904 in those from an old Excel for Mac. */
export type Epoch = 1900 | 1904;

const daysBetweenEpochs = 1462;

/**
 * Converts a serial date to `YYYY-MM-DD`: in the 1900 system, 1 is 1 January 1900, and 60 the 29 February that 1900 did not
 * have, which becomes 28 February. Undefined for a number that no spreadsheet shows as a date.
 */
export function serialDay(serial: number, epoch: Epoch): string | undefined {
  const days = Math.floor(serial) + (epoch === 1904 ? daysBetweenEpochs : 0);
  if (!(serial >= 0 && days < 2_958_466)) return undefined;
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10);
}
