import type { Entry } from "../../../schemas/index.ts";
import type { OutputContext } from "../output.ts";

/** When an entry came into the catalogue and when it last changed, ISO 8601. */
export interface Times {
  createdAt: string;
  updatedAt: string;
}

const known = new WeakMap<OutputContext, ReadonlyMap<string, Times>>();

/** The times of an entry by its history; where that is not known, the day of its last review. */
export function timesOf({ kind, slug, data }: Entry, context: OutputContext): Times {
  const all = known.get(context) ?? timesIn(context);
  known.set(context, all);
  const reviewed = `${data.reviewed}T00:00:00Z`;
  return all.get(`${kind}/${slug}`) ?? { createdAt: reviewed, updatedAt: reviewed };
}

function timesIn({ changes }: OutputContext): Map<string, Times> {
  const times = new Map<string, Times>();
  for (const { kind, slug, time } of changes) {
    const key = `${kind}/${slug}`;
    times.set(key, { createdAt: times.get(key)?.createdAt ?? time, updatedAt: time });
  }
  return times;
}
