import { authorityTypes } from "../../schemas/vocabularies/authority-types.ts";
import type { RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { livingCouncils, recordOfCouncil } from "../councils/registered.ts";
import { coveredCouncils } from "../councils/uk-register.ts";
import { valueAddress } from "../list-addresses.ts";
import { regionOrder, regionValue } from "../lists/facets/regions.ts";
import { councilsIn, type Participation, participationOf } from "./participation.ts";

/** In how many ways councils take part, of how many there are. */
export interface ShareRow {
  title: string;
  /** The list of them, from the site’s root; nothing where none has a record. */
  address: string | undefined;
  /** How many there are in the register. */
  all: number;
  shares: number;
  uses: number;
  adopts: number;
  confirmed: number;
}

/** The share of the register’s councils that take part, by region and by type. */
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

/** The councils of the register that have begun and have not ended. */
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
