/** Double and single quotation marks: straight, typographic and of other languages. */
const doubles = '"“”„‟«»';
const singles = "'‘’‚‛‹›`´";

const quotedText = new RegExp(`^([${doubles}${singles}])\\s?(.+?)\\s?([${doubles}${singles}])([.,;]?)$`, "s");
const halfOpen = /^["“„«](?=[^"“”„‟«»]+$)/;
// A straight mark after a digit may be for inches.
const halfClosed = /^([^"“”„‟«»]+)(?:[”»]|(?<!\d ?)")$/;

/**
 * Strips quotation marks around a whole text, with a comma or semicolon after them, or a single unbalanced one at its
 * start or end. Returns undefined where there are none, or where they quote words in the text: “Open” and “closed”.
 */
export function withoutQuotationMarks(text: string): string | undefined {
  const [, first = "", inner = "", last = "", end = ""] = quotedText.exec(text) ?? [];
  if (inner.trim() !== "" && areAround(inner, first, last))
    return inner + (end === "." && !/[.!?…]$/.test(inner) ? end : "");
  const rest = text.replace(halfOpen, "").replace(halfClosed, "$1");
  return rest === text || rest.trim() === "" ? undefined : rest.trim();
}

/** Whether two marks are a pair: no other mark of their sort is between them, apostrophes apart. */
function areAround(inner: string, first: string, last: string): boolean {
  if (doubles.includes(first) || doubles.includes(last)) return !/["“”„‟«»]/.test(inner);
  return !/[‘‚‛‹`]|(?:^|\s)['’]/.test(inner);
}
