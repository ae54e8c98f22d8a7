import { withShortCounty } from "./counties.ts";
import register from "./local-authorities.json" with { type: "json" };

/** A body in the register of UK local authorities. */
export interface RegisteredAuthority {
  slug: string;
  name: string;
  /** The code of the Office for National Statistics: a letter and eight digits. None yet before the first day. */
  gss?: string;
  /** Codes that it had before. */
  formerGss?: readonly string[];
  /** A word of `authorityTypes`. */
  type: string;
  nation: string;
  region: string;
  website?: string;
  /** What people also call it, such as its name in Welsh or with a short form of its county. */
  otherNames?: readonly string[];
  /** The slug of the county council of a district. */
  county?: string;
  /** The slug of the combined authority that it is a member of. */
  combinedAuthority?: string;
  /** The day on which it begins its work, `YYYY-MM-DD`, where that is or was still to come. */
  firstDay?: string;
}

/** Every UK local authority that exists or is about to; where they come from is stated in `local-authorities.json`. */
export const localAuthorities: readonly RegisteredAuthority[] = register.authorities.map(
  (authority: RegisteredAuthority) => {
    const short = withShortCounty(authority.name);
    return short === undefined ? authority : { ...authority, otherNames: [...(authority.otherNames ?? []), short] };
  },
);

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

/** The districts of a county, or the members of a combined authority, by its slug; none for another. */
export function councilsWithin(slug: string): readonly RegisteredAuthority[] {
  return within.get(slug)?.map(({ authority }) => authority) ?? [];
}

/** The authority with a GSS code, now or formerly, if the register has one. */
export function registeredAuthority(gss: string | undefined): RegisteredAuthority | undefined {
  return gss === undefined ? undefined : byGss.get(gss);
}

/** Finds a local authority by its slug in the register; undefined where none has it. */
export function authorityWithSlug(slug: string): RegisteredAuthority | undefined {
  return bySlug.get(slug);
}

/** The authority of the register whose record an entry is, by its code and else by its slug; undefined where it is of another body. */
export function councilOf({
  slug,
  data,
}: {
  slug: string;
  data: { gss?: string | undefined };
}): RegisteredAuthority | undefined {
  return data.gss === undefined ? authorityWithSlug(slug) : registeredAuthority(data.gss);
}
