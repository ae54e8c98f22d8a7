import { withShortCounty } from "./counties.ts";
import register from "./local-authorities.json" with { type: "json" };

/** A body in the register of UK local authorities. */
export interface RegisteredAuthority {
  slug: string;
  name: string;
  /** The GSS code of the Office for National Statistics: a letter and eight digits. A future council may have none. */
  gss?: string;
  /** Its former GSS codes. */
  formerGss?: readonly string[];
  /** A word of `authorityTypes`. */
  type: string;
  nation: string;
  region: string;
  website?: string;
  /** Alternative names, such as its Welsh name or one with an abbreviated county. */
  otherNames?: readonly string[];
  /** The slug of the county council of a district. */
  county?: string;
  /** The slug of the combined authority that it is a member of. */
  combinedAuthority?: string;
  /** The first day on which it exists, `YYYY-MM-DD`, if it was registered before that day. */
  firstDay?: string;
}

/** Every current or future UK local authority; `local-authorities.json` states the source. */
export const localAuthorities: readonly RegisteredAuthority[] = register.authorities.map(
  (authority: RegisteredAuthority) => {
    const short = withShortCounty(authority.name);
    return short === undefined ? authority : { ...authority, otherNames: [...(authority.otherNames ?? []), short] };
  },
);

/** A point of the compass at the start of a name, not that of “West of England”. */
const compass = /^(?:(?:North|South)(?: (?:East|West))?|East|West)(?= [A-Z])/;

/** What people omit of the names of islands: Isle of Anglesey, Orkney Islands. */
const island = /\bIsles? of | Islands\b/;

/** Returns a name without the parts of islands, and with initials for points of the compass, also beside a short county. */
function shortNamesOf(name: string): string[] {
  const inPoint = (long: string): string => long.replace(compass, (points) => points.replace(/[a-z ]/g, ""));
  const all = [name.replace(island, ""), inPoint(name), inPoint(withShortCounty(name) ?? name)];
  return [...new Set(all)].filter((short) => short !== name);
}

/** The local authorities with what people call them, such as “NE Lincs Council”, “Orkney” and “W. Berks”. */
export const authoritiesAsCalled: readonly RegisteredAuthority[] = localAuthorities.map((authority) => ({
  ...authority,
  otherNames: [...(authority.otherNames ?? []), ...shortNamesOf(authority.name)],
}));

const bySlug = new Map(localAuthorities.map((authority) => [authority.slug, authority]));
const byGss = new Map(
  localAuthorities.flatMap((authority) =>
    [...(authority.formerGss ?? []), ...(authority.gss === undefined ? [] : [authority.gss])].map((code) => [
      code,
      authority,
    ]),
  ),
);

const within = Map.groupBy(
  localAuthorities.flatMap((authority) =>
    [authority.county, authority.combinedAuthority].flatMap((slug) =>
      slug === undefined ? [] : [{ slug, authority }],
    ),
  ),
  ({ slug }) => slug,
);

/** Returns the districts of a county or the members of a combined authority, by its slug; empty for others. */
export function councilsWithin(slug: string): readonly RegisteredAuthority[] {
  return within.get(slug)?.map(({ authority }) => authority) ?? [];
}

/** Finds a local authority by its current or a former GSS code; undefined if there is none. */
export function registeredAuthority(gss: string | undefined): RegisteredAuthority | undefined {
  return gss === undefined ? undefined : byGss.get(gss);
}

/** Finds a local authority by its slug in the register; undefined if there is none. */
export function authorityWithSlug(slug: string): RegisteredAuthority | undefined {
  return bySlug.get(slug);
}

/** Finds the registered authority of an entry by its GSS code or, if it has none, its slug; undefined for other bodies. */
export function councilOf({
  slug,
  data,
}: {
  slug: string;
  data: { gss?: string | undefined };
}): RegisteredAuthority | undefined {
  return data.gss === undefined ? authorityWithSlug(slug) : registeredAuthority(data.gss);
}
