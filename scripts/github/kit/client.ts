import { Octokit, RequestError } from "octokit";

import { userAgent } from "../../lib/identity.ts";
import { checkAnswers } from "./answers.ts";

/** How to reach GitHub. */
export interface Connection {
  /** The address of its API. */
  api: string;
  token: string;
  /** Milliseconds in the seconds that GitHub asks to wait; tests shorten them. */
  second?: number | undefined;
  /** Settings of the throttling plugin, for tests. */
  throttle?: Partial<NonNullable<ConstructorParameters<typeof Octokit>[0]>["throttle"]>;
}

/**
 * A client of GitHub that waits when it is asked to and tries again what failed on the way. Its requests throw `CannotRun`
 * where something else answers than GitHub, and give no more of its answers than `answers.ts` names.
 */
export function connect({ api, token, second = 1000, throttle }: Connection): Octokit {
  const octokit = new Octokit({
    auth: token,
    baseUrl: api,
    userAgent: userAgent(),
    retry: { retryAfterBaseValue: second },
    throttle: {
      retryAfterBaseValue: second,
      onRateLimit: (seconds: number, _options: object, _octokit: unknown, tries: number) => tries < 2 && seconds < 300,
      onSecondaryRateLimit: (_seconds: number, _options: object, _octokit: unknown, tries: number) => tries < 3,
      ...throttle,
    },
  });
  checkAnswers(octokit);
  return octokit;
}

/**
 * The code of the answer that an error is about, if it is about one. Being asked to come back later is always 429, for
 * which GitHub also says 403.
 */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof RequestError)) return undefined;
  const { headers = {} } = error.response ?? {};
  const later = headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0";
  return error.status === 403 && later ? 429 : error.status;
}

/** The answer to a request; undefined where GitHub says that there is no such thing. */
export async function unlessMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Why something could not be read, in few words: the code of the answer where there is one. */
export function briefReason(error: unknown): string {
  return String(statusOf(error) ?? (error instanceof Error ? error.message : error));
}

/**
 * Whether GitHub does not give what was asked for, and will not give it when it is asked again: a branch without a common
 * past, a difference that takes it too long. That we may not ask, or not now, is something else.
 */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && ![401, 403, 429].includes(status);
}

export type { Octokit } from "octokit";
