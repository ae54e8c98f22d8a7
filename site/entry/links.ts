import { linkTypes } from "../../schemas/fields/link.ts";
import type { Entry } from "../../schemas/index.ts";

/** A link of an entry. */
export interface LinkView {
  url: string;
  text: string;
}

/** The links of an entry, labelled by their title or else their type. */
export function linksOf({ links = [] }: Entry["data"]): LinkView[] {
  return links.map(({ type, url, title }) => ({ url, text: title ?? linkTypes.title(type) }));
}
