import type { FileProblemId } from "../problems/in-file.ts";
import type { Path } from "../problems/problem.ts";
import type { Kind } from "../vocabularies/kind-names.ts";
import type { Range } from "../yaml/tree.ts";

/** A text put right is not shown with more lines than this. */
export const mostShown = 8;

/** Something wrong inside one file, before it is known which file that is. */
export interface Fault {
  id: FileProblemId;
  range: Range;
  path: Path;
  message: string;
  /** The YAML of this place put right, where that is known. */
  correction?: string;
  /** YAML that would do in such a place, with values of our own. */
  example?: string;
  /** What to put in place of `fix.range` (or of `range`), when that is certain. */
  fix?: { text: string; range?: Range };
  /** What stands in place of a slug, and the kind that it names: which entry is meant only the catalogue can tell. */
  meant?: { kind: Kind; text: string };
}
