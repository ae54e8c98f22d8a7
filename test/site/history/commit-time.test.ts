import { execFileSync } from "node:child_process";

import { expect, test, vi } from "vitest";

import { readHistory } from "../../../site/history/git.ts";
import { gitIdentityAt } from "../../helpers/git-identity.ts";
import { repository } from "../../helpers/repository.ts";

test("changes have the time in UTC and the day in London, wherever the committer is", async () => {
  const { folder, catalogue, git, write } = repository({});
  const commitAt = (file: string, date: string): void => {
    write({ [file]: "name: Camden\n" });
    git("add", ".");
    const env = { ...process.env, ...gitIdentityAt(date) };
    execFileSync("git", ["-C", folder, "commit", "--quiet", "--message", "Change"], { env, stdio: "pipe" });
  };
  commitAt("paris/authority.yml", "2026-07-01T00:30:00+02:00");
  commitAt("bot/authority.yml", "2026-06-30T23:30:00+00:00");

  expect(readHistory(catalogue, "start..HEAD")?.commits.map(({ time }) => time)).toEqual([
    "2026-06-30T22:30:00Z",
    "2026-06-30T23:30:00Z",
  ]);
  vi.resetModules();
  vi.stubEnv("CATALOGUE", catalogue);
  const { lastChanged } = await import("../../../site/catalogue/changes.ts");
  vi.unstubAllEnvs();
  vi.resetModules();
  expect(Object.fromEntries(lastChanged)).toEqual({
    "paris/authority.yml": "2026-06-30",
    "bot/authority.yml": "2026-07-01",
  });
});
