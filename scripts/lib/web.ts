import ipaddr from "ipaddr.js";
import { Agent, type Dispatcher, request } from "undici";

import { NotPublic, publicLookup } from "./public-network.ts";
import { CannotRun } from "./stop.ts";

/** What may be asked of the web, and how it is reached; tests put their own in. */
export interface WebOptions {
  /** The most bytes that are read. */
  bytes: number;
  /** The most milliseconds that all of it may take. */
  milliseconds: number;
  /** The most redirects that are followed. */
  redirects: number;
  dispatcher: Dispatcher;
}

/**
 * Reads a file from an https address that anybody could have typed: only public hosts, at each redirect anew, no more
 * than some bytes and some time.
 */
export async function readWeb(address: string, options: Partial<WebOptions> = {}): Promise<Buffer> {
  const { bytes, milliseconds, redirects, dispatcher } = { ...defaults, ...options };
  const signal = AbortSignal.timeout(milliseconds);
  let next = checkAddress(address);
  for (let hops = 0; hops <= redirects; hops++) {
    const response = await ask(next, dispatcher, signal);
    const location = response.headers["location"];
    if (response.statusCode >= 300 && response.statusCode < 400 && typeof location === "string") {
      leave(response);
      next = checkAddress(URL.canParse(location, next) ? new URL(location, next).href : location);
      continue;
    }
    if (response.statusCode !== 200) {
      leave(response);
      throw new CannotRun(`${next.href} answered with the status ${response.statusCode}.`);
    }
    return await readBody(response, next, bytes);
  }
  throw new CannotRun(`${address} was redirected more than ${redirects} times.`);
}

const publicOnly = new Agent({ connect: { lookup: publicLookup() } });

const defaults: WebOptions = { bytes: 1024 * 1024, milliseconds: 15_000, redirects: 5, dispatcher: publicOnly };

function checkAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:") throw new CannotRun(`${address} is not an https address.`);
  if (url.username || url.password) throw new CannotRun("An address with a user name or password cannot be used.");
  if (url.port) throw new CannotRun(`${address} names a port. Only addresses without one can be used.`);
  if (ipaddr.isValid(url.hostname.replace(/^\[|\]$/g, "")))
    throw new CannotRun(`${address} is an IP address. Use a host name.`);
  return url;
}

async function ask(url: URL, dispatcher: Dispatcher, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  try {
    return await request(url, {
      dispatcher,
      signal,
      headers: { "user-agent": "common-standards-catalogue", accept: "text/plain, */*" },
    });
  } catch (error) {
    if (error instanceof NotPublic) throw new CannotRun(error.message);
    throw unreadable(url, error);
  }
}

/** Whatever an answer still brings is of no interest. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.on("error", () => undefined).destroy();
}

async function readBody({ body }: Dispatcher.ResponseData, url: URL, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw unreadable(url, error);
  }
  if (length > most) throw new CannotRun(`${url.href} is larger than ${Math.round(most / 1024)} KiB.`);
  return Buffer.concat(chunks);
}

function unreadable(url: URL, error: unknown): CannotRun {
  return new CannotRun(`${url.href} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}
