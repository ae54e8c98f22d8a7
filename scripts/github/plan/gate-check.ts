import type { CheckRun } from "../facts/checks.ts";
import type { Facts } from "../facts/index.ts";
import { gateName } from "../limits.ts";

/** The app in whose name workflows publish. */
const ourApp = "github-actions";

/** What we write into a verdict of our own. A workflow’s job with the same name cannot have it. */
export function externalOf(number: number, head: string): string {
  return `catalogue-gate/1/${number}/${head}`;
}

/** The gate’s newest verdict on the head commit of this very pull request, or undefined. */
export function gateCheck({
  pull,
  checks,
}: Pick<Facts, "checks"> & { pull: Pick<Facts["pull"], "number" | "head"> }): CheckRun | undefined {
  const external = externalOf(pull.number, pull.head);
  return checks.findLast((run) => run.name === gateName && run.app === ourApp && run.external === external);
}
