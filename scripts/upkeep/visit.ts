import { type Dispatcher, request } from "undici";

import { isPublicHttps } from "../../schemas/fields/link.ts";
import { userAgent } from "../lib/identity.ts";
import { NotPublic } from "../lib/public-network.ts";
import type { HostQueue } from "./pace.ts";

/** The result of one visit. */
export type Observation =
  | { type: "ok" }
  /** A permanent redirect. */
  | { type: "moved"; to: string }
  /** 404, 410 or an unknown host name. */
  | { type: "missing"; why: string }
  /** It refuses automated requests. */
  | { type: "blocked"; why: string }
  | { type: "unreachable"; why: string };

const maxRedirects = 5;

/** Network settings of a visit; tests inject their own. */
export interface NetworkSettings {
  dispatcher: Dispatcher;
  /** Timeout of each request, in milliseconds. */
  patience: number;
  /** Whether an address may be opened, checked before the DNS lookup; by default, whether entries may link to it. */
  mayBeOpened?: (url: string) => boolean;
  /** Waits for the host’s rate limit; by default there is none. */
  turn?: HostQueue;
}

/** Results without any response of a server. */
const notPublic: Observation = { type: "unreachable", why: "it leads to a place that is not public" };
const unknownHost: Observation = { type: "missing", why: "its host name is unknown" };
const timedOut = { type: "unreachable", why: "it does not answer in time" } satisfies Observation;
const noConnection: Observation = { type: "unreachable", why: "no secure connection can be made" };

const rateLimited: Observation = { type: "blocked", why: "it answers 429" };

/** Whether no server has responded, so that our own connection may be at fault. */
export function isNoResponse(observation: Observation): boolean {
  return [notPublic, unknownHost, timedOut, noConnection].includes(observation);
}

/** Whether the request timed out, also after a redirect. */
export function isTimeout(observation: Observation): boolean {
  return "why" in observation && observation.why === timedOut.why;
}

/** Whether the response was 429, also after a redirect. */
export function isRateLimited(observation: Observation): boolean {
  return observation === rateLimited;
}

/**
 * Visits an address: sends HEAD; if that fails, GET with `Range: bytes=0-0`. Follows up to five redirects. None may lead
 * where entries may not link to, such as another protocol, a port, an IP address or a private name, and every
 * connection is checked after the DNS lookup. Never throws because of the server, and reads no content.
 */
export async function visit(url: string, way: NetworkSettings): Promise<Observation> {
  let at = url;
  let forGood = true;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const answer = (way.mayBeOpened ?? isPublicHttps)(at) ? await ask(at, way) : notPublic;
    // A copy: a host that has redirected us is not silent, whatever its target does.
    if ("type" in answer) return hop > 0 ? { ...answer } : answer;
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, at)) {
      forGood &&= status === 301 || status === 308;
      at = withoutPart(new URL(location, at));
      continue;
    }
    return judge(answer, forGood && !isSamePage(url, at) ? at : undefined);
  }
  return { type: "unreachable", why: "it leads from one address to the next without end" };
}

interface Answer {
  status: number;
  location?: string;
  /** Whether bot protection has responded instead. */
  wall: boolean;
}

/** Many servers handle HEAD wrongly or drop the connection; their response to GET counts. */
async function ask(url: string, way: NetworkSettings): Promise<Answer | Observation> {
  const head = await open(url, "HEAD", way).catch(failure);
  const needsGet =
    "type" in head ? head === noConnection || head === timedOut : head.status >= 400 && head.status !== 429;
  return needsGet ? open(url, "GET", way).catch(failure) : head;
}

async function open(
  url: string,
  method: "HEAD" | "GET",
  { dispatcher, patience, turn }: NetworkSettings,
): Promise<Answer> {
  const inTurn = turn ?? ((_, now) => now());
  const answer = await inTurn(url, () =>
    request(url, {
      method,
      dispatcher,
      headers: {
        "user-agent": `Mozilla/5.0 (compatible; ${userAgent()}; link check)`,
        accept: "*/*",
        ...(method === "GET" ? { range: "bytes=0-0" } : {}),
      },
      signal: AbortSignal.timeout(patience),
    }),
  );
  // The body is discarded unread.
  answer.body.on("error", () => undefined).destroy();
  const { location, server } = answer.headers;
  const wall =
    answer.headers["cf-mitigated"] !== undefined ||
    (answer.statusCode === 503 && /cloudflare|akamai/i.test(String(server)));
  return { status: answer.statusCode, wall, ...(typeof location === "string" ? { location } : {}) };
}

function judge({ status, wall }: Answer, movedTo: string | undefined): Observation {
  const why = `it answers ${status}`;
  if (status === 429) return rateLimited;
  if (wall || [401, 403, 451, 999].includes(status)) return { type: "blocked", why };
  if (status === 404 || status === 410) return { type: "missing", why };
  // 416: the range request was for an empty file.
  if ((status >= 200 && status < 300) || status === 416)
    return movedTo === undefined ? { type: "ok" } : { type: "moved", to: movedTo };
  return { type: "unreachable", why };
}

function failure(error: unknown): Observation {
  const { code, name, cause } = error as { code?: string; name?: string; cause?: unknown };
  if (name === "NotPublic" || cause instanceof NotPublic) return notPublic;
  if (code === "ENOTFOUND" || code === "ENODATA") return unknownHost;
  return name === "TimeoutError" || code?.includes("TIMEOUT") ? timedOut : noConnection;
}

/** Whether two addresses differ only in a closing slash or a fragment. */
function isSamePage(one: string, other: string): boolean {
  const plain = (url: string): string => withoutPart(new URL(url)).replace(/\/(?=$|\?)/, "");
  return plain(one) === plain(other);
}

function withoutPart(url: URL): string {
  url.hash = "";
  return url.href;
}
