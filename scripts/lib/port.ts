import { CannotRun } from "./stop.ts";

/** The port that the environment names, or the usual one; 0 takes any free one. */
export function portFrom({ PORT }: NodeJS.ProcessEnv): number {
  const port = PORT === undefined || PORT === "" ? 4321 : Number(PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CannotRun(`PORT is “${PORT ?? ""}”. It must be a number up to 65535, such as PORT=8080.`);
}
