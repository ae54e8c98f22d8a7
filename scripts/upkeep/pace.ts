import PQueue from "p-queue";

/** The rate limit and the deadline. */
export interface RateLimit {
  /** Milliseconds between two requests to the same host. */
  betweenSameHost: number;
  /** Hosts requested concurrently. */
  atOnce: number;
  /** Once aborted, no further address is started. */
  until: AbortSignal;
}

/** Queues a request to the host of an address. */
export type HostQueue = <T>(url: string, ask: () => Promise<T>) => Promise<T>;

/**
 * Runs `work` for each address: hosts concurrently, those with the most addresses first; the addresses of one host
 * sequentially. Requests queued with `turn` keep the pause between requests to the same host, also after redirects from
 * other hosts.
 *
 * @param work returns whether the host’s other addresses may be requested too
 */
export async function withRateLimit(
  urls: Iterable<string>,
  { betweenSameHost, atOnce, until }: RateLimit,
  work: (url: string, turn: HostQueue) => Promise<boolean>,
): Promise<void> {
  const queues = new Map<string, PQueue>();
  const turn: HostQueue = (url, ask) => {
    const { host } = new URL(url);
    const queue = queues.get(host) ?? new PQueue({ concurrency: 1, interval: betweenSameHost, intervalCap: 1 });
    queues.set(host, queue);
    return queue.add(ask);
  };
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()].sort((a, b) => b.length - a.length);
  const all = new PQueue({ concurrency: atOnce });
  await all.addAll(
    hosts.map((some) => async () => {
      for (const url of some) if (until.aborted || !(await work(url, turn))) return;
    }),
  );
}
