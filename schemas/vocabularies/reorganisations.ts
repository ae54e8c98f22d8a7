import register from "./reorganisations.json" with { type: "json" };

/** A council that has ended, or whose end has been decided. */
export interface EndedCouncil {
  /** Unique in this register; the register of authorities may have it too, until the last day. */
  slug: string;
  name: string;
  gss: string;
  /** A word of `authorityTypes`. */
  type: string;
  /** The last day on which it exists, `YYYY-MM-DD`. */
  lastDay: string;
  /** Slugs of those that take over from it, in this register or in the register of authorities. */
  successors: readonly string[];
  /** Where the decision can be read, if not in the source of the register. */
  evidence?: string;
}

/** Every council that reorganisation has ended since 2019 or is about to; the source is stated in `reorganisations.json`. */
export const endedCouncils: readonly EndedCouncil[] = register.predecessors;

const byGss = new Map(endedCouncils.map((council) => [council.gss, council]));

/** The council with a GSS code that has ended or is about to. */
export function endedCouncil(gss: string | undefined): EndedCouncil | undefined {
  return gss === undefined ? undefined : byGss.get(gss);
}

/** Where what the register says can be read, unless a council states its own evidence. */
export const sourceOfReorganisations = register.evidence;
