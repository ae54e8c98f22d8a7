/** Double and single quotation marks of all sorts, straight ones and those of other languages included. */
const doubles = '"“”„‟«»';
const singles = "'‘’‚‛‹›`´";

const quotedText = new RegExp(`^([${doubles}${singles}])\\s?(.+?)\\s?([${doubles}${singles}])([.,;]?)$`, "s");
const halfOpen = /^[“„«](?=[^"“”„‟«»]+$)/;
const halfClosed = /^([^"“”„‟«»]+)[”»]$/;

/**
 * A text without the quotation marks around the whole of it, or without the only one, at its start or end; undefined
 * where it has none, or where they belong to words in it: “Open” and “closed”.
 */
export function withoutQuotationMarks(text: string): string | undefined {
  const [, first = "", inner = "", last = "", end = ""] = quotedText.exec(text) ?? [];
  if (inner.trim() !== "" && areAround(inner, first, last))
    return inner + (end === "." && !/[.!?…]$/.test(inner) ? end : "");
  const rest = text.replace(halfOpen, "").replace(halfClosed, "$1");
  return rest === text || rest.trim() === "" ? undefined : rest.trim();
}

/** Whether two marks belong together: there is none of their sort between them, but for apostrophes. */
function areAround(inner: string, first: string, last: string): boolean {
  if (doubles.includes(first) || doubles.includes(last)) return !/["“”„‟«»]/.test(inner);
  return !/[‘‚‛‹`]|(?:^|\s)['’]/.test(inner);
}
