import { estateAddress } from "../../estates/estate.ts";
import { estatesIn } from "../../estates/estates.ts";
import { documentSchema } from "../api/document-schemas.ts";
import type { Output } from "../output.ts";

/** What each council runs and has adopted; the page that compares councils loads it. */
export const estates: Output = {
  id: "estates",
  group: "tables",
  title: "What a council runs",
  description:
    "What a council runs and has adopted, as its own record says, through a shared service and inherited, with contracts, papers and open opportunities.",
  address: "/authorities/{authority}/estate.json",
  mediaType: "application/json",
  schema: () => documentSchema("estate"),
  *files(context) {
    for (const [slug, make] of estatesIn(context)) {
      const estate = make();
      yield { address: estateAddress(slug), content: JSON.stringify(estate), rows: estate.runs.length };
    }
  },
};
