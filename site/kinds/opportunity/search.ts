import type { OfKind } from "../kind.ts";
import { toldBy } from "../traits.ts";

/** What an opportunity is found by, beside what every entry is, and how much it is used. */
export const opportunitySearch: OfKind<"opportunity">["search"] = {
  particulars: (entry) => {
    const { data } = entry;
    const { standards = [], products = [], authorities = [] } = toldBy(entry);
    return { text: data.seeking ?? [], standards, products, authorities };
  },
  used: () => 0,
};
