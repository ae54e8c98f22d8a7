import { setUp } from "../../../../scripts/github/settings/session.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session } from "../fake/setting.ts";

/** Sets up the repository of a fake, or describes it in a dry run. Returns the printed lines, and whether all is right. */
export async function run(fake: FakeGitHub, applies: boolean): Promise<{ lines: string[]; complete: boolean }> {
  const { octokit, repository } = await session(fake);
  const lines: string[] = [];
  const complete = await setUp(octokit, repository, applies, (line) => lines.push(line));
  return { lines, complete };
}
