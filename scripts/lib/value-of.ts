import type * as z from "zod";

import { quoted } from "../../schemas/problems/quoted.ts";
import { readNamed } from "./read-named.ts";
import { CommandError } from "./stop.ts";

/** The source of a value, for the error message. */
export interface Origin {
  /** Begins a sentence. */
  from: string;
  /** A sentence that says what to do if the value is invalid. */
  advice: string;
}

/**
 * Parses and validates untrusted input from another job, another command or a person.
 *
 * @param parse reads the value from a text; throws where it cannot be parsed
 * @throws CommandError for an invalid value
 */
export function valueOf<T>(schema: z.ZodType<T>, parse: () => unknown, { from, advice }: Origin): T {
  const { data, error } = schema.safeParse(parsed(parse, { from, advice }));
  if (!error) return data;
  const path = error.issues[0]?.path ?? [];
  const place = path.length === 0 ? "" : ` at ${quoted(path.map(String).join(" › "))}`;
  throw new CommandError(`${from} does not hold what it must${place}. ${advice}`);
}

/**
 * Parses and validates an untrusted JSON file of at most 64 MB.
 *
 * @throws CommandError for an invalid value, and for a file that is too large or cannot be read
 */
export function valueInFile<T>(schema: z.ZodType<T>, path: string, advice: string): T {
  const content = readNamed(path, 64_000_000, `${path} is larger than 64 MB. ${advice}`);
  return valueOf(schema, () => JSON.parse(new TextDecoder().decode(content)), { from: path, advice });
}

function parsed(parse: () => unknown, { from, advice }: Origin): unknown {
  try {
    return parse();
  } catch {
    throw new CommandError(`${from} cannot be read: it is broken off, or something else has written it. ${advice}`);
  }
}
