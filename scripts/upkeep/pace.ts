import PQueue from "p-queue";

/** How fast hosts are asked. */
export interface Pace {
  /** Milliseconds between two questions to the same host. */
  betweenSameHost: number;
  /** How many hosts are asked at a time. */
  atOnce: number;
}

/** Does something for each address: hosts side by side, the addresses of one host one after the other with a pause. */
export async function paced(
  urls: Iterable<string>,
  { betweenSameHost, atOnce }: Pace,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const hosts = Map.groupBy(urls, (url) => new URL(url).host);
  const all = new PQueue({ concurrency: atOnce });
  const one = async (some: readonly string[]): Promise<void> => {
    const queue = new PQueue({ concurrency: 1, interval: betweenSameHost, intervalCap: 1 });
    await Promise.all(some.map((url) => queue.add(() => work(url))));
  };
  await Promise.all([...hosts.values()].map((some) => all.add(() => one(some))));
}
