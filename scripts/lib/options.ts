import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

import { didYouMean, suggest } from "../../schemas/likeness/suggest.ts";
import { changeToInvocationFolder } from "./invocation-folder.ts";
import { CommandError, Help } from "./stop.ts";

/**
 * Reads the options of a command without positional arguments; see {@link readArguments}.
 *
 * @param instead a sentence for unexpected arguments
 * @throws Help and CommandError, also for any positional argument
 */
export function readOptions<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  description: string,
  instead?: string,
): Values<T> {
  const { names, options: values } = readArguments(options, usage, description);
  const [name] = names;
  if (name !== undefined)
    throw new CommandError(
      [`“${name}” is not expected here.`, instead, `Usage: ${usage}`].filter((part) => part !== undefined).join(" "),
    );
  return values;
}

/**
 * Reads the options and the positional arguments of a command. Changes to the folder where the command was typed, to which
 * its paths are relative.
 *
 * @param usage the command line with everything that may be in it
 * @param description what the command does, in one or more sentences
 * @param insteadOf returns a sentence on what to write instead of an unknown option, given without leading hyphens
 * @throws Help for `--help` or `-h` anywhere
 * @throws CommandError for an unknown option or a missing or unexpected value, with the usage
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  description: string,
  insteadOf: (name: string) => string | undefined = () => undefined,
): { options: Values<T>; names: string[] } {
  if (process.argv.slice(2).some((word) => word === "--help" || word === "-h"))
    throw new Help(`${usage}\n\n${description}`);
  changeToInvocationFolder();
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: true });
    return { options: values, names: positionals };
  } catch (error) {
    throw new CommandError(`${adviceOn(error, Object.keys(options), insteadOf)} Usage: ${usage}`);
  }
}

/** Describes the error in a command line and how to fix it; suggests options for an unknown one. */
function adviceOn(error: unknown, names: readonly string[], insteadOf: (name: string) => string | undefined): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, alone] = /^Option '(--[\w-]+)' does not take an argument/.exec(message) ?? [];
  if (alone !== undefined) return `${alone} takes no value. Write it alone.`;
  const [, empty, why] = /^Option '(--[\w-]+)(?: <value>)?' argument (missing|is ambiguous)/.exec(message) ?? [];
  if (empty !== undefined) {
    const joined = why === "missing" ? "" : ` If it starts with a hyphen, write “=” before it, as in ${empty}=-1.`;
    return `${empty} needs a value after it.${joined}`;
  }
  const [, unknown] = /^Unknown option '(.+?)'/.exec(message) ?? [];
  if (unknown === undefined) return `${message.split(/\. |\.?\n|\.$/)[0] ?? ""}.`;
  const near = suggest(
    unknown,
    names.map((name) => `--${name}`),
  );
  const instead = near.length > 0 ? undefined : insteadOf(unknown.replace(/^-+/, ""));
  return `“${unknown}” is not an option.${instead === undefined ? didYouMean(near) : ` ${instead}`}`;
}

type Values<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; strict: true; allowPositionals: true }>
>["values"];
