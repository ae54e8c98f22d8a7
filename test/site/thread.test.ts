import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { Thread } from "../../site/thread.ts";
import { temporaryFolder } from "../helpers/folders.ts";

/** A thread that runs this code. */
function threadOf(code: string): Thread<string> {
  const folder = join(temporaryFolder(), "threads");
  mkdirSync(folder);
  writeFileSync(join(folder, "worker.mjs"), code);
  return new Thread(pathToFileURL(join(folder, "worker.mjs")), "a task", "The answer");
}

test("a thread answers what it is asked", async () => {
  const thread = threadOf(`
    import { parentPort, workerData } from "node:worker_threads";
    parentPort.once("message", (more) => parentPort.postMessage(workerData + " and " + more));
  `);
  thread.post("something more");
  expect(await thread.answer()).toBe("a task and something more");
});

test("a thread that has ended takes nothing more, so that nobody waits for it", async () => {
  const thread = threadOf('throw new Error("broken");');
  await expect(thread.answer()).rejects.toThrow("broken");
  expect(() => {
    thread.post("something more");
  }).toThrow("broken");
});

test("a thread that ends without an answer is told by what it was to make", async () => {
  await expect(threadOf("").answer()).rejects.toThrow("The answer could not be made: its thread ended early.");
});
