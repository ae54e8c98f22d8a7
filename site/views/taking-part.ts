import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { activitiesOf, type ActivityWord } from "./activity.ts";
import { bodyGroupOf } from "./council.ts";
import { hexagonMap, type HexagonMapView, type Mark } from "./hexagon-map.ts";
import type { PartView } from "./part.ts";

/** In which words councils take part, the one that says most first: each council counts in the first that fits. */
const ways: readonly { part: PartView["part"]; text: string; activities: readonly ActivityWord[] }[] = [
  { part: 1, text: "Share a product or a standard", activities: ["shares", "publishes"] },
  { part: 2, text: "Use or have adopted something", activities: ["uses", "adopts"] },
  { part: 3, text: "Tell what they tried, or join others", activities: ["tells", "invites"] },
  { part: 4, text: "Are only reported to use something", activities: ["reported"] },
];

/** The councils that have a record and have not ended. Home, coalition and the list of authorities count the same. */
export function councilsIn(context: Pick<Context, "catalogue" | "relations">): Entry<"authority">[] {
  return [...context.catalogue.authority.values()].filter((entry) => bodyGroupOf(entry, context) === "council");
}

/** How councils take part, on the map. */
export function takingPartMap(context: Context): HexagonMapView {
  const marks = councilsIn(context).flatMap((authority): Mark[] => {
    const does = activitiesOf(authority.slug, context);
    const way = ways.find(({ activities }) => activities.some((activity) => does.includes(activity)));
    return way ? [{ authority, part: way.part }] : [];
  });
  const parts = ways.map(({ part, text }) => {
    return { part, text, value: marks.filter((mark) => mark.part === part).length };
  });
  return hexagonMap(marks, parts, context);
}
