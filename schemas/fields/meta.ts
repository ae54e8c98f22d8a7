import type { FileProblemId } from "../problems/in-file.ts";
import type { Kind } from "../vocabularies/kind-names.ts";
import type { Words } from "../vocabularies/vocabulary.ts";

/**
 * The metadata of a field in Zod’s global registry. The validator’s messages, the JSON Schema, the forms and the
 * reference pages read it from there.
 */
declare module "zod" {
  interface GlobalMeta extends OwnMeta {
    /** The label: sentence case, two or three words. */
    title?: string;
    /** What the field is for, in one or two plain sentences. */
    description?: string;
    examples?: unknown[];
  }
}

/** The metadata that is no keyword of JSON Schema. */
export interface OwnMeta {
  /** The noun after “Enter …” or “Select …”, where it is not the title with an article. */
  noun?: string;
  /** The expected format; completes the sentence “It must be …”. */
  expects?: string;
  /** The id of the problem to report for an invalid value, instead of `invalid-value`. */
  problem?: FileProblemId;
  /** The kind of entry that the value, a slug, refers to: a foreign key. */
  references?: Kind;
  /** The controlled vocabulary of the value: word → title and description. */
  words?: Words;
  /** The format of a text; absent for a slug, a code or a word of a vocabulary. */
  text?: "line" | "markdown" | "link" | "licence" | "email";
  /** The precision of a date: a day; a day, a month or a year (approximate); or a year. */
  date?: "day" | "approximate" | "year";
  /** Whether the date is of a past event, so that it cannot be in the future. */
  happened?: true;
  /** The meaning of an empty list, if it has one; a form offers it as a choice. */
  empty?: string;
  /** Recommended fields of entries of claimed authorities: field → its name in messages. */
  lookedFor?: Readonly<Record<string, string>>;
  /** The alternative field: exactly one of the two is required. */
  insteadOf?: string;
}
