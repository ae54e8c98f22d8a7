import { coversUk } from "../../covers-uk.ts";
import type { OwnPage } from "./own-pages.ts";

/** Matches a postcode of the UK. */
const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i;

const findCouncil: OwnPage = {
  address: "/authorities/",
  title: "Find your council",
  says: "by its name, because the catalogue has no postcodes.",
};

/** Returns the page that helps with a postcode; undefined without one in the query, and outside the UK. */
export function pageForPostcode(query: string): OwnPage | undefined {
  return coversUk && postcode.test(query) ? findCouncil : undefined;
}
