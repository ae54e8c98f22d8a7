import { type Dispatcher, request } from "undici";

import { isPublicHttps } from "../../schemas/fields/link.ts";
import { userAgent } from "../lib/identity.ts";
import { NotPublic } from "../lib/public-network.ts";
import type { Turn } from "./pace.ts";

/** What one visit to an address has shown. */
export type Observation =
  | { is: "ok" }
  /** It says that it has moved for good. */
  | { is: "moved"; to: string }
  /** It says that there is nothing. */
  | { is: "missing"; why: string }
  /** It does not answer programs. */
  | { is: "blocked"; why: string }
  | { is: "unreachable"; why: string };

const mostHops = 5;

/** How to get an answer from an address; tests put their own in. */
export interface Way {
  dispatcher: Dispatcher;
  /** Milliseconds that an answer may take. */
  patience: number;
  /** Whether an address may be opened at all, before its name is looked up: by default, what an entry may link to. */
  mayBeOpened?: (url: string) => boolean;
  /** Waits until the host may be asked again; by default it may at once. */
  turn?: Turn;
}

/** Observations of nothing at all: no server has said a word. */
const notPublic: Observation = { is: "unreachable", why: "it leads to a place that is not public" };
const unknownHost: Observation = { is: "missing", why: "its host name is unknown" };
const tooLate = { is: "unreachable", why: "it does not answer in time" } satisfies Observation;
const brokenOff: Observation = { is: "unreachable", why: "no secure connection can be made" };
const tooManyQuestions: Observation = { is: "blocked", why: "it answers 429" };

/** Whether nobody has answered, so that the fault may be on our side. */
export function isSilence(observation: Observation): boolean {
  return [notPublic, unknownHost, tooLate, brokenOff].includes(observation);
}

/** Whether an answer has not come in time, there or where the address has led. */
export function isLate(observation: Observation): boolean {
  return "why" in observation && observation.why === tooLate.why;
}

/** Whether the host has asked to be left alone for a while. */
export function asksForPause(observation: Observation): boolean {
  return observation === tooManyQuestions;
}

/**
 * Visits an address: asks for its head, and where that is not liked for its first byte. Follows redirects one by one;
 * none may lead where no entry may link to, such as another protocol, a port, a bare address or a private name, and every
 * connection is checked after its name has been looked up.
 * Never throws because of what is at the other end, and reads no content.
 */
export async function visit(url: string, way: Way): Promise<Observation> {
  let at = url;
  let forGood = true;
  for (let hop = 0; hop <= mostHops; hop++) {
    const answer = (way.mayBeOpened ?? isPublicHttps)(at) ? await ask(at, way) : notPublic;
    // Whoever has led us elsewhere is not silent, whatever comes after.
    if ("is" in answer) return hop > 0 ? { ...answer } : answer;
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, at)) {
      forGood &&= status === 301 || status === 308;
      at = withoutPart(new URL(location, at));
      continue;
    }
    return judge(answer, forGood && !isSamePage(url, at) ? at : undefined);
  }
  return { is: "unreachable", why: "it leads from one address to the next without end" };
}

interface Answer {
  status: number;
  location?: string;
  /** Whether a wall against programs has answered instead. */
  wall: boolean;
}

/** Many servers answer a question for the head wrongly, or break it off; what they say to a reader counts. */
async function ask(url: string, way: Way): Promise<Answer | Observation> {
  const head = await open(url, "HEAD", way).catch(failure);
  const asReader = "is" in head ? head === brokenOff || head === tooLate : head.status >= 400 && head.status !== 429;
  return asReader ? open(url, "GET", way).catch(failure) : head;
}

async function open(url: string, method: "HEAD" | "GET", { dispatcher, patience, turn }: Way): Promise<Answer> {
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
  // Whatever comes after the headers is none of our business.
  answer.body.on("error", () => undefined).destroy();
  const { location, server } = answer.headers;
  const wall =
    answer.headers["cf-mitigated"] !== undefined ||
    (answer.statusCode === 503 && /cloudflare|akamai/i.test(String(server)));
  return { status: answer.statusCode, wall, ...(typeof location === "string" ? { location } : {}) };
}

function judge({ status, wall }: Answer, movedTo: string | undefined): Observation {
  const why = `it answers ${status}`;
  if (status === 429) return tooManyQuestions;
  if (wall || [401, 403, 451, 999].includes(status)) return { is: "blocked", why };
  if (status === 404 || status === 410) return { is: "missing", why };
  // 416: the first byte of something empty was asked for.
  if ((status >= 200 && status < 300) || status === 416)
    return movedTo === undefined ? { is: "ok" } : { is: "moved", to: movedTo };
  return { is: "unreachable", why };
}

function failure(error: unknown): Observation {
  const { code, name, cause } = error as { code?: string; name?: string; cause?: unknown };
  if (name === "NotPublic" || cause instanceof NotPublic) return notPublic;
  if (code === "ENOTFOUND" || code === "ENODATA") return unknownHost;
  return name === "TimeoutError" || code?.includes("TIMEOUT") ? tooLate : brokenOff;
}

/** Nobody need change an address for the sake of a closing slash. */
function isSamePage(one: string, other: string): boolean {
  const plain = (url: string): string => withoutPart(new URL(url)).replace(/\/(?=$|\?)/, "");
  return plain(one) === plain(other);
}

function withoutPart(url: URL): string {
  url.hash = "";
  return url.href;
}
