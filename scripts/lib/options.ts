import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

import { didYouMean, suggest } from "../../schemas/likeness/suggest.ts";
import { invocationFolder, isRunByNpm, optionKeptByNpm } from "./invocation-folder.ts";
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
  // npm may keep the option and pass its value on, as of `--format json`, which it reads as `--format-package-lock`.
  const advice = isRunByNpm() ? "If it is the value of an option, write “--” before the options." : undefined;
  if (name !== undefined)
    throw new CommandError(
      [`“${name}” is not expected here.`, advice, instead, `Usage: ${usage}`]
        .filter((part) => part !== undefined)
        .join(" "),
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
 * @throws CommandError for an unknown or repeated option or a missing, empty or unexpected value, and for
 * an empty argument, with the usage
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  description: string,
  insteadOf: (name: string) => string | undefined = () => undefined,
): { options: Values<T>; names: string[] } {
  if (process.argv.slice(2).some((word) => word === "--help" || word === "-h"))
    throw new Help(`${usage}\n\n${description}`);
  const kept = optionKeptByNpm(Object.keys(options));
  if (kept !== undefined)
    throw new CommandError(`npm kept --${kept} for itself. Write “--” before the options. Usage: ${usage}`);
  process.chdir(invocationFolder());
  const { values, positionals, tokens } = parsed(options, usage, insteadOf);
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option" || token.value === undefined) continue;
    const { name, value } = token;
    if (value === "") throw new CommandError(`--${name} needs a value after it. Usage: ${usage}`);
    if (given.has(name) && options[name]?.multiple !== true)
      throw new CommandError(`--${name} is given twice. Keep one of the two. Usage: ${usage}`);
    given.add(name);
  }
  // Of a variable that is not set: an empty path would be the working folder.
  if (positionals.includes("")) throw new CommandError(`An argument is empty. Usage: ${usage}`);
  return { options: values, names: positionals };
}

function parsed<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  insteadOf: (name: string) => string | undefined,
): Parsed<T> {
  try {
    return parseArgs({ options, strict: true, allowPositionals: true, tokens: true });
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

type Parsed<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; strict: true; allowPositionals: true; tokens: true }>
>;

type Values<T extends ParseArgsOptionsConfig> = Parsed<T>["values"];
