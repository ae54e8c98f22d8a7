import { statusOf } from "./client.ts";

/** For a request that must not be repeated by itself: what it asks for may have been done although it failed. */
export const unrepeated = { request: { retries: 0 } };

/**
 * Does what must be done once. Where GitHub stumbles on the way, looks whether it was done all the same, and tries once
 * more only if it was not.
 *
 * @param does with a request that is `unrepeated`
 */
export async function once(does: () => Promise<unknown>, isDone: () => Promise<boolean>): Promise<void> {
  try {
    await does();
  } catch (error) {
    if (!isStumble(error)) throw error;
    if (!(await isDone())) await does();
  }
}

/** Whether GitHub failed by itself, or the connection did, so that nobody knows what was done. */
export function isStumble(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500;
}
