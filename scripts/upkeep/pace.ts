import PQueue from "p-queue";

/** How fast hosts are asked, and for how long. */
export interface Pace {
  /** Milliseconds between two questions to the same host. */
  betweenSameHost: number;
  /** How many hosts are asked at a time. */
  atOnce: number;
  /** Once this is aborted, no further address is begun. */
  until: AbortSignal;
}

/** Asks something of the host of an address when it is its turn. */
export type Turn = <T>(url: string, ask: () => Promise<T>) => Promise<T>;

/**
 * Does something for each address: hosts side by side, those with the most addresses first; the addresses of one host
 * one after the other. Whatever is asked in its turn waits for the pause after the question before it to the same host,
 * whichever address led there.
 *
 * @param work answers whether the host may be asked for its other addresses too
 */
export async function paced(
  urls: Iterable<string>,
  { betweenSameHost, atOnce, until }: Pace,
  work: (url: string, turn: Turn) => Promise<boolean>,
): Promise<void> {
  const queues = new Map<string, PQueue>();
  const turn: Turn = (url, ask) => {
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
