import { authorityTypes } from "../../schemas/vocabularies/authority-types.ts";
import type { RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { livingCouncils, recordOfCouncil } from "../councils/registered.ts";
import { coveredCouncils } from "../councils/uk-register.ts";
import { valueAddress } from "../list-addresses.ts";
import { regionOrder, regionValue } from "../lists/facets/regions.ts";
import { councilsIn, type Participation, participationOf } from "./participation.ts";

/** Participation of a group of councils: the number of councils by kind, and the total. */
export interface ShareRow {
  title: string;
  /** The address of their list, from the site’s root; undefined if none has a record. */
  address: string | undefined;
  /** Number of councils in the register. */
  all: number;
  shares: number;
  uses: number;
  adopts: number;
  confirmed: number;
}

/** Returns the participation of the register’s councils, by region and by type. */
export function sharesOf(context: Context): { regions: ShareRow[]; types: ShareRow[] } {
  const councils = existing(context);
  return {
    regions: rowsBy(
      councils,
      regionOrder,
      ({ region }) => ({ value: regionValue(region), title: region }),
      "region",
      context,
    ),
    types: rowsBy(
      councils,
      Object.keys(authorityTypes.words),
      ({ type }) => ({ value: type, title: authorityTypes.title(type as keyof typeof authorityTypes.words) }),
      "type",
      context,
    ),
  };
}

/** Returns the existing councils of the register. */
function existing(context: Context): RegisteredAuthority[] {
  return coveredCouncils.filter(
    (council) =>
      (council.firstDay === undefined || council.firstDay <= context.today) &&
      livingCouncils([council], context).includes(council),
  );
}

function rowsBy(
  councils: readonly RegisteredAuthority[],
  order: readonly string[],
  groupOf: (council: RegisteredAuthority) => { value: string; title: string },
  facet: "region" | "type",
  context: Context,
): ShareRow[] {
  const groups = Map.groupBy(councils, (council) => groupOf(council).value);
  const counted = new Set(councilsIn(context));
  return order.flatMap((value) => {
    const [first, ...others] = groups.get(value) ?? [];
    if (!first) return [];
    const records = [first, ...others].flatMap((council) => recordOfCouncil(council, context) ?? []);
    const participations = records
      .filter((record) => counted.has(record))
      .map((record) => participationOf(record, context));
    const number = (fits: (participation: Participation) => boolean): number => participations.filter(fits).length;
    return {
      title: groupOf(first).title,
      address: participations.length > 0 ? valueAddress("authority", facet, value) : undefined,
      all: others.length + 1,
      shares: number(({ activities }) => activities.includes("shares") || activities.includes("publishes")),
      uses: number(({ activities }) => activities.includes("uses")),
      adopts: number(({ activities }) => activities.includes("adopts")),
      confirmed: number(({ confirmed }) => confirmed > 0),
    };
  });
}
