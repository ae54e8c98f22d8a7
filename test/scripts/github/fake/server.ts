import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { branchRoutes } from "./branch-routes.ts";
import { answerOf, match, requestFaults } from "./contract.ts";
import { answerGraphql, isAboutBroken } from "./graphql.ts";
import { type Reply, routes } from "./routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { World } from "./world.ts";

/** A fault or a side effect to inject when an operation is called. */
interface Fault {
  operation: string;
  /** The number of the call, from 1; every call by default. */
  call?: number;
  how:
    | "secondary-limit"
    | "primary-limit"
    | "bad-gateway"
    | "bad-gateway-afterwards"
    | "repeated-pages"
    | "truncated"
    /** A proxy responds with HTML. */
    | "web-page"
    | "no-content"
    | number
    /** The primary rate limit is exceeded, and resets in this many seconds. */
    | { resetsIn: number }
    /** A proxy changes the right response to this. */
    | { sends: (right: unknown) => unknown }
    | ((world: World) => void);
}

/** A running fake of GitHub. */
export interface FakeGitHub {
  world: World;
  address: string;
  /** The operations called, in order. */
  calls: string[];
  /** Requests and responses that violate GitHub’s OpenAPI description or GraphQL schema. Must stay empty. */
  violations: string[];
  faults: Fault[];
  close: () => Promise<void>;
}

/** The state of the fake, without its connection. */
type FakeState = Omit<FakeGitHub, "address" | "close">;

interface FakeRequest {
  method: string;
  url: URL;
  /** JSON; empty if there is no body. */
  body: string;
}

interface FakeResponse {
  status: number;
  text?: string | undefined;
  headers?: Record<string, string>;
}

/** The fakes of this process, by origin. */
const running = new Map<string, FakeState>();

// Requests of this process bypass the network, because a connection costs more than the response. Child processes use the
// port.
const { fetch: fetchByNetwork } = globalThis;
globalThis.fetch = async (input, options = {}) => {
  const url = typeof input === "string" && URL.canParse(input) ? new URL(input) : undefined;
  const fake = url && running.get(url.origin);
  if (!fake) return fetchByNetwork(input, options);
  const { method = "GET", body } = options;
  const { status, text, headers } = await answer(fake, { method, url, body: typeof body === "string" ? body : "" });
  const response = new Response(text ?? null, { status, headers: { "content-type": json, ...headers } });
  return Object.defineProperty(response, "url", { value: url.href });
};

/** Starts a fake of GitHub on a free port of localhost. */
export async function startFake(world = new World()): Promise<FakeGitHub> {
  const fake: FakeState = { world, calls: [], violations: [], faults: [] };
  const server = createServer((request, response) => {
    void serve(fake, request, response);
  });
  // Node’s client fails if keep-alive times out between two requests of a slow test.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  running.set(address, fake);
  const close = async (): Promise<void> => {
    running.delete(address);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(fake, { address, close });
}

async function serve(fake: FakeState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "/" } = request;
  const asked = { method, url: new URL(url, `http://${request.headers.host ?? ""}`), body: await bodyOf(request) };
  const { status, text, headers } = await answer(fake, asked);
  response.writeHead(status, { "content-type": json, ...headers }).end(text);
}

async function answer(fake: FakeState, asked: FakeRequest): Promise<FakeResponse> {
  try {
    return await answerTo(fake, asked);
  } catch (error) {
    fake.violations.push(String(error));
    return respond(500, {});
  }
}

