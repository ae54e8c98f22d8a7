import type { Node } from "../yaml/tree.ts";
import type { Fault } from "./fault.ts";

/** The required field that identifies a `publiccode.yml`. */
const mark = "publiccodeYmlVersion";

/** Fields of entries that `publiccode.yml` does not have. */
const marksOfEntry = ["summary", "services", "reviewed"];

/**
 * Returns a single fault for a `publiccode.yml` in place of an entry, instead of one for each of its fields; undefined
 * for any other file.
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
