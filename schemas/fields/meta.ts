import type { FileProblemId } from "../problems/in-file.ts";
import type { Kind } from "../vocabularies/kind-names.ts";
import type { Words } from "../vocabularies/vocabulary.ts";

/**
 * What every field says about itself. Zod keeps it with the schema; the validator's messages, the JSON Schema, the
 * form and the reference pages read it from there.
 */
declare module "zod" {
  interface GlobalMeta {
    /** The label: sentence case, two or three words. */
    title?: string;
    /** What the field is for, in one or two plain sentences. */
    description?: string;
    /** What an answer is called in “Enter …” or “Select …”, where that is not the title with an article. */
    noun?: string;
    examples?: unknown[];
    /** What a right value looks like; completes the sentence “It must be …”. */
    expects?: string;
    /** The problem to report when the value does not fit, where a more particular one than `invalid-value` exists. */
    problem?: FileProblemId;
    /** The kind of entry whose slug the value names. */
    references?: Kind;
    /** The controlled list the value comes from, word → title and description. */
    words?: Words;
    /** How a text is to be read; absent for a slug, a code or a word of a list. */
    text?: "line" | "markdown" | "link" | "licence" | "email";
    /** How exact a date is: a day; a day, a month or a year; or a year. */
    date?: "day" | "approximate" | "year";
    /** That the date says when something happened, so it cannot be still to come. */
    happened?: true;
    /** What an empty list says, where it says something: a choice of its own in a form. */
    empty?: string;
    /** The fields that people look for in every entry of a kind whose authority takes part, each with what they call it. */
    lookedFor?: Readonly<Record<string, string>>;
    /** The field beside it in whose place it stands: exactly one of the two is given. */
    insteadOf?: string;
  }
}
