import { statusOf } from "./client.ts";

/** For a request that must not be repeated by itself: what it asks for may have been done although it failed. */
export const withoutRetry = { request: { retries: 0 } };

/**
 * Does what must be done once. Where GitHub stumbles on the way, looks whether it was done all the same, and tries once
 * more only if it was not.
 *
 * @param request a request that is `withoutRetry`
 */
export async function once(request: () => Promise<unknown>, isDone: () => Promise<boolean>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (!isServerError(error)) throw error;
    if (!(await isDone())) await request();
  }
}

/** Whether GitHub failed by itself, or the connection did, so that nobody knows what was done. */
export function isServerError(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500;
}
