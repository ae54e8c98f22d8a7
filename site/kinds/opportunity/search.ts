import type { KindParts } from "../kind.ts";
import { storySubjects } from "../traits.ts";
import { stageOf } from "./stage.ts";

/** Search fields and usage of opportunities, beyond those of every entry. */
export const opportunitySearch: KindParts<"opportunity">["search"] = {
  particulars: (entry) => {
    const { data } = entry;
    const { standards = [], products = [], authorities = [] } = storySubjects(entry);
    return { text: data.seeking ?? [], standards, products, authorities };
  },
  used: () => 0,
  // Nobody can join them any more.
  isPast: ({ data }, { today }) => ["under-way", "closed"].includes(stageOf(data, today) ?? ""),
};
