import type { DraftEntry } from "../draft.ts";
import { metaOf } from "../fields/describe.ts";
import type { Path } from "../problems/problem.ts";
import { follow, trailsTo } from "./trails.ts";

const trails = trailsTo((schema) => {
  const { text } = metaOf(schema);
  return text === "line" || text === "markdown" ? text : undefined;
});

/** Visits every line and every Markdown text of an entry. The path changes after the visit: copy it to keep it. */
export function visitTexts(entry: DraftEntry, visit: (path: Path, text: string) => void): void {
  for (const trail of trails[entry.kind]) follow(entry.data, trail, visit);
}
