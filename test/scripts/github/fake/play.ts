import { planGate, planMerge } from "../../../../scripts/github/gate/plan/index.ts";
import { actOnReports, validatePulls } from "../../../../scripts/github/gate/session.ts";
import type { FakeGitHub } from "./server.ts";
import { session } from "./setting.ts";
import type { FakeComment, FakeUser } from "./world.ts";

/** The day on which the bots run. */
export const today = "2026-06-01";

/** Runs the job “validate” on pull requests in this process, and returns their reports, also encoded. */
export async function validate(fake: FakeGitHub, ...numbers: number[]): ReturnType<typeof validatePulls> {
  return validatePulls(await session(fake), numbers, false, today);
}

/** Runs the job “validate” on the open pull requests that are due. */
export async function validateOpen(fake: FakeGitHub, env: Record<string, string> = {}): ReturnType<typeof validate> {
  return validatePulls(await session(fake, {}, env), [], true, today);
}

/** Runs the job that acts on encoded reports in this process: “report” with the gate’s plan, “merge” with the merger’s. */
export async function act(
  fake: FakeGitHub,
  report: string,
  plan = planGate,
  { event = {}, env = {}, applies = true }: { event?: object; env?: Record<string, string>; applies?: boolean } = {},
): Promise<string[]> {
  return actOnReports(await session(fake, event, { REPORT: report, ...env }), plan, applies);
}

/**
 * Runs the whole gate for one pull request in this process: validate → hand-over → report.
 *
 * @param between called between the two jobs
 * @param applies false for a dry run
 */
export async function gate(
  fake: FakeGitHub,
  number = 12,
  { between = () => undefined, applies = true }: { between?: () => void; applies?: boolean } = {},
): Promise<string[]> {
  const { word } = await validate(fake, number);
  between();
  return act(fake, word, planGate, { event: { pull_request: { number } }, applies });
}

/**
 * Runs the jobs “validate” and “merge” in this process.
 *
 * @param event the event that triggered it; a schedule by default
 * @param between called between the two jobs
 */
export async function merge(fake: FakeGitHub, event: object = {}, between = (): void => undefined): Promise<string[]> {
  const { word } = await validateOpen(fake);
  between();
  return act(fake, word, planMerge, { event });
}

/** Adds a comment, under pull request 12 unless `more` says otherwise. */
export function addComment(
  { world }: FakeGitHub,
  user: FakeUser | null,
  body: string,
  more: Partial<FakeComment> = {},
): FakeComment {
  const comment = { id: world.next(), issue: 12, user, body, created: world.now, ...more };
  world.comments.push(comment);
  return comment;
}

/** Advances GitHub’s clock by minutes. */
export function later({ world }: FakeGitHub, minutes: number): void {
  world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString().replace(".000", "");
}
