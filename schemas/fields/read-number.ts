/** A text read as a number, and whether that reading is certain. */
export interface NumberReading {
  number: number;
  certain: boolean;
}

/** Multiplier words and suffixes → their factors. */
export const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/**
 * Parses a number with a pound sign, thousands separators, pence or a multiplier such as k or m. Any other words, such
 * as “about” or “plus VAT”, may change its meaning and make the reading uncertain. Undefined without a number, and for
 * percentages, amounts in $ or € and text with several numbers.
 */
export function readNumber(text: string): NumberReading | undefined {
  const plain = text.trim().replace(/^["']|["']$/g, "");
  const match =
    /^([^\d\r\n]*?)(?:£|GBP|pounds)? ?(-?\d{1,3}(?:[, ]\d{3})+|-?\d+)(\.\d+)? ?(k|thousand|mn|m|million|bn|billion)?(?:GBP|pounds|\/-)?(?![\w£])/i.exec(
      plain,
    );
  if (!match) return undefined;
  const [read, before = "", integer = "", fraction = "", scale = ""] = match;
  const after = plain.slice(read.length);
  if (/[$€%]/.test(before) || /[\d$€%\r\n\u2028\u2029]/.test(after)) return undefined;
  // Spreadsheets show negative amounts as “-£500.00” or “(500.00)”.
  const isLess = /(?:^|\s)[-−]$/.test(before) || (before === "(" && after === ")");
  const pounds = Number(integer.replace(/[, ]/g, "") + fraction) * (scales[scale.toLowerCase()] ?? 1);
  const number = Number(pounds.toPrecision(12));
  return {
    number: isLess ? -number : number,
    certain:
      (before.trim() === "" || /^[-−]$/.test(before)) &&
      /^(?: ?(?:GBP|pounds))?$/i.test(after) &&
      (read === integer + fraction || !mayBeThousands(read)),
  };
}

/** Whether a text has an amount such as “£120.000”, which is 120,000 where a point separates thousands. */
export function mayBeThousands(text: string): boolean {
  return /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]| ?(?:k|thousand|mn?|million|bn|billion)\b)/i.test(text);
}
