/** Writes the full address of a page, given the one from the site’s root. */
export type Href = (address: string) => string;

/** A link in a text. */
export function link(text: string, address: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.className = "govuk-link";
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}
