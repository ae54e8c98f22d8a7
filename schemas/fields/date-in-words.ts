/** English month names, January first. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-03-03` → “3 March 2026”, `2026-03` → “March 2026”, `2026` → “2026”. */
export function dateInWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [day && String(Number(day)), month && monthNames[Number(month) - 1], year].filter(Boolean).join(" ");
}
