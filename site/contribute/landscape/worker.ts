import { runTask, type Task } from "./work.ts";

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  postMessage(runTask(data));
});
