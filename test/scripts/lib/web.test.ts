import { connect } from "node:net";
import { gzipSync } from "node:zlib";

import { Agent, MockAgent } from "undici";
import { afterAll, describe, expect, it } from "vitest";

import { CommandError } from "../../../scripts/lib/stop.ts";
import { askWeb, readWeb } from "../../../scripts/lib/web.ts";
import { startServer } from "../../helpers/local-server.ts";

const { port } = await startServer((request, response) => {
  if (request.url === "/half") response.writeHead(200, { "content-length": "100" }).write("half of it");
  if (request.url === "/endless") response.writeHead(200).write("x".repeat(2048));
  if (request.url === "/broken")
    response.writeHead(200, { "content-length": "100" }).write("half of it", () => response.destroy());
}, afterAll);

describe("reading an address that a person gave", () => {
  it.each([
    ["http://example.org/", "is not an https address"],
    ["ftp://example.org/", "is not an https address"],
    ["https://user:secret@example.org/", "user name or password"],
    ["https://:secret@example.org/", "user name or password"],
    ["https://example.org:8443/", "names a port"],
    ["https://127.0.0.1/", "is an IP address"],
    ["https://[::1]/", "is an IP address"],
    ["https://2130706433/", "is an IP address"],
    ["https://0x7f.1/", "is an IP address"],
  ])("refuses %s", async (address, reason) => {
    await expect(readWeb(address)).rejects.toThrow(reason);
  });

  it("refuses a name of this machine", async () => {
    await expect(readWeb("https://localhost/")).rejects.toThrow("is not a public address");
  });
});

describe("an answer", () => {
  const mock = new MockAgent();
  mock.disableNetConnect();
  const host = mock.get("https://files.example.org");

  it("is the text of the page", async () => {
    host.intercept({ path: "/publiccode.yml" }).reply(200, "name: Open Play");
    expect(String(await readWeb("https://files.example.org/publiccode.yml", { dispatcher: mock }))).toBe(
      "name: Open Play",
    );
  });

  it("may redirect to a public address, and to no other", async () => {
    host.intercept({ path: "/moved" }).reply(302, "", { headers: { location: "/new" } });
    host.intercept({ path: "/new" }).reply(200, "there");
    expect(String(await readWeb("https://files.example.org/moved", { dispatcher: mock }))).toBe("there");
    host
      .intercept({ path: "/trap" })
      .reply(302, "", { headers: { location: "https://169.254.169.254/latest/meta-data" } });
    await expect(readWeb("https://files.example.org/trap", { dispatcher: mock })).rejects.toThrow("is an IP address");
    host.intercept({ path: "/plain" }).reply(301, "", { headers: { location: "http://files.example.org/" } });
    await expect(readWeb("https://files.example.org/plain", { dispatcher: mock })).rejects.toThrow(
      "is not an https address",
    );
  });

  it.each(["https://[", "https://user:secret@files.example.org/"])("is refused if it redirects to %s", async (to) => {
    host.intercept({ path: "/odd" }).reply(302, "", { headers: { location: to } });
    await expect(readWeb("https://files.example.org/odd", { dispatcher: mock })).rejects.toThrow(CommandError);
  });

  it("is refused after five redirects", async () => {
    for (const step of [6, 5, 4, 3, 2, 1]) {
      const pages = host.intercept({ path: `/${step}` });
      pages.reply(302, "", { headers: { location: `/${step - 1}` } }).persist();
    }
    host.intercept({ path: "/0" }).reply(200, "there");
    expect(String(await readWeb("https://files.example.org/5", { dispatcher: mock }))).toBe("there");
    await expect(readWeb("https://files.example.org/6", { dispatcher: mock })).rejects.toThrow(
      "redirected more than 5 times",
    );
  });

  it("is refused if it is too large or an error", async () => {
    host.intercept({ path: "/large" }).reply(200, "x".repeat(5000));
    await expect(readWeb("https://files.example.org/large", { dispatcher: mock, bytes: 4096 })).rejects.toThrow(
      "larger than 4 KiB",
    );
    host.intercept({ path: "/announced" }).reply(200, "", { headers: { "content-length": String(2 ** 31) } });
    await expect(readWeb("https://files.example.org/announced", { dispatcher: mock })).rejects.toThrow(
      "larger than 1 MiB",
    );
    host.intercept({ path: "/gone" }).reply(404, "no");
    await expect(readWeb("https://files.example.org/gone", { dispatcher: mock })).rejects.toThrow("status 404");
  });
});

