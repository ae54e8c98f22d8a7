import { existsSync } from "node:fs";
import { dirname } from "node:path";

import { count } from "../../schemas/problems/count.ts";
import { printable } from "../reporters/visible.ts";

/** Why a command could not run, in one line for the person who ran it. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** The person at a prompt has pressed Ctrl+C or ended the input. The message is one line on the consequence. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** The text that a command prints for `--help`. */
export class Help extends Error {
  override readonly name = "Help";
}

/**
 * Runs a command and sets the exit code: 0 for success, 1 for errors in the entries, 2 for a command that could not run,
 * with the reason in one line on standard error. Throws unexpected errors on.
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
    process.stderr.write(`${printable(reason)}\n`);
    process.exitCode = 2;
  }
}

/** Returns why a command could not run, in one line; undefined for an unexpected error. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof CommandError || error instanceof Cancelled) return error.message;
  if (isSystemError(error)) return sentenceOn(error);
  if (error instanceof AggregateError) return reasonOfAll(error);
  return isGitHubError(error)
    ? `GitHub does not answer as it should: ${responseMessage(error)}${askedIn(error)}${whenAgain(error)}`
    : undefined;
}

/** Returns the distinct reasons of an aggregate error; undefined if any of its errors is unexpected. */
function reasonOfAll({ errors, message }: AggregateError): string | undefined {
  const reasons = errors.map(reasonOf);
  return reasons.includes(undefined) ? undefined : [...new Set([message, ...reasons])].filter(Boolean).join(" ");
}

/** Whether an error is an HTTP error of GitHub’s API or of a proxy. */
function isGitHubError(error: unknown): error is Error {
  return error instanceof Error && ["HttpError", "GraphqlResponseError"].includes(error.name);
}

/** The length to which GitHub’s messages are truncated, in UTF-16 code units. */
const maxMessage = 300;

/** Returns the error message of GitHub or a proxy on one line, truncated; for an HTML page, only its status. */
export function responseMessage(error: Error): string {
  const { status } = error as { status?: number };
  if (/^\s*</.test(error.message)) return `a web page came, with the status ${status ?? "of an error"}`;
  const line = error.message.replace(/\s+/g, " ");
  return line.length > maxMessage ? `${line.slice(0, maxMessage)}…` : line;
}

/** Returns the request that failed, if the error has it. */
function askedIn(error: Error): string {
  const { request } = error as { request?: { method?: string; url?: string } };
  return typeof request?.url === "string" ? ` (${request.method ?? "GET"} ${request.url})` : "";
}

/** Returns when to retry after a rate limit, from its headers; empty without them. */
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

/** Advice on the most frequent system errors, by code. */
const advice: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) =>
    existsSync(dirname(path)) ? `There is no file or folder ${path}.` : `There is no folder ${dirname(path)}.`,
  EACCES: (path) => `You have no right to open or change ${path}.`,
  EPERM: (path) => `You have no right to open or change ${path}.`,
  EEXIST: (path) => `${path} is in the way: a folder has to be made there. Move or rename it.`,
  EISDIR: (path) => `${path} is a folder. Name a file.`,
  ENOTDIR: (path) => `${path} is not a folder, or is in something that is not one.`,
  ELOOP: (path) => `${path} is a link that leads back to itself, so there is nothing to open.`,
  ENAMETOOLONG: (path) => `The system allows no name as long as that of ${path}.`,
  EROFS: (path) => `${path} cannot be written: what it is on can only be read.`,
  ENOSPC: (path) => `${path} cannot be written: the disk is full.`,
  EDQUOT: (path) => `${path} cannot be written: all the space that you may use is taken.`,
};

/** Advice where the system names no file, such as a full disk. */
const adviceWithoutPath: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Make room, and run the command again.",
  EDQUOT: "All the space that you may use is taken. Make room, and run the command again.",
};

/** Describes a system error in a sentence; returns the system’s own message where we have no advice. */
export function sentenceOn({ code, path, dest, message }: SystemError): string {
  if (path === undefined) return adviceWithoutPath[code] ?? message;
  const sentence = advice[code];
  // In a copy or move, the destination fills the disk.
  if (dest !== undefined && code in adviceWithoutPath) return sentence?.(dest) ?? message;
  // For other errors of a copy or move, either path may be the cause.
  return sentence === undefined || dest !== undefined ? message : sentence(path);
}

/** An error of the operating system, such as a file that cannot be read. */
export interface SystemError extends Error {
  code: string;
  /** Negative. */
  errno: number;
  syscall: string;
  /** The file or folder of the failed call, if it has one. */
  path?: string;
  /** The destination of a move, copy or link. */
  dest?: string;
}

/** Whether an error is one of the operating system. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error && "errno" in error;
}

/** The streams that `outliveReaders` listens to: tests run many commands in one process. */
const outlived = new WeakSet<NodeJS.WriteStream>();

/**
 * Ignores EPIPE, when the reader of the output stops, as in `npm run validate | head`. Any other write error, such as a full
 * disk, exits as “could not run”, whatever the command has found.
 */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (outlived.has(stream)) continue;
    outlived.add(stream);
    stream.on("error", (error) => {
      if (!isSystemError(error)) throw error;
      if (error.code === "EPIPE") return;
      if (stream === process.stdout) process.stderr.write(`${printable(sentenceOn(error))}\n`);
      process.exit(2);
    });
  }
}
