import { expect, test } from "vitest";

import { type Artifact, lastRunWith } from "../../../scripts/bench/last-artifact.ts";

/** An artifact of a run; of the main branch of our repository by default. */
function artifact(id: number, run: object = {}, expired = false): Artifact {
  return { expired, workflow_run: { id, head_branch: "main", repository_id: 1, head_repository_id: 1, ...run } };
}

test("finds the newest earlier run of the main branch", () => {
  expect(lastRunWith([artifact(30), artifact(20), artifact(10)], "main", 30)).toBe(20);
  expect(lastRunWith([artifact(30)], "main", 30)).toBeUndefined();
});

test("ignores expired artifacts, and those of other branches and forks", () => {
  const others = [
    artifact(26, {}, true),
    artifact(25, { head_branch: "faster" }),
    artifact(24, { head_repository_id: 2 }),
    { expired: false, workflow_run: null },
  ];
  expect(lastRunWith([...others, artifact(20)], "main", 30)).toBe(20);
});
