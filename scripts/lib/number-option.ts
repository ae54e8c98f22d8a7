import { CannotRun } from "./stop.ts";

/**
 * Reads the number of a pull request or an issue that somebody has typed.
 *
 * @param option such as `--pull`
 * @param what such as “a pull request”
 */
export function numberOption(option: string, what: string, typed: string): number {
  if (!/^[1-9]\d{0,9}$/.test(typed)) throw new CannotRun(`${option} takes the number of ${what}, not “${typed}”.`);
  return Number(typed);
}
