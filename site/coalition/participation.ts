import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { once } from "../catalogue/once.ts";
import { bodyGroupOf } from "../councils/council.ts";
import type { ActivityWord } from "../kinds/authority/activities.ts";
import { activitiesOf, activityOf } from "../kinds/authority/activity.ts";
import { leadingFacts } from "./leading.ts";

/** How a council takes part. */
export interface Participation {
  activities: readonly ActivityWord[];
  leads: boolean;
  /** How many of its uses and adoptions it has confirmed in the past year. */
  confirmed: number;
  /** How many uses and adoptions are stated of it, those that are only reported among them. */
  stated: number;
}

/** The councils that have a record, have begun and have not ended. Home, coalition and the list of authorities count the same. */
export function councilsIn(context: Pick<Context, "catalogue" | "relations" | "today">): Entry<"authority">[] {
  return [...context.catalogue.authority.values()].filter((entry) => bodyGroupOf(entry, context) === "council");
}

/** How a council takes part: the same numbers as in lists and on its page. */
export const participationOf = once((council: Entry<"authority">, context: Context): Participation => {
  const { uses, adoptions } = activityOf(council.slug, context);
  return {
    activities: activitiesOf(council.slug, context),
    leads: leadingFacts(council, context) !== undefined,
    confirmed: uses.confirmed + adoptions.confirmed,
    stated: uses.inUse + uses.piloting + uses.reported + adoptions.adopted,
  };
});
