/** The comma between two items of a text. One before three digits belongs to a number, such as 10,000. */
const comma = /,(?!(?<=\d,)\d{3}(?!\d))/;

const separator = new RegExp(String.raw`(?<!\s)\s*(?:[;|]|${comma.source})\s*`);

/** The items of a text on one line, parted by commas, semicolons or pipes. */
export function itemsInText(text: string): string[] {
  return text.split(separator).filter((item) => item !== "");
}

/** The items of a text on one line, parted by commas alone; empty ones as well. */
export function itemsAtCommas(text: string): string[] {
  return text.split(comma).map((item) => item.trim());
}
