import type { Octokit, Repository } from "../client.ts";
import { mostOpen } from "../limits.ts";
import { gateCheck } from "../plan/gate-check.ts";
import { readChecks } from "./checks.ts";
import { whole } from "./unsure.ts";

/**
 * The open pull requests into a branch that the gate has found right at their head, and that are no drafts. Of more than
 * can be looked at in one run, the most lately changed, and of the others each time the next few.
 *
 * @param turn counts the runs
 */
export async function readGreen(
  octokit: Octokit,
  repository: Repository,
  branch: string,
  turn: number,
): Promise<number[]> {
  const listed = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    state: "open",
    base: branch,
    sort: "updated",
    direction: "desc",
    per_page: 100,
  });
  const ready = whole(listed, ({ number }) => number).filter(({ draft }) => draft !== true);
  const green = await Promise.all(
    inTurn(ready, turn).map(async ({ number, head }) => {
      const pull = { number, head: head.sha };
      const checks = await readChecks(octokit, repository, pull.head);
      return gateCheck({ pull, checks })?.conclusion === "success" ? [number] : [];
    }),
  );
  return green.flat();
}

/** The first of some things, and each time the next few of the others. */
function inTurn<T>(things: readonly T[], turn: number): T[] {
  const half = mostOpen / 2;
  const others = things.slice(half);
  const from = others.length === 0 ? 0 : (turn * half) % others.length;
  const next = [...others.slice(from), ...others.slice(0, from)].slice(0, half);
  return [...things.slice(0, half), ...next];
}
