import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";

import { Agent } from "undici";
import { afterAll, describe, expect, test } from "vitest";

import { isPublicAddress, publicLookup } from "../../../scripts/lib/public-network.ts";
import { isRateLimited, isNoResponse, visit, type NetworkSettings } from "../../../scripts/upkeep/visit.ts";
import { startServer } from "../../helpers/local-server.ts";

/** The DNS records of the tests. 127.0.0.1 stands for the public internet. */
const names: Record<string, string[]> = {
  "public.example": ["127.0.0.1"],
  "other.example": ["127.0.0.1"],
  "private.example": ["10.0.0.7"],
  "metadata.example": ["169.254.169.254"],
  "half-private.example": ["127.0.0.1", "10.0.0.7"],
};

const requests: string[] = [];
let whenClosed: Promise<unknown>;

/** Refuses HEAD, and answers GET with an endless body. */
function sendEndlessly({ method }: IncomingMessage, response: ServerResponse): void {
  if (method === "HEAD") {
    response.writeHead(405).end();
    return;
  }
  whenClosed = once(response, "close");
  const more = (): unknown => response.write("x".repeat(1000));
  response.writeHead(200).on("drain", more);
  more();
}

const { port } = await startServer((request, response) => {
  const path = request.url ?? "/";
  requests.push(`${request.method ?? ""} ${request.headers.host ?? ""}${path} ${request.headers.range ?? ""}`.trim());
  const [, status = "200", ...to] = path.split("/");
  if (path === "/no-head" && request.method === "HEAD") response.writeHead(405).end();
  else if (path === "/breaks-off" && request.method === "HEAD") request.destroy();
  else if (path === "/breaks-off-always") request.destroy();
  else if (path === "/endless") sendEndlessly(request, response);
  else if (path === "/no-head" || path === "/breaks-off") response.writeHead(206).end("x");
  else if (path === "/wall") response.writeHead(503, { server: "cloudflare", "cf-mitigated": "challenge" }).end();
  else if (path === "/silent" || (path === "/silent-head" && request.method === "HEAD")) return;
  else if (path === "/silent-head") response.writeHead(206).end("x");
  else if (path === "/slash") response.writeHead(301, { location: "/slash/" }).end();
  else if (path === "/slash/") response.writeHead(200).end();
  else if (path === "/loop") response.writeHead(302, { location: "/loop" }).end();
  else if (to.length > 0) response.writeHead(Number(status), { location: decodeURIComponent(to.join("/")) }).end();
  else response.writeHead(Number(status)).end(request.method === "HEAD" ? undefined : "x".repeat(1000));
}, afterAll);

function resolveHost(host: string): Promise<string[]> {
  const found = names[host];
  return found
    ? Promise.resolve(found)
    : Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));
}

const isAllowed = (address: string): boolean => address === "127.0.0.1" || isPublicAddress(address);
const dispatcher = new Agent({ connect: { lookup: publicLookup(resolveHost, isAllowed) } });
afterAll(() => dispatcher.destroy());

const network: NetworkSettings = {
  dispatcher,
  patience: 10_000,
  mayBeOpened: (url) => new URL(url).protocol === "http:" && new URL(url).hostname.endsWith(".example"),
};

const at = (host: string, path: string): string => `http://${host}:${port}${path}`;
const redirect = (status: number, to: string): string => at("public.example", `/${status}/${encodeURIComponent(to)}`);
const notPublic = { type: "unreachable", why: "it leads to a place that is not public" };

