import { CommandError } from "./stop.ts";

/**
 * Returns the port of the environment, or 4321; 0 stands for any free one.
 *
 * @throws CommandError for no whole number up to 65535
 */
export function portFrom({ PORT }: NodeJS.ProcessEnv): number {
  const port = PORT === undefined || PORT === "" ? 4321 : Number(PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CommandError(`PORT is “${PORT ?? ""}”. It must be a number up to 65535, such as PORT=8080.`);
}
