import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { branchRoutes } from "./branch-routes.ts";
import { answerOf, match, requestFaults } from "./contract.ts";
import { answerGraphql, isAboutBroken } from "./graphql.ts";
import { type Reply, routes } from "./routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { World } from "./world.ts";

/** Something that goes wrong, or happens, when an operation is called. */
interface Fault {
  operation: string;
  /** Only at this call of it, counted from 1; otherwise at each. */
  call?: number;
  how:
    | "secondary-limit"
    | "primary-limit"
    | "bad-gateway"
    | "bad-gateway-afterwards"
    | "repeated-pages"
    | "truncated"
    | number
    /** The hour’s requests are used up, for so many seconds. */
    | { usedUpFor: number }
    | ((world: World) => void);
}

/** A pretended GitHub, running. */
export interface FakeGitHub {
  world: World;
  address: string;
  /** The operations called, in order. */
  calls: string[];
  /** Where we or the pretence left GitHub’s description. Must stay empty. */
  violations: string[];
  faults: Fault[];
  close: () => Promise<void>;
}

/** Starts a pretended GitHub on a free port of this machine. */
export async function startFake(world = new World()): Promise<FakeGitHub> {
  const fake: Omit<FakeGitHub, "address" | "close"> = { world, calls: [], violations: [], faults: [] };
  const server = createServer((request, response) => {
    handle(fake, request, response).catch((error: unknown) => {
      fake.violations.push(String(error));
      send(response, 500, {});
    });
  });
  // Node’s client fails where a connection’s keep-alive runs out between two requests of a slow test.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(fake, { address: `http://127.0.0.1:${port}`, close });
}

async function handle(fake: Omit<FakeGitHub, "address" | "close">, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? ""}`);
  const body = await readBody(request);
  if (url.pathname === "/graphql") {
    fake.calls.push("graphql");
    const refused = fake.faults.find(({ operation, how }) => operation === "graphql" && typeof how === "number")?.how;
    if (typeof refused === "number") {
      send(response, refused, { message: "Refused" });
      return;
    }
    if (isAboutBroken(fake.world, body)) {
      send(response, 502, { message: "Bad Gateway" });
      return;
    }
    const { body: answer, violations } = await answerGraphql(fake.world, body);
    fake.violations.push(...violations);
    send(response, 200, answer);
    return;
  }
  const matched = match(request.method ?? "GET", url.pathname);
  const route = matched && (routes[matched.id] ?? branchRoutes[matched.id] ?? settingsRoutes[matched.id]);
  if (!matched || !route) {
    fake.violations.push(`${request.method ?? ""} ${url.pathname} is not known`);
    send(response, 501, { message: "Not pretended" });
    return;
  }
  fake.calls.push(matched.id);
  fake.violations.push(...requestFaults(matched, url.searchParams, body));
  const nth = fake.calls.filter((id) => id === matched.id).length;
  const faults = fake.faults.filter(({ operation, call }) => operation === matched.id && (call ?? nth) === nth);
  for (const { how } of faults) if (typeof how === "function") how(fake.world);
  if (faults.some(({ how }) => how === "secondary-limit")) {
    send(response, 403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "1" });
    return;
  }
  const usedUp = faults.flatMap(({ how }) => (how === "primary-limit" ? 3600 : usedUpFor(how)))[0];
  if (usedUp !== undefined) {
    send(response, 403, { message: "API rate limit exceeded" }, usedUpUntil(usedUp));
    return;
  }
  const refusal = faults.find(({ how }) => typeof how === "number")?.how;
  if (typeof refusal === "number") {
    send(response, refusal, { message: "Refused" });
    return;
  }
  if (faults.some(({ how }) => how === "bad-gateway")) {
    send(response, 502, { message: "Server Error" });
    return;
  }
  const reply = route({ world: fake.world, parameters: matched.parameters, query: url.searchParams, body });
  if (reply.raw !== undefined) {
    response.writeHead(200, { "content-type": "application/vnd.github.raw+json" }).end(reply.raw);
    return;
  }
  const repeats = faults.some(({ how }) => how === "repeated-pages");
  const { page, headers } = paged(reply, url, repeats);
  if (faults.some(({ how }) => how === "truncated")) Object.assign(page as object, { truncated: true });
  if (faults.some(({ how }) => how === "bad-gateway-afterwards")) {
    send(response, 502, { message: "Server Error" });
    return;
  }
  const status = reply.status ?? 200;
  const answer = answerOf(matched, status, page);
  fake.violations.push(...answer.faults);
  send(response, status, answer.body, headers);
}

function usedUpFor(how: Fault["how"]): number | [] {
  return typeof how === "object" ? how.usedUpFor : [];
}

/** What GitHub says when the hour’s requests are used up, for so many seconds. */
function usedUpUntil(seconds: number): Record<string, string> {
  const reset = Math.ceil(Date.now() / 1000) + seconds;
  return { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
}

/** One page of a list, with the address of the next as GitHub gives it. */
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
  next.searchParams.set("page", String(number + 1));
  const headers: Record<string, string> = number * size < list.length ? { link: `<${next.href}>; rel="next"` } : {};
  return { page: within === undefined ? some : { ...(body as object), [within]: some }, headers };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(body === undefined || status === 204 ? undefined : JSON.stringify(body));
}
