import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";

import ipaddr from "ipaddr.js";
import { Agent, type Dispatcher, request } from "undici";

import { withThousandsSeparators } from "../../schemas/problems/count.ts";
import { userAgent } from "./identity.ts";
import { NotPublic, publicLookup } from "./public-network.ts";
import { CommandError } from "./stop.ts";

/** Limits of a request and the network that it uses; tests replace them. */
export interface WebOptions {
  /** The most bytes that are read. */
  bytes: number;
  /** The most milliseconds that the download may take, with all redirects. */
  milliseconds: number;
  /** The most redirects that are followed. */
  redirects: number;
  dispatcher: Dispatcher;
  /** Aborts the download, as its timeout does. */
  until?: AbortSignal | undefined;
  /** The ETag (RFC 9110) of the cached content, for a conditional request. */
  etag?: string | undefined;
}

/** A response: a file, or 304 Not Modified for the given ETag. */
export type WebAnswer = { type: "file"; content: Buffer; etag?: string } | { type: "unchanged" };

/**
 * Downloads a file as {@link askWeb} does.
 *
 * @throws CommandError with the reason in one sentence
 */
export async function readWeb(address: string, options: Partial<Omit<WebOptions, "etag">> = {}): Promise<Buffer> {
  const answer = await askWeb(address, options);
  if (answer.type === "unchanged") throw new CommandError(`${address} answered with the status 304.`);
  return answer.content;
}

/**
 * Downloads a file from an untrusted https address. Allows only public hosts, checked again at each redirect (SSRF), and limits
 * the bytes, compressed and decompressed, and the time. Keeps nothing of a refused response.
 *
 * @throws CommandError with the reason in one sentence
 */
export async function askWeb(address: string, options: Partial<WebOptions> = {}): Promise<WebAnswer> {
  const { bytes, milliseconds, redirects, dispatcher, until, etag } = { ...defaults, ...options };
  const own = AbortSignal.timeout(milliseconds);
  const signal = until ? AbortSignal.any([own, until]) : own;
  let next = checkAddress(address);
  for (let hops = 0; hops <= redirects; hops++) {
    const response = await ask(next, dispatcher, signal, etag);
    const location = response.headers["location"];
    if (response.statusCode >= 300 && response.statusCode < 400 && typeof location === "string") {
      leave(response);
      next = checkAddress(URL.canParse(location, next) ? new URL(location, next).href : location);
      continue;
    }
    if (response.statusCode === 304 && etag !== undefined) {
      leave(response);
      return { type: "unchanged" };
    }
    if (response.statusCode !== 200) {
      leave(response);
      throw new CommandError(`${next.href} answered with the status ${response.statusCode}.`);
    }
    const content = await readBody(response, next, bytes);
    const given = response.headers["etag"];
    return { type: "file", content, ...(typeof given === "string" && validator.test(given) ? { etag: given } : {}) };
  }
  throw new CommandError(`${address} was redirected more than ${redirects} times.`);
}

/** A valid ETag (RFC 9110) of at most 180 characters; any other value is ignored. */
const validator = /^(?:W\/)?"[!#-~]{0,180}"$/;

const publicOnly = new Agent({ connect: { lookup: publicLookup() } });

const defaults: WebOptions = { bytes: 1024 * 1024, milliseconds: 15_000, redirects: 5, dispatcher: publicOnly };

function checkAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:") throw new CommandError(`${address} is not an https address.`);
  if (url.username || url.password) throw new CommandError("An address with a user name or password cannot be used.");
  if (url.port) throw new CommandError(`${address} names a port. Only addresses without one can be used.`);
  if (ipaddr.isValid(url.hostname.replace(/^\[|\]$/g, "")))
    throw new CommandError(`${address} is an IP address. Use a host name.`);
  return url;
}

async function ask(
  url: URL,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  etag: string | undefined,
): Promise<Dispatcher.ResponseData> {
  try {
    return await request(url, {
      dispatcher,
      signal,
      headers: {
        "user-agent": userAgent(),
        accept: "text/plain, */*",
        "accept-encoding": "gzip",
        ...(etag === undefined ? {} : { "if-none-match": etag }),
      },
    });
  } catch (error) {
    if (error instanceof NotPublic) throw new CommandError(error.message);
    throw unreadable(url, error);
  }
}

/** Discards the rest of a response. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.on("error", () => undefined).destroy();
}

async function readBody(response: Dispatcher.ResponseData, url: URL, most: number): Promise<Buffer> {
  if (Number(response.headers["content-length"]) > most) {
    leave(response);
    throw tooLarge(url, most);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked(response, url) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) break;
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw unreadable(url, error);
  } finally {
    leave(response);
  }
  if (length > most) throw tooLarge(url, most);
  return Buffer.concat(chunks);
}

/** Decompresses a body as a stream, so that the reader can stop at any byte. */
function unpacked(response: Dispatcher.ResponseData, url: URL): Readable {
  const encoding = String(response.headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding === "identity") return response.body;
  if (encoding === "gzip" || encoding === "x-gzip") return pipeline(response.body, createGunzip(), () => undefined);
  leave(response);
  throw new CommandError(`${url.href} is compressed as “${encoding.slice(0, 40)}”, which cannot be read here.`);
}

function tooLarge(url: URL, most: number): CommandError {
  return new CommandError(`${url.href} is larger than ${sizeInWords(most)}.`);
}

function sizeInWords(bytes: number): string {
  if (bytes % 1024 !== 0) return `${withThousandsSeparators(bytes)} bytes`;
  return bytes % (1024 * 1024) === 0 ? `${bytes / 1024 / 1024} MiB` : `${bytes / 1024} KiB`;
}

function unreadable(url: URL, error: unknown): CommandError {
  return new CommandError(`${url.href} cannot be read: ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "it took too long to answer.";
  if ("code" in error && error.code === "ENOTFOUND") return "its host name is unknown.";
  // Messages of TLS have several lines; a host of which no address takes a connection fails without a word.
  return error.message.replace(/\s+/g, " ").trim() || "its server does not answer.";
}
