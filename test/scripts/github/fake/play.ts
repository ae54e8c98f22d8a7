import { planGate, planMerge } from "../../../../scripts/github/gate/plan/index.ts";
import { actOnReports, validatePulls } from "../../../../scripts/github/gate/session.ts";
import type { FakeGitHub } from "./server.ts";
import { session } from "./setting.ts";

const today = "2026-06-01";

/** Runs the whole gate for one pull request in this process: event → validate → hand-over → report. */
export async function gate(fake: FakeGitHub, number = 12): Promise<string[]> {
  const event = { pull_request: { number } };
  const { word } = await validatePulls(await session(fake, event), [number], false, today);
  return actOnReports(await session(fake, event, { REPORT: word }), planGate, true);
}

/**
 * Runs the jobs “validate” and “merge” in this process.
 *
 * @param event the event that triggered it; a schedule by default
 * @param between called between the two jobs
 */
export async function merge(fake: FakeGitHub, event: object = {}, between = (): void => undefined): Promise<string[]> {
  const { word } = await validatePulls(await session(fake), [], true, today);
  between();
  return actOnReports(await session(fake, event, { REPORT: word }), planMerge, true);
}

/** Advances GitHub’s clock by minutes. */
export function later({ world }: FakeGitHub, minutes: number): void {
  world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString().replace(".000", "");
}
