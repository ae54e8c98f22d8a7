import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "../lib/root.ts";

/** The cost of one run of a command. */
export interface Cost {
  seconds: number;
  /** CPU seconds of the process and its descendants, over all cores; 0 where `/proc` is missing. */
  cpu: number;
  /** The sum of the peak memory of the process and each descendant, in MiB; 0 where `/proc` is missing. */
  mebibytes: number;
}

/** A command line for Node. */
export interface Command {
  args: readonly string[];
  /** The working directory; defaults to the project’s root. */
  folder?: string;
  environment?: Readonly<Record<string, string>>;
}

/** Node’s compile cache for every side, as our own commands enable it themselves. */
const compiled = join(root, "node_modules/.cache/bench-compiled");

/** Linux’s clock ticks per second (`USER_HZ`). */
const ticksPerSecond = 100;

/**
 * Runs commands one after the other, each in its own process. Returns the sums of their times and the largest peak of
 * memory.
 *
 * @throws if a command fails
 */
export async function cost(commands: readonly Command[]): Promise<Cost> {
  const total: Cost = { seconds: 0, cpu: 0, mebibytes: 0 };
  for (const command of commands) {
    const one = await costOfOne(command);
    total.seconds += one.seconds;
    total.cpu += one.cpu;
    total.mebibytes = Math.max(total.mebibytes, one.mebibytes);
  }
  return total;
}

async function costOfOne({ args, folder = root, environment = {} }: Command): Promise<Cost> {
  const [start, cpuBefore] = [performance.now(), cpuOfChildren()];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, CI: "1", NODE_COMPILE_CACHE: compiled, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const peaks = new Map<number, number>();
  const watch = setInterval(() => {
    if (child.pid !== undefined) notePeaks(child.pid, peaks);
  }, 20);
  let errors = "";
  child.stderr.on("data", (part) => (errors += String(part)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  // Validators exit with 1 when an entry has errors, but generated entries have none: the measurement is invalid.
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code ?? "a signal"}:\n${errors.slice(-2000)}`);
  const mebibytes = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  return { seconds, cpu: cpuOfChildren() - cpuBefore, mebibytes };
}

/** CPU seconds of all terminated child processes. */
function cpuOfChildren(): number {
  try {
    // The name, in brackets, may contain spaces. `cutime` and `cstime` are the fields at index 13 and 14 after it.
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

/** Records the peak resident memory (`VmHWM`, in MiB) of a process and its descendants, by process id. */
function notePeaks(pid: number, peaks: Map<number, number>): void {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peak));
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    for (const child of children.split(" ").filter(Boolean)) notePeaks(Number(child), peaks);
  } catch {
    // The process has ended, or the system has no `/proc`.
  }
}