describe("the result of a visit", () => {
  test.each([
    ["200", { type: "ok" }],
    ["204", { type: "ok" }],
    ["404", { type: "missing", why: "it answers 404" }],
    ["410", { type: "missing", why: "it answers 410" }],
    ["401", { type: "blocked", why: "it answers 401" }],
    ["403", { type: "blocked", why: "it answers 403" }],
    ["429", { type: "blocked", why: "it answers 429" }],
    ["500", { type: "unreachable", why: "it answers 500" }],
  ])("for the status %s", async (status, observation) => {
    expect(await visit(at("public.example", `/${status}`), network)).toEqual(observation);
  });

  test("is “blocked” for a challenge against bots, whatever its status", async () => {
    expect(await visit(at("public.example", "/wall"), network)).toMatchObject({ type: "blocked" });
  });

  test.each(["/no-head", "/breaks-off"])(
    "comes from GET with a range of one byte when HEAD is refused: %s",
    async (path) => {
      requests.length = 0;
      expect(await visit(at("public.example", path), network)).toEqual({ type: "ok" });
      expect(requests).toEqual([`HEAD public.example:${port}${path}`, `GET public.example:${port}${path} bytes=0-0`]);
    },
  );

  test("comes from GET when HEAD gets no answer", async () => {
    expect(await visit(at("public.example", "/silent-head"), { ...network, patience: 200 })).toEqual({ type: "ok" });
  });

  test("is there before an endless body ends, which is aborted", async () => {
    expect(await visit(at("public.example", "/endless"), { ...network, patience: 60_000 })).toEqual({ type: "ok" });
    await whenClosed;
  });

  test("asks for a pause after 429, not after 403", async () => {
    expect(isRateLimited(await visit(at("public.example", "/429"), network))).toBe(true);
    expect(isRateLimited(await visit(at("public.example", "/403"), network))).toBe(false);
  });

  test.each([
    ["nobody.example", "/", true],
    ["private.example", "/", true],
    ["public.example", "/breaks-off-always", true],
    ["public.example", "/404", false],
    ["public.example", "/500", false],
    ["public.example", "/wall", false],
  ])("says whether a host responded at all: %s%s", async (host, path, isSilent) => {
    expect(isNoResponse(await visit(at(host, path), network))).toBe(isSilent);
    expect(isNoResponse(await visit(redirect(302, at(host, path)), network))).toBe(false);
  });

  test("waits for the turn of each requested host", async () => {
    const turns: string[] = [];
    const end = at("other.example", "/no-head");
    await visit(redirect(301, end), {
      ...network,
      turn: (url, ask) => {
        turns.push(new URL(url).hostname);
        return ask();
      },
    });
    expect(turns).toEqual(["public.example", "other.example", "other.example"]);
  });

  test("is “missing” for an unknown host name, and “unreachable” for a server that does not respond", async () => {
    expect(await visit(at("nobody.example", "/"), network)).toEqual({
      type: "missing",
      why: "its host name is unknown",
    });
    expect(await visit(at("public.example", "/silent"), { ...network, patience: 200 })).toEqual({
      type: "unreachable",
      why: "it does not answer in time",
    });
  });
});

describe("redirects", () => {
  test("are moves if every hop is permanent", async () => {
    const end = at("other.example", "/200");
    const hop = redirect(301, redirect(308, end));
    expect(await visit(hop, network)).toEqual({ type: "moved", to: end });
  });

  test("are fine if a hop is temporary", async () => {
    expect(await visit(redirect(302, at("other.example", "/200")), network)).toEqual({ type: "ok" });
    expect(await visit(redirect(301, redirect(302, at("other.example", "/200"))), network)).toEqual({ type: "ok" });
  });

  test("are fine if only the closing slash differs", async () => {
    expect(await visit(at("public.example", "/slash"), network)).toEqual({ type: "ok" });
  });

  test("to a missing page are missing", async () => {
    expect(await visit(redirect(301, at("other.example", "/404")), network)).toMatchObject({ type: "missing" });
  });

  test("in a loop are unreachable", async () => {
    expect(await visit(at("public.example", "/loop"), network)).toMatchObject({ type: "unreachable" });
  });
});

describe("private networks", () => {
  test.each(["private.example", "metadata.example", "half-private.example"])("does not connect to %s", async (host) => {
    expect(await visit(at(host, "/200"), network)).toEqual(notPublic);
    expect(await visit(redirect(302, at(host, "/200")), network)).toEqual(notPublic);
  });

  test.each(["http://169.254.169.254/latest/", "file:///etc/passwd", "https://public.example/", "http://localhost/"])(
    "does not follow a redirect to %s",
    async (to) => {
      expect(await visit(redirect(302, to), network)).toEqual(notPublic);
    },
  );

  test("opens by default only addresses that an entry may link to", async () => {
    const { patience } = network;
    for (const url of [
      "http://a.example.org/",
      "https://10.0.0.1/",
      "https://a.example.org:8443/",
      "https://x.internal/",
    ]) {
      expect(await visit(url, { dispatcher, patience })).toEqual(notPublic);
    }
  });

  test.each([
    ["8.8.8.8", true],
    ["2a00:1450:4009:81f::200e", true],
    ["10.1.2.3", false],
    ["172.16.0.1", false],
    ["192.168.1.1", false],
    ["127.0.0.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["192.0.2.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::1", false],
    ["::", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["::ffff:10.0.0.1", false],
    ["::ffff:169.254.169.254", false],
    ["64:ff9b::a00:1", false],
    ["2002:a00:1::", false],
    ["2001:db8::1", false],
    ["::a00:1", false],
    ["64:ff9b:1::a00:1", false],
    ["fec0::1", false],
    ["168.63.129.16", false],
    ["::ffff:168.63.129.16", false],
    ["::168.63.129.16", false],
    ["199.36.153.6", false],
    ["199.36.153.10", false],
    ["161.26.0.10", false],
    ["166.9.14.4", false],
    ["192.80.8.124", false],
    ["100.100.100.200", false],
    ["192.0.0.192", false],
    ["fd00:ec2::254", false],
    ["168.63.129.17", true],
    ["not an address", false],
  ])("classifies %s as public: %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});
