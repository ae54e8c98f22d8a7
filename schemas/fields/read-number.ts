/** What somebody may have meant by a text where a number belongs, and whether that is certain. */
export interface NumberReading {
  number: number;
  certain: boolean;
}

/** What multiplies the number before it: the word → by how much. */
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
 * Reads a number with what people write around it: a pound sign, commas between thousands, pence, k or m. More words
 * than that, such as “about” or “plus VAT”, may change what it says, so it is not certain then.
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
  // Spreadsheets show what is less than nought as “-£500.00” or “(500.00)”.
  const isLess = /(?:^|\s)[-−]$/.test(before) || (before === "(" && after === ")");
  const pounds = Number(integer.replace(/[, ]/g, "") + fraction) * (scales[scale.toLowerCase()] ?? 1);
  const number = Number(pounds.toPrecision(12));
  return {
    number: isLess ? -number : number,
    certain: (before.trim() === "" || /^[-−]$/.test(before)) && /^(?: ?(?:GBP|pounds))?$/i.test(after),
  };
}
