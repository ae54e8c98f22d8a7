import { statusOf } from "./client.ts";

/** Turns automatic retries off, for a request that is not idempotent: it may have succeeded although it failed. */
export const withoutRetry = { request: { retries: 0 } };

/**
 * Sends a request that is not idempotent. After a server error, checks whether it succeeded and retries once if not.
 *
 * @param request a request that is `withoutRetry`
 * @throws any other error of the first request, and any error of the second
 */
export async function retryUnlessDone(request: () => Promise<unknown>, isDone: () => Promise<boolean>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (!isServerError(error)) throw error;
    if (!(await isDone())) await request();
  }
}

/** Whether GitHub or the connection failed, so that the outcome is unknown. */
export function isServerError(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500;
}
