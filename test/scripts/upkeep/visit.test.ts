import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { Agent } from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { isPublicAddress, publicLookup } from "../../../scripts/lib/public-network.ts";
import { isRateLimited, isNoResponse, visit, type NetworkSettings } from "../../../scripts/upkeep/visit.ts";

/** Names and what the name servers of the tests say of them. This machine plays the public internet. */
const names: Record<string, string[]> = {
  "public.example": ["127.0.0.1"],
  "other.example": ["127.0.0.1"],
  "private.example": ["10.0.0.7"],
  "metadata.example": ["169.254.169.254"],
  "half-private.example": ["127.0.0.1", "10.0.0.7"],
};

let server: Server;
let port: number;
let way: NetworkSettings;
const asked: string[] = [];
let whenLeft: Promise<unknown>;

/** Answers the question for the head wrongly, and any other with more and more. */
function sendWithoutEnd({ method }: IncomingMessage, response: ServerResponse): void {
  if (method === "HEAD") {
    response.writeHead(405).end();
    return;
  }
  whenLeft = once(response, "close");
  const more = (): unknown => response.write("x".repeat(1000));
  response.writeHead(200).on("drain", more);
  more();
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(`${request.method ?? ""} ${request.headers.host ?? ""}${path} ${request.headers.range ?? ""}`.trim());
    const [, status = "200", ...to] = path.split("/");
    if (path === "/no-head" && request.method === "HEAD") response.writeHead(405).end();
    else if (path === "/breaks-off" && request.method === "HEAD") request.destroy();
    else if (path === "/breaks-off-always") request.destroy();
    else if (path === "/endless") sendWithoutEnd(request, response);
    else if (path === "/no-head" || path === "/breaks-off") response.writeHead(206).end("x");
    else if (path === "/wall") response.writeHead(503, { server: "cloudflare", "cf-mitigated": "challenge" }).end();
    else if (path === "/silent" || (path === "/silent-head" && request.method === "HEAD")) return;
    else if (path === "/silent-head") response.writeHead(206).end("x");
    else if (path === "/slash") response.writeHead(301, { location: "/slash/" }).end();
    else if (path === "/slash/") response.writeHead(200).end();
    else if (path === "/loop") response.writeHead(302, { location: "/loop" }).end();
    else if (to.length > 0) response.writeHead(Number(status), { location: decodeURIComponent(to.join("/")) }).end();
    else response.writeHead(Number(status)).end(request.method === "HEAD" ? undefined : "x".repeat(1000));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
  const resolve = (host: string): Promise<string[]> => {
    const found = names[host];
    return found
      ? Promise.resolve(found)
      : Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));
  };
  const isAllowed = (address: string): boolean => address === "127.0.0.1" || isPublicAddress(address);
  way = {
    dispatcher: new Agent({ connect: { lookup: publicLookup(resolve, isAllowed) } }),
    patience: 10_000,
    mayBeOpened: (url) => new URL(url).protocol === "http:" && new URL(url).hostname.endsWith(".example"),
  };
});
afterAll(async () => {
  await way.dispatcher.destroy();
  server.closeAllConnections();
  server.close();
});

const at = (host: string, path: string): string => `http://${host}:${port}${path}`;
const redirect = (status: number, to: string): string => at("public.example", `/${status}/${encodeURIComponent(to)}`);
const notPublic = { type: "unreachable", why: "it leads to a place that is not public" };

