import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { bodyGroupOf } from "../councils/council.ts";
import type { ActivityWord } from "../kinds/authority/activities.ts";
import { activitiesOf, activityOf } from "../kinds/authority/activity.ts";
import { leadingFacts } from "./leading.ts";

/** The participation of a council. */
export interface Participation {
  activities: readonly ActivityWord[];
  leads: boolean;
  /** Number of products in use and standards adopted that it has confirmed in the past year. */
  confirmed: number;
  /** Number of its current uses and adoptions, including piloted and reported ones. */
  stated: number;
}

/** Returns the existing councils with a record. The home page, the coalition and the list of authorities all count these. */
export function councilsIn(context: Pick<Context, "catalogue" | "relations" | "today">): Entry<"authority">[] {
  return [...context.catalogue.authority.values()].filter((entry) => bodyGroupOf(entry, context) === "council");
}

/** Returns the participation of a council, with the same numbers as in lists and on its page. */
export const participationOf = memoisePerKey((council: Entry<"authority">, context: Context): Participation => {
  const { uses, adoptions } = activityOf(council.slug, context);
  return {
    activities: activitiesOf(council.slug, context),
    leads: leadingFacts(council, context) !== undefined,
    confirmed: uses.confirmed + adoptions.confirmed,
    stated: uses.inUse + uses.piloting + uses.reported + adoptions.adopted,
  };
});
