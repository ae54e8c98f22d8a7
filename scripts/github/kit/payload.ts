import { constants, deflateRawSync, inflateRawSync } from "node:zlib";

import type * as z from "zod";

import { valueOf } from "../../lib/value-of.ts";

/** Characters in an encoded payload: an environment variable holds 128 KiB. */
export const maxEncodedLength = 120_000;
/** Bytes of the decoded payload, against zip bombs. */
const maxDecodedBytes = 4_000_000;

/**
 * Encodes a value as deflated JSON in base64url, which is safe as a step output and an environment variable: it has no
 * line breaks or shell characters. The result may exceed `maxEncodedLength`.
 */
export function encodePayload(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: constants.Z_BEST_COMPRESSION }).toString("base64url");
}

/**
 * Decodes and validates an untrusted payload.
 *
 * @throws CommandError where it is too long, is not deflated JSON in base64url or does not match the schema
 */
export function decodePayload<T>(schema: z.ZodType<T>, word: string): T {
  return valueOf(schema, () => unpacked(word), {
    from: "What the job before this one has handed over",
    advice: "Nothing was done with it. Run all jobs of the workflow again.",
  });
}

function unpacked(word: string): unknown {
  if (word.length > maxEncodedLength || !/^[\w-]*$/.test(word))
    throw new Error("The hand-over is not one bounded word.");
  return JSON.parse(
    inflateRawSync(Buffer.from(word, "base64url"), { maxOutputLength: maxDecodedBytes }).toString("utf8"),
  );
}
