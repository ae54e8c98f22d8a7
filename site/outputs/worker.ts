import { parentPort, workerData } from "node:worker_threads";

import { relate } from "../catalogue/relations.ts";
import { type Commit, publish } from "./manifest.ts";
import type { OutputContext } from "./output.ts";
import { fileWriter } from "./write.ts";

/** What the thread is to publish. */
export interface PublishTask {
  context: Omit<OutputContext, "relations">;
  commit: Commit;
  /** The folder of the site. */
  folder: string;
}

/** What the thread has published. */
export interface Published {
  addresses: string[];
  /** How many entries are left out of some of it. */
  gaps: number;
}

const { context, commit, folder } = workerData as PublishTask;
const write = fileWriter(folder);
const addresses: string[] = [];
const relations = relate(context.catalogue, context.today);
const { leftOut } = publish({ ...context, relations }, commit, (address, content) => {
  addresses.push(write(address, content));
});
const gaps = new Set(
  Object.values(leftOut)
    .flat()
    .map(({ kind, slug }) => `${kind}/${slug}`),
).size;
parentPort?.postMessage({ addresses, gaps } satisfies Published);