describe("what an address turns out to be", () => {
  test.each([
    ["200", { type: "ok" }],
    ["204", { type: "ok" }],
    ["404", { type: "missing", why: "it answers 404" }],
    ["410", { type: "missing", why: "it answers 410" }],
    ["401", { type: "blocked", why: "it answers 401" }],
    ["403", { type: "blocked", why: "it answers 403" }],
    ["429", { type: "blocked", why: "it answers 429" }],
    ["500", { type: "unreachable", why: "it answers 500" }],
  ])("an answer %s", async (status, observation) => {
    expect(await visit(at("public.example", `/${status}`), way)).toEqual(observation);
  });

  test("a wall against programs is a block, whatever it answers", async () => {
    expect(await visit(at("public.example", "/wall"), way)).toMatchObject({ type: "blocked" });
  });

  test.each(["/no-head", "/breaks-off"])("where the head is refused, the first byte is asked for: %s", async (path) => {
    asked.length = 0;
    expect(await visit(at("public.example", path), way)).toEqual({ type: "ok" });
    expect(asked).toEqual([`HEAD public.example:${port}${path}`, `GET public.example:${port}${path} bytes=0-0`]);
  });

  test("a server that never answers a question for the head is asked as a reader asks", async () => {
    expect(await visit(at("public.example", "/silent-head"), { ...way, patience: 200 })).toEqual({ type: "ok" });
  });

  test("an answer without an end is left at once", async () => {
    expect(await visit(at("public.example", "/endless"), { ...way, patience: 60_000 })).toEqual({ type: "ok" });
    await whenLeft;
  });

  test("a host that has had enough of questions asks for a pause, one that refuses does not", async () => {
    expect(isRateLimited(await visit(at("public.example", "/429"), way))).toBe(true);
    expect(isRateLimited(await visit(at("public.example", "/403"), way))).toBe(false);
  });

  test.each([
    ["nobody.example", "/", true],
    ["private.example", "/", true],
    ["public.example", "/breaks-off-always", true],
    ["public.example", "/404", false],
    ["public.example", "/500", false],
    ["public.example", "/wall", false],
  ])("whether anybody was there at all: %s%s", async (host, path, isSilent) => {
    expect(isNoResponse(await visit(at(host, path), way))).toBe(isSilent);
    expect(isNoResponse(await visit(redirect(302, at(host, path)), way))).toBe(false);
  });

  test("every question is asked in the turn of the host that it goes to", async () => {
    const turns: string[] = [];
    const end = at("other.example", "/no-head");
    await visit(redirect(301, end), {
      ...way,
      turn: (url, ask) => {
        turns.push(new URL(url).hostname);
        return ask();
      },
    });
    expect(turns).toEqual(["public.example", "other.example", "other.example"]);
  });

  test("an unknown name is missing, a silent server unreachable", async () => {
    expect(await visit(at("nobody.example", "/"), way)).toEqual({ type: "missing", why: "its host name is unknown" });
    expect(await visit(at("public.example", "/silent"), { ...way, patience: 200 })).toEqual({
      type: "unreachable",
      why: "it does not answer in time",
    });
  });
});

describe("redirects", () => {
  test("moved for good, over several hops", async () => {
    const end = at("other.example", "/200");
    const hop = redirect(301, redirect(308, end));
    expect(await visit(hop, way)).toEqual({ type: "moved", to: end });
  });

  test("elsewhere for the moment is right", async () => {
    expect(await visit(redirect(302, at("other.example", "/200")), way)).toEqual({ type: "ok" });
    expect(await visit(redirect(301, redirect(302, at("other.example", "/200"))), way)).toEqual({ type: "ok" });
  });

  test("a closing slash more or less is the same page", async () => {
    expect(await visit(at("public.example", "/slash"), way)).toEqual({ type: "ok" });
  });

  test("moved to nowhere is missing", async () => {
    expect(await visit(redirect(301, at("other.example", "/404")), way)).toMatchObject({ type: "missing" });
  });

  test("without end", async () => {
    expect(await visit(at("public.example", "/loop"), way)).toMatchObject({ type: "unreachable" });
  });
});

describe("no way into a private network", () => {
  test.each(["private.example", "metadata.example", "half-private.example"])("%s is not connected to", async (host) => {
    expect(await visit(at(host, "/200"), way)).toEqual(notPublic);
    expect(await visit(redirect(302, at(host, "/200")), way)).toEqual(notPublic);
  });

  test.each(["http://169.254.169.254/latest/", "file:///etc/passwd", "https://public.example/", "http://localhost/"])(
    "a redirect to %s is not followed",
    async (to) => {
      expect(await visit(redirect(302, to), way)).toEqual(notPublic);
    },
  );

  test("by default only what an entry may link to is opened", async () => {
    const { dispatcher, patience } = way;
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
  ])("%s is public: %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});
