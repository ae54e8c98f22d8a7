import type { Entry } from "../../../schemas/index.ts";
import { councilOf, localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import type { Value } from "./facet.ts";

/** Returns the regions of England or the nations of authorities; omits authorities that are not in the register. */
export function regionsOf(authorities: readonly (Entry<"authority"> | undefined)[]): Value[] {
  const regions = new Set(authorities.map((authority) => authority && councilOf(authority)?.region));
  return [...regions].flatMap((title) => (title === undefined ? [] : { value: regionValue(title), title }));
}

/** The regions of England in alphabetical order, then the other nations. */
export const regionOrder: readonly string[] = [
  ...regionsIn((nation) => nation === "England"),
  ...regionsIn((nation) => nation !== "England"),
];

function regionsIn(wanted: (nation: string) => boolean): string[] {
  const regions = localAuthorities.filter(({ nation }) => wanted(nation)).map(({ region }) => regionValue(region));
  return [...new Set(regions)].sort();
}

/** Returns the value of a region or nation in URLs. */
export function regionValue(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, "-");
}
