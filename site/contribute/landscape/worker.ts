import { outcomeOf, type Task } from "./work.ts";

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  postMessage(outcomeOf(data));
});
