import type { Octokit, Repository } from "../client.ts";
import { mostOpen } from "../limits.ts";
import { gateCheck } from "../plan/gate-check.ts";
import { readChecks } from "./checks.ts";
import { readPull } from "./pull.ts";

/** The open pull requests into a branch that the gate has found right at their head, the most lately changed first. */
export async function readGreen(octokit: Octokit, repository: Repository, branch: string): Promise<number[]> {
  const { data } = await octokit.rest.pulls.list({
    ...repository,
    state: "open",
    base: branch,
    sort: "updated",
    direction: "desc",
    per_page: mostOpen,
  });
  const green = await Promise.all(
    data.map(async ({ number }) => {
      const pull = await readPull(octokit, repository, number);
      const checks = await readChecks(octokit, repository, pull.head);
      return gateCheck({ pull, checks })?.conclusion === "success" ? [number] : [];
    }),
  );
  return green.flat();
}
