import type { Entry } from "../../../schemas/index.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";
import type { OutputContext } from "../output.ts";

/** The times of an entry’s creation and last change, ISO 8601. */
export interface Times {
  createdAt: string;
  updatedAt: string;
}

/** The times of an entry from its git history; if unknown, the day of its last review. */
export function timesOf({ kind, slug, data }: Entry, context: OutputContext): Times {
  const reviewed = `${data.reviewed}T00:00:00Z`;
  return timesIn(context).get(`${kind}/${slug}`) ?? { createdAt: reviewed, updatedAt: reviewed };
}

const timesIn = memoisePerObject(({ changes }: OutputContext): ReadonlyMap<string, Times> => {
  const times = new Map<string, Times>();
  for (const { kind, slug, time } of changes) {
    const key = `${kind}/${slug}`;
    times.set(key, { createdAt: times.get(key)?.createdAt ?? time, updatedAt: time });
  }
  return times;
});
