import type { FileProblemId } from "../problems/in-file.ts";
import type { Path } from "../problems/problem.ts";
import type { Range } from "./tree.ts";

/** Something wrong inside one file, before it is known which file that is. */
export interface Fault {
  id: FileProblemId;
  range: Range;
  path: Path;
  message: string;
  /** The corrected YAML, where it can be shown. */
  example?: string;
  /** What to put in place of `fix.range` (or of `range`), when that is certain. */
  fix?: { text: string; range?: Range };
}
