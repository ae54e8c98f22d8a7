import { useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { type AdoptionTables, useTables } from "./adoption-rows.ts";
import { useCounts, useFact, useSentences } from "./adoption.ts";
import type { PartView } from "./part.ts";
import { referenceTo } from "./reference.ts";

/** Who uses a product: a bar, the same in sentences, and the tables behind them. */
export interface UsersView extends AdoptionTables {
  sentences: string[];
  parts: PartView[];
  /** In a few words, for the key facts; nothing where nobody says anything. */
  short: string | undefined;
}

/** Who uses a product. */
export function usersOf(slug: string, context: Context): UsersView {
  const uses = context.relations.uses.get(slug) ?? [];
  const counts = useCounts(uses, context.today);
  return {
    sentences: useSentences(counts),
    parts: [
      { text: useStatuses.title("in-use"), value: counts.inUse, part: 1 },
      { text: useStatuses.title("piloting"), value: counts.piloting, part: 2 },
      { text: useStatuses.title("exploring"), value: counts.exploring, part: 3 },
      { text: useStatuses.title("reported"), value: counts.reported, part: 4 },
      { text: useStatuses.title("stopped"), value: counts.stopped, part: 5 },
    ],
    short: useFact(counts),
    ...useTables(uses, ({ authority }) => referenceTo("authority", authority.slug, context), context),
  };
}
