import { existsSync } from "node:fs";
import { dirname } from "node:path";

import { count } from "../../schemas/problems/count.ts";
import { visible } from "../reporters/visible.ts";

/** Why a command could not run, in one line for the person who ran it. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}

/** Somebody who was asked has pressed Ctrl+C or ended their input; what comes of that, in one line. */
export class GaveUp extends Error {
  override readonly name = "GaveUp";
}

/** What a command says when it is asked for help. */
export class Help extends Error {
  override readonly name = "Help";
}

/**
 * Runs a command and ends the process with its exit code: 0 well, 1 errors in the entries, 2 could not run, with the
 * reason in one line on standard error.
 */
export async function run(command: () => number | Promise<number>): Promise<void> {
  outliveReaders();
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof Help) {
      process.stdout.write(`${error.message}\n`);
      return;
    }
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    process.stderr.write(`${visible(reason)}\n`);
    process.exitCode = 2;
  }
}

/** Why a command could not run, in one line; undefined for an error of the command itself. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof CannotRun || error instanceof GaveUp) return error.message;
  if (isSystemError(error)) return sentenceOn(error);
  if (error instanceof AggregateError) return reasonOfAll(error);
  return isGitHubError(error)
    ? `GitHub does not answer as it should: ${saidIn(error)}${askedIn(error)}${whenAgain(error)}`
    : undefined;
}

/** The same of several things that went wrong in one run: every reason once. */
function reasonOfAll({ errors, message }: AggregateError): string | undefined {
  const reasons = errors.map(reasonOf);
  return reasons.includes(undefined) ? undefined : [...new Set([message, ...reasons])].filter(Boolean).join(" ");
}

/** Whether GitHub, or the way there, answered something else than what was asked for. */
function isGitHubError(error: unknown): error is Error {
  return error instanceof Error && ["HttpError", "GraphqlResponseError"].includes(error.name);
}

/** The most characters that are shown of what GitHub says. */
const mostSaid = 300;

/** What GitHub, or the way there, says is wrong, in one line. Where it has no words, it sends a page that says little in thousands. */
export function saidIn(error: Error): string {
  const { status } = error as { status?: number };
  if (/^\s*</.test(error.message)) return `a web page came, with the status ${status ?? "of an error"}`;
  const line = error.message.replace(/\s+/g, " ");
  return line.length > mostSaid ? `${line.slice(0, mostSaid)}…` : line;
}

/** What was asked for, where an error says it. */
function askedIn(error: Error): string {
  const { request } = error as { request?: { method?: string; url?: string } };
  return typeof request?.url === "string" ? ` (${request.method ?? "GET"} ${request.url})` : "";
}

/** When a request can be made again, where GitHub refuses it because there were too many. */
function whenAgain(error: Error): string {
  const { response } = error as { response?: { headers?: Record<string, string | number | undefined> } };
  const {
    "x-ratelimit-remaining": remaining,
    "x-ratelimit-reset": reset,
    "retry-after": wait,
  } = response?.headers ?? {};
  if (Number(wait) > 0) return `. Try again in ${count(Number(wait), "second")}.`;
  if (remaining !== "0" || !(Number(reset) > 0)) return "";
  const time = new Date(Number(reset) * 1000).toLocaleTimeString("en-GB", { timeStyle: "short", timeZone: "UTC" });
  return `. Try again after ${time} UTC.`;
}

/** What people can do about what the system refuses most. */
const advice: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) =>
    existsSync(dirname(path)) ? `There is no file or folder ${path}.` : `There is no folder ${dirname(path)}.`,
  EACCES: (path) => `You have no right to open or change ${path}.`,
  EPERM: (path) => `You have no right to open or change ${path}.`,
  EEXIST: (path) => `${path} is in the way: a folder has to be made there. Move or rename it.`,
  EISDIR: (path) => `${path} is a folder. Name a file.`,
  ENOTDIR: (path) => `${path} is not a folder, or is in something that is not one.`,
  ELOOP: (path) => `${path} is a link that leads back to itself, so there is nothing to open.`,
  EROFS: (path) => `${path} cannot be written: what it is on can only be read.`,
  ENOSPC: (path) => `${path} cannot be written: the disk is full.`,
  EDQUOT: (path) => `${path} cannot be written: all the space that you may use is taken.`,
};

/** The same where the system names no file, as when a disk is full while one is written. */
const adviceWithoutPath: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Make room, and run the command again.",
  EDQUOT: "All the space that you may use is taken. Make room, and run the command again.",
};

/** What the system refused, in a sentence; in its own words where there is no file or folder to name. */
export function sentenceOn({ code, path, dest, message }: SystemError): string {
  if (path === undefined) return adviceWithoutPath[code] ?? message;
  const sentence = advice[code];
  // What takes up room is the copy.
  if (dest !== undefined && code in adviceWithoutPath) return sentence?.(dest) ?? message;
  // Of a move, what is missing may be what is moved or where to.
  return sentence === undefined || dest !== undefined ? message : sentence(path);
}

/** What the system refused, such as to read a file; the message says what. */
export interface SystemError extends Error {
  code: string;
  /** Negative. */
  errno: number;
  syscall: string;
  /** The file or folder that it is about, where it is about one. */
  path?: string;
  /** The other one, where something was to be moved or copied to it. */
  dest?: string;
}

/** Whether the system refused something. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error && "errno" in error;
}

/**
 * Lets a command end in peace when whoever reads its output has read enough, as in `npm run validate | head`. Where its
 * output cannot be written, as to a file on a full disk, it could not run, whatever it has found.
 */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (!isSystemError(error)) throw error;
      if (error.code === "EPIPE") return;
      if (stream === process.stdout) process.stderr.write(`${visible(sentenceOn(error))}\n`);
      process.exit(2);
    });
  }
}
