import type { DraftEntry } from "../draft.ts";
import { metaOf } from "../fields/describe.ts";
import type { Path } from "../problems/problem.ts";
import { follow, trailsTo } from "./trails.ts";

const texts = trailsTo((schema) => {
  const { text } = metaOf(schema);
  return text === "line" || text === "markdown" ? text : undefined;
});

/** The fields whose values are what something or somebody is called. */
const naming = ["name", "supplier", "suppliers", "contractor", "role", "title"];
const names = trailsTo((schema, field) =>
  metaOf(schema).text === "line" && naming.includes(field) ? field : undefined,
);

/** Visits every line and every Markdown text of an entry. The path changes after the visit: copy it to keep it. */
export function visitTexts(entry: DraftEntry, visit: (path: Path, text: string) => void): void {
  for (const trail of texts[entry.kind]) follow(entry.data, trail, visit);
}

/** Visits every name of an entry: its own and those that it calls others by. The path changes after the visit. */
export function visitNames(entry: DraftEntry, visit: (path: Path, name: string) => void): void {
  for (const trail of names[entry.kind]) follow(entry.data, trail, visit);
}
