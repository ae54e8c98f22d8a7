import { uncapitalised } from "../../../schemas/capitals.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { councilOf } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedInWords } from "../../councils/ended-words.ts";
import type { KindParts } from "../kind.ts";
import { activityFacts } from "./activity.ts";
import { authorityCounts } from "./counts.ts";

/** The facts of an authority in rows of lists. */
export const authorityRow: KindParts<"authority">["row"] = (entry, context) => {
  const { data } = entry;
  const region = councilOf(entry)?.region;
  const type = data.type && authorityTypes.title(data.type);
  const ended = endedInWords(entry, context);
  return {
    facts: [type, region, ended, ...activityFacts(entry, context).map(({ text }) => text)],
    type: data.type,
    region,
    authorityCells: {
      type: [type, ended && uncapitalised(ended)].filter(Boolean).join(", ") || undefined,
      counts: authorityCounts(entry.slug, context),
    },
  };
};