async function answerTo(fake: FakeState, { method, url, body: text }: FakeRequest): Promise<FakeResponse> {
  const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  if (url.pathname === "/graphql") {
    fake.calls.push("graphql");
    const refused = fake.faults.find(({ operation, how }) => operation === "graphql" && typeof how === "number")?.how;
    if (typeof refused === "number") return respond(refused, { message: "Refused" });
    if (isAboutBroken(fake.world, body)) return respond(502, { message: "Bad Gateway" });
    const { body: answer, violations } = await answerGraphql(fake.world, body);
    fake.violations.push(...violations);
    const faults = fake.faults.filter(({ operation }) => operation === "graphql");
    return { status: 200, text: changed(JSON.stringify(answer), faults) };
  }
  const path = url.pathname.replace(byNumber, `/repos/${fake.world.owner.login}/${fake.world.repo}`);
  const matched = match(method, path);
  const route = matched && (routes[matched.id] ?? branchRoutes[matched.id] ?? settingsRoutes[matched.id]);
  if (!matched || !route) {
    fake.violations.push(`${method} ${url.pathname} is not an operation of the fake`);
    return respond(501, { message: "Not faked" });
  }
  fake.calls.push(matched.id);
  fake.violations.push(...requestFaults(matched, url.searchParams, body));
  const nth = fake.calls.filter((id) => id === matched.id).length;
  const faults = fake.faults.filter(({ operation, call }) => operation === matched.id && (call ?? nth) === nth);
  for (const { how } of faults) if (typeof how === "function") how(fake.world);
  if (faults.some(({ how }) => how === "secondary-limit")) {
    return respond(403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "1" });
  }
  const secondsLeft = faults.flatMap(({ how }) => (how === "primary-limit" ? 3600 : resetsIn(how)))[0];
  if (secondsLeft !== undefined) return respond(403, { message: "API rate limit exceeded" }, limitHeaders(secondsLeft));
  const refusal = faults.find(({ how }) => typeof how === "number")?.how;
  if (typeof refusal === "number") return respond(refusal, { message: "Refused" });
  if (faults.some(({ how }) => how === "web-page"))
    return {
      status: 200,
      text: "<html>Please sign in</html>",
      headers: { "content-type": "text/html; charset=utf-8" },
    };
  if (faults.some(({ how }) => how === "no-content")) return { status: 204 };
  if (faults.some(({ how }) => how === "bad-gateway")) return respond(502, { message: "Server Error" });
  const reply = route({ world: fake.world, parameters: matched.parameters, query: url.searchParams, body });
  if (reply.raw !== undefined) {
    const text = changed(JSON.stringify(reply.raw), faults);
    if (text !== JSON.stringify(reply.raw)) return { status: 200, text };
    return { status: 200, text: reply.raw, headers: { "content-type": "application/vnd.github.raw+json" } };
  }
  const repeats = faults.some(({ how }) => how === "repeated-pages");
  const { page, headers } = paged(reply, url, repeats);
  if (faults.some(({ how }) => how === "truncated")) Object.assign(page as object, { truncated: true });
  if (faults.some(({ how }) => how === "bad-gateway-afterwards")) return respond(502, { message: "Server Error" });
  const status = reply.status ?? 200;
  const made = answerOf(matched, status, page);
  fake.violations.push(...made.faults);
  return { status, text: status === 204 ? undefined : changed(made.text, faults), headers };
}

/** Applies the faults that change a JSON response. */
function changed(right: string | undefined, faults: readonly Fault[]): string | undefined {
  return faults.reduce(
    (text, { how }) => (typeof how === "object" && "sends" in how ? JSON.stringify(how.sends(parsed(text))) : text),
    right,
  );
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

function resetsIn(how: Fault["how"]): number | [] {
  return typeof how === "object" && "resetsIn" in how ? how.resetsIn : [];
}

/** Returns GitHub’s headers for an exceeded rate limit that resets in some seconds. */
function limitHeaders(seconds: number): Record<string, string> {
  const reset = Math.ceil(Date.now() / 1000) + seconds;
  return { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
}

/** The path by repository id that GitHub uses in links to further pages. */
const byNumber = /^\/repositories\/1(?=\/)/;

/** Returns one page of a list, with a `Link` header to the next as GitHub writes it. */
function paged(
  { body, within }: Reply,
  url: URL,
  repeats: boolean,
): { page: unknown; headers: Record<string, string> } {
  const list = within === undefined ? body : (body as Record<string, unknown>)[within];
  if (!Array.isArray(list)) return { page: body, headers: {} };
  const size = Number(url.searchParams.get("per_page") ?? 30);
  const number = Number(url.searchParams.get("page") ?? 1);
  const start = repeats ? 0 : (number - 1) * size;
  const some: unknown[] = list.slice(start, start + size);
  const next = new URL(url);
  next.pathname = next.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, "/repositories/1");
  next.searchParams.set("page", String(number + 1));
  const headers: Record<string, string> = number * size < list.length ? { link: `<${next.href}>; rel="next"` } : {};
  return { page: within === undefined ? some : { ...(body as object), [within]: some }, headers };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const json = "application/json; charset=utf-8";

function respond(status: number, body: object, headers: Record<string, string> = {}): FakeResponse {
  return { status, text: JSON.stringify(body), headers };
}
