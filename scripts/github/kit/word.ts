import { constants, deflateRawSync, inflateRawSync } from "node:zlib";

import type * as z from "zod";

import { valueOf } from "../../lib/value-of.ts";

/** The longest that a hand-over may be: an environment variable holds 128 KiB. */
export const mostCharacters = 120_000;
/** The most that may come out of it. */
const mostBytes = 4_000_000;

/**
 * A value as one word of letters, digits, `-` and `_`, so that nothing in it can be read as another line, another
 * variable or a command. It may be longer than can be handed over.
 */
export function toWord(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: constants.Z_BEST_COMPRESSION }).toString("base64url");
}

/**
 * The value in a word that is not to be trusted.
 *
 * @throws CannotRun where it is no bounded word, or the value is not as the schema says
 */
export function fromWord<T>(schema: z.ZodType<T>, word: string): T {
  return valueOf(schema, () => unpacked(word), {
    from: "What the job before this one has handed over",
    advice: "Nothing was done with it. Run all jobs of the workflow again.",
  });
}

function unpacked(word: string): unknown {
  if (word.length > mostCharacters || !/^[\w-]*$/.test(word)) throw new Error("The hand-over is not one bounded word.");
  return JSON.parse(inflateRawSync(Buffer.from(word, "base64url"), { maxOutputLength: mostBytes }).toString("utf8"));
}
