import { planGate, planMerge } from "../../../../scripts/github/gate/plan/index.ts";
import { actOnReports, validatePulls } from "../../../../scripts/github/gate/session.ts";
import type { FakeGitHub } from "./server.ts";
import { session } from "./setting.ts";

const today = "2026-06-01";

/** The whole gate in this process, for one pull request: event → validate → hand-over → report → what stands on GitHub. */
export async function gate(fake: FakeGitHub, number = 12): Promise<string[]> {
  const event = { pull_request: { number } };
  const { word } = await validatePulls(await session(fake, event), [number], false, today);
  return actOnReports(await session(fake, event, { REPORT: word }), planGate, true);
}

/**
 * The whole merger in this process.
 *
 * @param event what has set it off: the clock, if nothing is said
 * @param between what happens between its two jobs
 */
export async function merge(fake: FakeGitHub, event: object = {}, between = (): void => undefined): Promise<string[]> {
  const { word } = await validatePulls(await session(fake), [], true, today);
  between();
  return actOnReports(await session(fake, event, { REPORT: word }), planMerge, true);
}

/** Lets minutes pass by GitHub’s clock. */
export function later({ world }: FakeGitHub, minutes: number): void {
  world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString().replace(".000", "");
}
