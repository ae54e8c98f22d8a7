import register from "./reorganisations.json" with { type: "json" };

/** A council that reorganisation has abolished, or whose abolition has been decided. */
export interface EndedCouncil {
  /** Unique in this register. The register of authorities may also contain it until the last day. */
  slug: string;
  name: string;
  gss: string;
  /** A word of `authorityTypes`. */
  type: string;
  /** The last day on which it exists, `YYYY-MM-DD`. */
  lastDay: string;
  /** Slugs of its successors, in this register or in the register of authorities. */
  successors: readonly string[];
  /** The address of the decision, if not in the source of the register. */
  evidence?: string;
}

/** Every council abolished since 2019 or about to be; `reorganisations.json` states the source. */
export const endedCouncils: readonly EndedCouncil[] = register.predecessors;

const byGss = new Map(endedCouncils.map((council) => [council.gss, council]));

/** Finds an abolished council, or one about to be, by its GSS code. */
export function endedCouncil(gss: string | undefined): EndedCouncil | undefined {
  return gss === undefined ? undefined : byGss.get(gss);
}

/** The address of the register’s source, for councils without `evidence`. */
export const sourceOfReorganisations = register.evidence;
