import Bottleneck from "bottleneck";
import { Octokit, RequestError } from "octokit";

import { userAgent } from "../../lib/identity.ts";
import { checkAnswers } from "./answers.ts";

/** How to connect to GitHub. */
export interface Connection {
  /** The base URL of its API. */
  api: string;
  token: string;
  /** Milliseconds in each second of a wait before a retry or a write, 1000 by default; tests shorten them. */
  second?: number | undefined;
}

/**
 * A client of GitHub that retries server errors and waits for rate limits: twice for a primary one of under five minutes,
 * three times for a secondary one. It writes once a second, and every three seconds where people are notified. Its
 * requests throw `CommandError` where something other than GitHub answers, and return only the fields that
 * `answer-shapes.ts` names.
 */
export function connect({ api, token, second = 1000 }: Connection): Octokit {
  const octokit = new Octokit({
    auth: token,
    baseUrl: api,
    userAgent: userAgent(),
    retry: { retryAfterBaseValue: second },
    throttle: {
      retryAfterBaseValue: second,
      onRateLimit: (seconds: number, _options: object, _octokit: unknown, tries: number) => tries < 2 && seconds < 300,
      onSecondaryRateLimit: (_seconds: number, _options: object, _octokit: unknown, tries: number) => tries < 3,
      // The pauses of the plugin itself, in our seconds.
      write: new Bottleneck.Group({ maxConcurrent: 1, minTime: second }),
      notifications: new Bottleneck.Group({ maxConcurrent: 1, minTime: 3 * second }),
    },
  });
  checkAnswers(octokit);
  return octokit;
}

/**
 * The HTTP status of a request error; undefined for any other error. A rate limit is always 429, although GitHub also
 * sends 403 for it.
 */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof RequestError)) return undefined;
  const { headers = {} } = error.response ?? {};
  const later = headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0";
  return error.status === 403 && later ? 429 : error.status;
}

/** The response to a request; undefined for 404. */
export async function unlessMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** A short reason for a log line: the HTTP status or, without one, the error’s message. */
export function briefReason(error: unknown): string {
  return String(statusOf(error) ?? (error instanceof Error ? error.message : error));
}

/**
 * Whether GitHub refuses a request for a reason in the request: any error status but missing permission and rate limits
 * (401, 403, 429). Includes 5xx after the retries, with which GitHub answers for a diff that times out.
 */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && ![401, 403, 429].includes(status);
}

export type { Octokit } from "octokit";
