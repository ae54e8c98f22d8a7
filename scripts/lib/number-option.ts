import { CommandError } from "./stop.ts";

/**
 * Parses the typed number of a pull request or an issue, from 1 to ten digits.
 *
 * @param option such as `--pull`
 * @param what such as “a pull request”
 * @throws CommandError for any other text
 */
export function numberOption(option: string, what: string, typed: string): number {
  if (!/^[1-9]\d{0,9}$/.test(typed)) throw new CommandError(`${option} takes the number of ${what}, not “${typed}”.`);
  return Number(typed);
}
