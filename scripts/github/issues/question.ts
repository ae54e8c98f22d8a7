import * as z from "zod";

import { isRequired, metaOf, schemaAt, unwrap } from "../../../schemas/fields/describe.ts";
import { type Kind, kinds } from "../../../schemas/index.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import { type AskedField, askedOf } from "./asked.ts";
import { hintFor } from "./hint.ts";
import { labelFor } from "./label.ts";

/** A question of an issue form, made from the schema of its field. */
export interface Question {
  /** Unique in the form; letters, digits and hyphens. */
  id: string;
  /** The heading above the answer. */
  label: string;
  /** Explanation and format, in paragraphs. */
  hint: readonly string[];
  example?: string;
  required: boolean;
  /** The field that it asks for; absent for the question about the authority, which determines the folder. */
  asked?: AskedField;
  answer: Answer;
}

type DatePrecision = NonNullable<z.GlobalMeta["date"]>;

/**
 * The type of a question’s answer. `reference`: another entry of a kind; `licence`: an SPDX identifier; `date`: a date
 * of that precision.
 */
export type Answer =
  | { type: "line"; reference?: Kind; licence?: true; date?: DatePrecision }
  | { type: "lines"; reference?: Kind }
  | { type: "text" }
  | { type: "word"; words: Words }
  | { type: "words"; words: Words; empty?: string };

/** The question about the authority whose entry it is. */
export const authorityQuestion: Question = {
  id: "authority",
  label: "Authority",
  hint: ["The council or body whose entry it is, as it is called in the catalogue."],
  example: "London Borough of Camden",
  required: true,
  answer: { type: "line", reference: "authority" },
};

/** The questions of the form of a kind, in order. */
export function questionsOf(kind: Kind): readonly Question[] {
  const own = askedOf(kind).map((one) => questionOn(kind, one));
  return kinds[kind].ownsFolder ? own : [authorityQuestion, ...own];
}

/**
 * The question about a field of a kind’s entries.
 *
 * @throws Error where the kind has no such field
 */
export function questionOn(kind: Kind, about: AskedField): Question {
  const { path, type } = about;
  const { schema } = kinds[kind];
  const field = schemaAt(schema, path);
  if (!field) throw new Error(`A ${kind} has no field ${path.join(".")}.`);
  // The example of a link’s address suits one type only.
  const example = type === undefined ? exampleOf(metaOf(field).examples?.[0]) : undefined;
  return {
    id: [...path.filter((step) => typeof step === "string"), ...(type === undefined ? [] : [type])].join("-"),
    label: labelFor(schema, about),
    hint: hintFor(field),
    ...(example === undefined ? {} : { example }),
    required: path.length === 1 && isRequired(field),
    asked: about,
    answer: answerTo(field),
  };
}

function answerTo(field: z.core.$ZodType): Answer {
  const { words, references, text, empty, date } = metaOf(field);
  const bare = unwrap(field);
  if (bare instanceof z.ZodArray) {
    const item = metaOf(bare.def.element);
    if (item.words) return { type: "words", words: item.words, ...(empty === undefined ? {} : { empty }) };
    return { type: "lines", ...(item.references ? { reference: item.references } : {}) };
  }
  if (words) return { type: "word", words };
  if (text === "markdown") return { type: "text" };
  return {
    type: "line",
    ...(references ? { reference: references } : {}),
    ...(text === "licence" ? { licence: true } : {}),
    ...(date ? { date } : {}),
  };
}

function exampleOf(example: unknown): string | undefined {
  if (Array.isArray(example)) return example.map(String).join("\n");
  return typeof example === "string" ? example : undefined;
}
