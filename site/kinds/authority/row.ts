import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { registeredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import type { OfKind } from "../kind.ts";
import { activityFacts } from "./activity.ts";
import { authorityCounts } from "./counts.ts";

/** The facts of an authority in any list. */
export const authorityRow: OfKind<"authority">["row"] = (entry, context) => {
  const { data } = entry;
  const region = registeredAuthority(data.gss)?.region;
  const type = data.type && authorityTypes.title(data.type);
  return {
    facts: [type, region, ...activityFacts(entry, context).map(({ text }) => text)],
    type: data.type,
    region,
    authorityCells: { type, counts: authorityCounts(entry.slug, context) },
  };
};
