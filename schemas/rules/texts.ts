import type { DraftEntry } from "../draft.ts";
import { metaOf } from "../fields/describe.ts";
import type { Path } from "../problems/problem.ts";
import { follow, type Trail, trailsTo } from "./trails.ts";

/** Looks at a text. The path changes after the visit: copy it to keep it. */
type VisitText = (path: Path, text: string) => void;

function followTexts(entry: DraftEntry, trail: Trail<unknown>, visit: VisitText): void {
  follow(entry.data, trail, (path, text) => {
    if (typeof text === "string") visit(path, text);
  });
}

const texts = trailsTo((schema) => {
  const { text } = metaOf(schema);
  return text === "line" || text === "markdown" ? text : undefined;
});

/** The fields whose values are what something or somebody is called. */
const naming = ["name", "supplier", "suppliers", "contractor", "role", "title"];
const names = trailsTo((schema, field) =>
  metaOf(schema).text === "line" && naming.includes(field) ? field : undefined,
);

/** Visits every line and every Markdown text of an entry. */
export function visitTexts(entry: DraftEntry, visit: VisitText): void {
  for (const trail of texts[entry.kind]) followTexts(entry, trail, visit);
}

/** Visits every name of an entry: its own and those that it calls others by. */
export function visitNames(entry: DraftEntry, visit: VisitText): void {
  for (const trail of names[entry.kind]) followTexts(entry, trail, visit);
}
