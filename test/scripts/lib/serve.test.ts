import { rmSync, writeFileSync } from "node:fs";
import { connect, Server } from "node:net";
import { join } from "node:path";

import { expect, onTestFinished, test, vi } from "vitest";

import { reservePort, serve } from "../../../scripts/lib/serve.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const page = "<p>Open Play</p>";

/** Serves a small site under `/base/`. */
async function site(files: Record<string, string> = {}): Promise<{ folder: string; address: string; port: number }> {
  const folder = temporaryFolder({ "index.html": page, "404.html": "Not here", "products/index.html": page, ...files });
  const { server, address } = await serve(folder, "/base/", 0);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { folder, address, port: Number(new URL(address).port) };
}

/** The raw response to a request with these lines. */
async function answerTo(port: number, ...lines: string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(`${[...lines, "Host: localhost", "Connection: close"].join("\r\n")}\r\n\r\n`);
  let answer = "";
  for await (const part of socket) answer += String(part);
  return answer;
}

test("serves pages with and without their file names, and the site’s 404 page for others", async () => {
  const { address } = await site({ "about.html": "About", "entry.yml": "name: a" });
  const at = async (path: string) => {
    const response = await fetch(address + path, { redirect: "manual" });
    return [response.status, response.headers.get("location") ?? (await response.text())];
  };
  expect(await at("")).toEqual([200, page]);
  expect(await at("products/?a=b")).toEqual([200, page]);
  expect(await at("about")).toEqual([200, "About"]);
  expect(await at("products")).toEqual([302, "/base/products/"]);
  expect(await at("products?q=parking&stage=live")).toEqual([302, "/base/products/?q=parking&stage=live"]);
  expect(await at("nowhere/")).toEqual([404, "Not here"]);
  expect(await at("%E0%A4%A")).toEqual([404, "Not here"]);
  expect(await at("..%2f..%2f..%2fetc/passwd")).toEqual([404, "Not here"]);
  const toBase = await fetch(new URL("/base?q=1", address), { redirect: "manual" });
  expect([toBase.status, toBase.headers.get("location")]).toEqual([302, "/base/?q=1"]);
  expect((await fetch(new URL("/elsewhere/", address))).status).toBe(404);
});

test("makes browsers revalidate pages, and cache files with a hash in their name for a year", async () => {
  const { address } = await site({ "_astro/form.BWaJ3C7D.js": "" });
  const cacheControl = async (path: string) => (await fetch(address + path)).headers.get("cache-control");
  expect(await cacheControl("products/")).toBe("public, max-age=0");
  expect(await cacheControl("_astro/form.BWaJ3C7D.js")).toBe("public, max-age=31536000, immutable");
});

test.each([
  ["bytes=10-5", 416, ""],
  ["bytes=3-6", 206, "Open"],
  ["bytes=9-99999999999999999999", 206, page.slice(9)],
  ["bytes=99999-", 416, ""],
  ["bytes=-4", 206, "</p>".slice(-4)],
  ["bytes=a-b", 200, page],
  ["pages=1-2", 200, page],
  ["bytes=5-2,9-", 200, page],
  ["bytes=9-, 5-2", 200, page],
])("answers Range: %s with %i", async (range, status, text) => {
  const { address } = await site();
  const response = await fetch(address, { headers: { range } });
  expect([response.status, await response.text()]).toEqual([status, text]);
  expect((await fetch(address)).status).toBe(200);
});

test.each(["POST", "PUT", "DELETE", "PROPFIND"])("refuses %s with 405", async (method) => {
  const { port } = await site();
  const answer = await answerTo(port, `${method} /base/ HTTP/1.1`);
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer).toMatch(/^allow: GET, HEAD\r$/im);
});

test("answers HEAD with the headers of the page and no body", async () => {
  const { port } = await site();
  const answer = await answerTo(port, "HEAD /base/ HTTP/1.1");
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 200 [^]*content-length: ${page.length}\\r\\n[^]*\\r\\n\\r\\n$`, "i"));
});

test.each([
  ["if-modified-since", "yesterday", 200],
  ["if-match", '"other"', 412],
  ["if-unmodified-since", "Mon, 01 Jan 1990 00:00:00 GMT", 412],
])("answers %s: %s with %i", async (name, value, status) => {
  const { address } = await site();
  expect((await fetch(address, { headers: { [name]: value } })).status).toBe(status);
});

test("serves files as they are while the site is being rebuilt", async () => {
  const { address, folder } = await site();
  const text = async (path: string) => (await fetch(address + path)).text();
  expect(await text("products/")).toBe(page);
  writeFileSync(join(folder, "products/index.html"), "shorter");
  expect(await text("products/")).toBe("shorter");
  rmSync(join(folder, "products"), { recursive: true });
  expect(await text("products/")).toBe("Not here");
  writeFileSync(join(folder, "new.html"), "new");
  expect(await text("new")).toBe("new");
  rmSync(folder, { recursive: true });
  expect(await text("")).toBe("There is no such page.");
});

test("closes the connection of a page that is truncated during the transfer, and serves the next", async () => {
  const { address, folder } = await site({ "long.html": "x".repeat(64_000_000) });
  const response = await fetch(`${address}long.html`);
  writeFileSync(join(folder, "long.html"), "x");
  await expect(response.text()).rejects.toThrow();
  expect((await fetch(address)).status).toBe(200);
});

test("refuses a port that is taken in one line", async () => {
  const { port } = await site();
  await expect(reservePort(port)).rejects.toThrow(`Port ${port} is taken. Choose another: PORT=8080 npm start`);
});

test("refuses a privileged port in one line", async () => {
  // Mocks the system: some systems let every user bind these ports.
  const refused = Object.assign(new Error("listen EACCES: permission denied"), {
    code: "EACCES",
    errno: -13,
    syscall: "listen",
  });
  const listen = vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server) {
    this.emit("error", refused);
    return this;
  });
  onTestFinished(() => {
    listen.mockRestore();
  });
  await expect(reservePort(80)).rejects.toThrow("Port 80 is not for you to use. Choose another: PORT=8080 npm start");
});

test("does not redirect // to another host", async () => {
  const { server, address } = await serve(temporaryFolder({ "products/index.html": page }), "/", 0);
  onTestFinished(() => void server.close());
  const answer = await answerTo(Number(new URL(address).port), "GET //products HTTP/1.1");
  expect(answer).toMatch(/^location: \/products\/\r$/im);
});

test.each([
  ["embed/product/open-play/", "frame-ancestors *"],
  ["products/", "frame-ancestors 'none'"],
  ["products/embed/", "frame-ancestors 'none'"],
])("serves /%s with %s", async (path, policy) => {
  const { address } = await site({ "embed/product/open-play/index.html": page, "products/embed/index.html": page });
  expect((await fetch(address + path)).headers.get("content-security-policy")).toBe(policy);
});
