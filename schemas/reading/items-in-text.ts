/** A comma that separates items. A thousands separator, as in 10,000, does not match. */
const comma = /,(?!(?<=\d,)\d{3}(?!\d))/;

const separator = new RegExp(String.raw`(?<!\s)\s*(?:[;|]|${comma.source})\s*`);

/** Splits a text of one line at commas, semicolons and pipes, and drops empty items. */
export function itemsInText(text: string): string[] {
  return text.split(separator).filter((item) => item !== "");
}

/** Splits a text of one line at commas only, and keeps empty items. */
export function itemsAtCommas(text: string): string[] {
  return text.split(comma).map((item) => item.trim());
}