describe("a compressed answer", () => {
  const mock = new MockAgent();
  mock.disableNetConnect();
  const host = mock.get("https://files.example.org");
  const answerCompressed = (content: Buffer, encoding = "gzip"): void => {
    host.intercept({ path: "/packed" }).reply(200, content, { headers: { "content-encoding": encoding } });
  };
  const read = (): Promise<Buffer> => readWeb("https://files.example.org/packed", { dispatcher: mock });

  it("is decompressed", async () => {
    answerCompressed(gzipSync("name: Open Play"));
    expect(String(await read())).toBe("name: Open Play");
  });

  it("is refused if it decompresses into too much, is broken, or has another encoding", async () => {
    answerCompressed(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    await expect(read()).rejects.toThrow("is larger than 1 MiB");
    answerCompressed(gzipSync("name: Open Play").subarray(0, 20));
    await expect(read()).rejects.toThrow(/^https:\/\/files\.example\.org\/packed cannot be read: .+$/);
    answerCompressed(Buffer.from("x"), "br");
    await expect(read()).rejects.toThrow("is compressed as “br”, which cannot be read here");
  });
});

describe("an unchanged file", () => {
  const mock = new MockAgent();
  mock.disableNetConnect();
  const host = mock.get("https://files.example.org");

  it("is not sent again to whoever has its ETag", async () => {
    host.intercept({ path: "/list" }).reply(200, "one", { headers: { etag: '"1"' } });
    const first = await askWeb("https://files.example.org/list", { dispatcher: mock });
    expect(first).toEqual({ type: "file", content: Buffer.from("one"), etag: '"1"' });
    host.intercept({ path: "/list", headers: { "if-none-match": '"1"' } }).reply(304, "");
    expect(await askWeb("https://files.example.org/list", { dispatcher: mock, etag: '"1"' })).toEqual({
      type: "unchanged",
    });
    host.intercept({ path: "/list" }).reply(304, "");
    await expect(askWeb("https://files.example.org/list", { dispatcher: mock })).rejects.toThrow("status 304");
  });
});

describe("a server that never answers, or not to the end", () => {
  const agent = new Agent({
    connect: (_options, callback) => {
      const socket = connect(port, "127.0.0.1", () => {
        callback(null, socket);
      });
    },
  });

  afterAll(() => agent.destroy());

  it("times out although everything that is read from it may take longer", async () => {
    const until = AbortSignal.timeout(60_000);
    const read = readWeb("https://slow.example.org/", { dispatcher: agent, milliseconds: 200, until });
    await expect(read).rejects.toThrow("it took too long to answer");
  });

  it.each(["", "half", "broken"])("times out or fails, with the reason in one line: /%s", async (path) => {
    const read = readWeb(`https://slow.example.org/${path}`, { dispatcher: agent, milliseconds: 200 });
    await expect(read).rejects.toThrow(CommandError);
    await expect(read).rejects.toThrow(/^https:\/\/slow\.example\.org\/\w* cannot be read: .+$/);
  });

  it("is disconnected as soon as it has sent too much", async () => {
    const read = readWeb("https://slow.example.org/endless", { dispatcher: agent, bytes: 1024 });
    await expect(read).rejects.toThrow("is larger than 1 KiB");
  });
});
