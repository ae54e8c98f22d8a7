import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { Thread } from "../../site/thread.ts";
import { temporaryFolder } from "../helpers/folders.ts";

/** Starts a thread that runs this code. */
function threadOf(code: string): Thread<string> {
  const folder = temporaryFolder({ "worker.mjs": code });
  return new Thread(pathToFileURL(join(folder, "worker.mjs")), "a task", "The answer");
}

test("a thread receives a message and posts its answer", async () => {
  const thread = threadOf(`
    import { parentPort, workerData } from "node:worker_threads";
    parentPort.once("message", (more) => parentPort.postMessage(workerData + " and " + more));
  `);
  thread.post("something more");
  expect(await thread.answer()).toBe("a task and something more");
});

test("a thread that has failed rejects further messages with its error", async () => {
  const thread = threadOf('throw new Error("broken");');
  await expect(thread.answer()).rejects.toThrow("broken");
  expect(() => {
    thread.post("something more");
  }).toThrow("broken");
});

test("a thread that ends without an answer names the result that it should have made", async () => {
  await expect(threadOf("").answer()).rejects.toThrow("The answer could not be made: its thread ended early.");
});
