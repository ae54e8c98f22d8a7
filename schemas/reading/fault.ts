import type { FileProblemId } from "../problems/in-file.ts";
import type { Path } from "../problems/problem.ts";
import type { Kind } from "../vocabularies/kind-names.ts";
import type { Range } from "../yaml/tree.ts";

/** The most lines that a shown correction may have. */
export const maxCorrectionLines = 8;

/** A problem inside one file, without the file’s path. */
export interface Fault {
  id: FileProblemId;
  range: Range;
  path: Path;
  message: string;
  /** The corrected YAML of this place, where it is known. */
  correction?: string;
  /** Example YAML that would be valid in this place, with placeholder values. */
  example?: string;
  /** The certain replacement of `fix.range`, or by default of `range`. */
  fix?: { text: string; range?: Range };
  /** A text in place of a slug, and the kind that it refers to. Resolving it to an entry needs the whole catalogue. */
  meant?: { kind: Kind; text: string };
}
