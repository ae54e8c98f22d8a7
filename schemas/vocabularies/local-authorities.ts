import register from "./local-authorities.json" with { type: "json" };

/** A body in the register of UK local authorities. */
export interface RegisteredAuthority {
  slug: string;
  name: string;
  /** The code of the Office for National Statistics: a letter and eight digits. */
  gss: string;
  /** A word of `authorityTypes`. */
  type: string;
  nation: string;
  region: string;
  website?: string;
}

/** Every current UK local authority; where they come from is stated in `local-authorities.json`. */
export const localAuthorities: readonly RegisteredAuthority[] = register.authorities;

const byGss = new Map(localAuthorities.map((authority) => [authority.gss, authority]));

/** The authority with a GSS code, if the register has one. */
export function registeredAuthority(gss: string | undefined): RegisteredAuthority | undefined {
  return gss === undefined ? undefined : byGss.get(gss);
}
