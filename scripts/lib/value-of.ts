import type * as z from "zod";

import { quoted } from "../../schemas/problems/quoted.ts";
import { readNamed } from "./read-named.ts";
import { CannotRun } from "./stop.ts";

/** What a value was read from, at the beginning of a sentence, and the sentence that says what to do if it is wrong. */
export interface Origin {
  from: string;
  advice: string;
}

/**
 * Parses and validates untrusted input from another job, another command or a person.
 *
 * @param parse reads the value from a text; throws where that is none
 * @throws CannotRun that says where the value is wrong and what to do
 */
export function valueOf<T>(schema: z.ZodType<T>, parse: () => unknown, { from, advice }: Origin): T {
  const { data, error } = schema.safeParse(parsed(parse, { from, advice }));
  if (!error) return data;
  const path = error.issues[0]?.path ?? [];
  const place = path.length === 0 ? "" : ` at ${quoted(path.map(String).join(" › "))}`;
  throw new CannotRun(`${from} does not hold what it must${place}. ${advice}`);
}

/** Does the same for a JSON file of at most 64 MB. */
export function valueInFile<T>(schema: z.ZodType<T>, path: string, advice: string): T {
  const content = readNamed(path, 64_000_000, `${path} is larger than 64 MB. ${advice}`);
  return valueOf(schema, () => JSON.parse(new TextDecoder().decode(content)), { from: path, advice });
}

function parsed(parse: () => unknown, { from, advice }: Origin): unknown {
  try {
    return parse();
  } catch {
    throw new CannotRun(`${from} cannot be read: it is broken off, or something else has written it. ${advice}`);
  }
}
