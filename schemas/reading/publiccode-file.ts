import type { Node } from "../yaml/tree.ts";
import type { Fault } from "./fault.ts";

/** The field by which every `publiccode.yml` says that it is one. */
const mark = "publiccodeYmlVersion";

/** What every entry has and no `publiccode.yml`. */
const marksOfEntry = ["summary", "services", "reviewed"];

/**
 * Returns the one thing to say of a `publiccode.yml` in the place of an entry, where each of its fields would be another
 * problem; undefined for what has the needed fields of an entry.
 *
 * @param authority the folder that it is in
 */
export function publiccodeFile(fields: object, authority: string, tree: () => Node | undefined): Fault | undefined {
  if (!(mark in fields) || marksOfEntry.some((field) => field in fields)) return undefined;
  const root = tree();
  const range = root?.type === "mapping" ? root.pairs.find(({ key }) => key === mark)?.keyRange : undefined;
  return {
    id: "not-an-entry",
    range: range ?? { start: 0, end: 0 },
    path: [],
    message: `This is a publiccode.yml, which has other fields than an entry. Move it out of the catalogue, and make a product from it with: npm run import -- publiccode.yml --authority ${authority}`,
  };
}
