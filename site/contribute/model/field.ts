import type { Kind } from "../../../schemas/index.ts";
import type { Word } from "../../../schemas/vocabularies/vocabulary.ts";

/** A field as the form asks for it. Plain data, made from the schema. */
export interface FieldModel {
  /** The name as it is written in the file; empty for an item of a list. */
  name: string;
  title: string;
  /** What an answer is called after “Enter” or “Select”. */
  noun: string;
  hint?: string;
  required: boolean;
  /** What a right value looks like; completes the sentence “… must be …”. */
  expects?: string;
  /** A right value as people would type it. */
  example?: string;
  control: Control;
}

/** How a field is asked for. */
export type Control =
  | { type: "text"; min: number; max: number; text: "line" | "link" | "email" | "year" }
  | { type: "markdown"; max: number }
  | { type: "licence" }
  | { type: "number" }
  // A number where it can be read as one, else a text.
  | { type: "figure" }
  | { type: "boolean" }
  | { type: "date"; precision: "day" | "approximate" }
  | { type: "words"; words: readonly Choice[] }
  | { type: "reference"; kind: Kind }
  | { type: "group"; fields: readonly FieldModel[] }
  | ListControl;

/** A list; `words` where its items are words of a controlled list, to be ticked. */
interface ListControl {
  type: "list";
  item: FieldModel;
  max: number;
  words?: readonly Choice[];
  /** What an empty list says, where it says something. */
  empty?: string;
}

/** A word of a controlled list. */
export interface Choice extends Word {
  word: string;
}
