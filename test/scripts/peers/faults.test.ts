import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

import { MockAgent } from "undici";
import { beforeEach, describe, expect, test } from "vitest";

import { inspect, modelVersion } from "../../../schemas/index.ts";
import { PeerLock } from "../../../schemas/peers/lock.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { checksumOf } from "../../../scripts/peers/download.ts";
import { readIntoFolder } from "../../../scripts/peers/folder.ts";
import { entry, today } from "../../helpers/catalogues.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";
import {
  catalogueOf,
  changeFile,
  changeManifest,
  publishSite,
  type Site,
  startWeb,
  type Web,
} from "../../helpers/peers.ts";

const home = "https://catalogue.example.wales/";
const manifest = `${home}api/v1/manifest.json`;
const products = "/api/v1/product.ndjson";
const [copy, lock] = ["_peers/wales.ndjson", "_peers/wales.lock.json"];
/** Wales publishes again on the day of its first reading, and is read again the day after. */
const later = `${today}T09:00:00Z`;
const tomorrow = "2026-11-22";

let web: Web;
let folder: string;
let site: Site;

/** The UK’s catalogue has read Wales and the NHS once, without refusals; Wales has published again. */
beforeEach(async () => {
  web = await startWeb();
  folder = temporaryFolder(catalogueOf("uk"));
  for (const id of ["wales", "nhs"] as const) {
    const published = publishSite(catalogueOf(id));
    web.put(published.home, published.site);
  }
  await readIntoFolder(folder, today, web.network);
  site = publishSite(catalogueOf("wales"), later).site;
  web.put(home, site);
});

function lockIn(files: Readonly<Record<string, string>>): PeerLock {
  return PeerLock.parse(JSON.parse(files[lock] ?? ""));
}

/** Expects that the refused reading changed nothing but `refused` in the lock, and that the catalogue is valid. */
function expectKept(before: Readonly<Record<string, string>>, sentence: string | RegExp): void {
  const after = filesIn(folder);
  expect({ ...after, [lock]: "" }).toEqual({ ...before, [lock]: "" });
  const refused = {
    day: tomorrow,
    sentence: typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
  };
  expect(lockIn(after)).toEqual({ ...lockIn(before), refused });
  const { problems, peers } = inspect(diskSource(folder), tomorrow);
  expect(problems).toEqual([]);
  expect(peers.map(({ id }) => id)).toEqual(["nhs", "wales"]);
}

/** Changes the line of the Welsh product “tir”. */
function changeTir(change: (line: string) => string): void {
  changeFile(site, products, (text) => text.replace(/^.*"slug":"tir".*$/m, change));
}

/** Changes the bytes of the products’ file, and its size and checksum in the manifest. */
function changeBytes(change: (text: string) => Buffer): void {
  const content = change(String(site.get(products)));
  site.set(products, content);
  const listed = { bytes: content.length, sha256: checksumOf(content) };
  changeManifest(site, (list) => ({
    ...list,
    files: list.files.map((file) => (file.address === products ? { ...file, ...listed } : file)),
  }));
}

/** Adds thirty changed copies of the first product, with slugs and names of their own. */
function addThirtyCopies(change: (line: string) => string): void {
  changeFile(site, products, (text) => {
    const line = change(text.split("\n")[1]!);
    return text + Array.from({ length: 30 }, (_, index) => `${line.replaceAll("tir", `t${index}`)}\n`).join("");
  });
}

test.each<[fault: string, inject: () => unknown, sentence: string | RegExp]>([
  [
    "a truncated file",
    () => {
      changeTir((line) => line.replace("a piece of land", "a field"));
      site.set(products, site.get(products)!.subarray(0, 300));
    },
    /^Its file of products is broken off after 300 bytes of \d+\.$/,
  ],
  [
    "an entry with the field __proto__, which programs drop silently",
    () => {
      changeTir((line) => line.replace('"data":{', '"data":{"__proto__":{"name":"Tir"},'));
    },
    /^Line \d+ of its file of products is not a product\.$/,
  ],
  [
    "a file that is not UTF-8",
    () => {
      changeTir((line) => line.replace("a piece of land", "a field"));
      changeBytes((text) => Buffer.from(text.replace("a field", "a f\xefeld"), "latin1"));
    },
    "Its file of products is not UTF-8 text.",
  ],
  [
    "a field twice, of which programs read one or the other",
    () => {
      changeTir((line) => line.replace('"services"', '"name":"Open Play","services"'));
    },
    "Line 2 of its file of products has a field twice.",
  ],
  [
    "a field twice, once in escapes",
    () => {
      changeTir((line) => line.replace('"services"', '"n\\u0061me" : "Open Play","services"'));
    },
    "Line 2 of its file of products has a field twice.",
  ],
  [
    "a file whose last line is truncated",
    () => {
      changeFile(site, products, (text) => text.slice(0, -30));
    },
    "Its file of products is broken off in the middle of a line.",
  ],
  [
    "a truncated manifest",
    () => site.set("/api/v1/manifest.json", site.get("/api/v1/manifest.json")!.subarray(0, 3000)),
    "What it answers is not a manifest, or not a whole one.",
  ],
  [
    "a wrong checksum",
    () => {
      changeTir((line) => line.replace("a piece of land", "a field"));
      site.set(products, Buffer.from(String(site.get(products)).replace("a field", "a house")));
    },
    "Its file of products does not have the sum that its manifest lists.",
  ],
  [
    "a manifest that counts more entries than there are",
    () => {
      changeManifest(site, (list) => ({
        ...list,
        files: list.files.map((file) => (file.address === products ? { ...file, rows: 3, sha256: file.sha256 } : file)),
      }));
    },
    "It has 2 products where its manifest lists 3.",
  ],
  [
    "a loss of 60 per cent",
    () => {
      const {
        "powys/authority.yml": council,
        "catalogue.yml": settings,
        "powys/products/tir.yml": one,
      } = catalogueOf("wales");
      const rest = { "powys/authority.yml": council!, "catalogue.yml": settings!, "powys/products/tir.yml": one! };
      web.put(home, publishSite(rest, later).site);
    },
    "3 of its 5 entries are gone, and no more than 20 per cent may go between two readings. Where that is right, raise “maximumShrink” of this catalogue in the settings for one reading.",
  ],
  [
    "the replacement of entries by as many others",
    () => {
      changeFile(site, products, (text) => text.replaceAll(/"slug":"([^"]+)"/g, '"slug":"$1-2"'));
    },
    "2 of its 5 entries are gone, and no more than 20 per cent may go between two readings. Where that is right, raise “maximumShrink” of this catalogue in the settings for one reading.",
  ],
  [
    "a newer version of the model",
    () => {
      changeManifest(site, (list) => ({ ...list, model: modelVersion + 1 }));
    },
    `It follows version ${modelVersion + 1} of the model and this software knows versions up to ${modelVersion}, so update this catalogue’s software first.`,
  ],
  [
    "a slug with a letter of another alphabet",
    () => {
      changeTir((line) => line.replace('"slug":"tir"', '"slug":"t\u0456r"'));
    },
    "Line 2 of its file of products is not a product.",
  ],
  [
    "a slug that looks like one of ours",
    () => {
      changeFile(site, products, (text) => `${text}${text.split("\n")[1]!.replaceAll("tir", "open-p1ay")}\n`);
    },
    "Its product “open-p1ay” looks like our own “open-play” and is another.",
  ],
  [
    "a name with a letter of another alphabet",
    () => {
      changeTir((line) => line.replace('"name":"Tir"', '"name":"T\u0456r"'));
    },
    "Its product “tir” is not valid: In “T\u0456r”, “\u0456” is a Cyrillic letter that looks like a plain one.",
  ],
  [
    "an address that runs a script",
    () => {
      changeTir((line) =>
        line.replace('"services"', '"links":[{"type":"website","url":"javascript:alert(1)"}],"services"'),
      );
    },
    "Its product “tir” is not valid: “javascript:alert(1)” is not a link that everybody can open safely.",
  ],
  [
    "an entry whose own address runs a script",
    () => {
      changeTir((line) => line.replace(`${home}products/tir/`, "javascript:alert(1)"));
    },
    "Line 2 of its file of products is not a product.",
  ],
  [
    "HTML in a summary",
    () => {
      changeTir((line) => line.replace("Shows who", "Shows <img src=x onerror=alert(1)> who"));
    },
    "Its product “tir” has HTML in a text, “<img src=x onerror=alert(1)>”, which is never shown.",
  ],
  [
    "HTML in a description",
    () => {
      changeTir((line) => line.replace('"services"', '"description":"Hello <script>alert(1)</script>","services"'));
    },
    "Its product “tir” is not valid: “description” holds the HTML “<script>”, which cannot be shown.",
  ],
  [
    "an invisible character",
    () => {
      changeTir((line) => line.replace("Shows who", "Shows \\u202ewho"));
    },
    "Its product “tir” is not valid: There is a character here that cannot be seen (U+202E).",
  ],
  [
    "a name with stacked combining marks",
    () => {
      changeTir((line) => line.replace('"name":"Tir"', `"name":"Ti${"\u0301".repeat(60)}r"`));
    },
    "Its product “tir” is not valid: There are letters on this line with more than five marks on them (U+0301), which nobody can read.",
  ],
  [
    "an unknown field",
    () => {
      changeTir((line) => line.replace('"services"', '"onclick":"alert(1)","services"'));
    },
    "Its product “tir” is not valid: “onclick” is not a field of a product.",
  ],
  [
    "more invalid entries than a message can explain",
    () => {
      addThirtyCopies((line) => line.replace('"services"', '"onclick":"alert(1)","services"'));
    },
    "Its product “t0” is not valid (and 19 more problems): “onclick” is not a field of a product.",
  ],
  [
    "more entries with invisible characters than a message can explain",
    () => {
      addThirtyCopies((line) => line.replace("Shows who", "Shows \u202ewho"));
    },
    "Its product “t0” is not valid (and 19 more problems): There is a character here that cannot be seen (U+202E).",
  ],
  [
    "more dangling references than a message can explain",
    () => {
      addThirtyCopies((line) => line.replace('"services"', '"dependsOn":["tri"],"services"'));
    },
    "30 of its entries name others that it has not. Its product “t0” names the product “tri”.",
  ],
  [
    "an entry that is too long",
    () => {
      changeTir((line) => line.replace('"services"', `"tags":[${"1,".repeat(150_000)}1],"services"`));
    },
    "Line 2 of its file of products is longer than any entry.",
  ],
  [
    "a manifest with millions of invalid files",
    () => {
      const files = `"files":[${"{},".repeat(3_000_000)}{}]`;
      changeManifest(site, (list) => ({ ...list, files: [] }));
      const text = String(site.get("/api/v1/manifest.json")).replace('"files":[]', files);
      site.set("/api/v1/manifest.json", Buffer.from(text));
    },
    "Its manifest does not hold what it must at “files › 0 › address”.",
  ],
  [
    "a deeply nested value",
    () => {
      changeTir((line) => line.replace('"services"', `"tags":${"[".repeat(20_000)}${"]".repeat(20_000)},"services"`));
    },
    "Line 2 of its file of products is not a product.",
  ],
  [
    "the GSS code of a council of another peer",
    async () => {
      const council = `${entry("Hampshire County Council")}type: county\ngss: E10000014\nclaimed: false\n`;
      const councils = { "hampshire/authority.yml": council };
      const nhs = publishSite({ ...catalogueOf("nhs"), ...councils }, later);
      web.put(nhs.home, nhs.site);
      await readIntoFolder(folder, today, web.network, "nhs");
      web.put(home, publishSite({ ...catalogueOf("wales"), ...councils }, later).site);
    },
    "Its authority “hampshire” has the GSS code “E10000014”, which “NHS Standards Catalogue” has too.",
  ],
  [
    "an authority in the folder of another",
    () => {
      changeFile(site, "/api/v1/authority.ndjson", (text) => {
        const line = text.split("\n")[0]!;
        const { slug } = JSON.parse(line) as { slug: string };
        return `${text}${line.replaceAll(`"slug":"${slug}"`, '"slug":"hampshire"')}\n`;
      });
    },
    "Its authority “hampshire” is in the folder of another authority.",
  ],
  [
    "an entry of ours, published as its own",
    () => {
      const own = publishSite(catalogueOf("uk")).site;
      changeFile(site, products, (text) => text + String(own.get(products)));
    },
    "Its product “open-play” is one of this catalogue’s own, which it may not publish again.",
  ],
  [
    "an entry of a third catalogue, published as its own",
    () => {
      const nhs = publishSite(catalogueOf("nhs")).site;
      changeFile(site, products, (text) => text + String(nhs.get(products)));
    },
    "Its product “bed-finder” is from another catalogue, at “https://nhs.example.org/catalogue/products/bed-finder/”, and is read from there or not at all.",
  ],
  [
    "an entry that names another catalogue as its source",
    () => {
      changeTir((line) => line.replace(`"source":"${home}"`, '"source":"https://nhs.example.org/catalogue/"'));
    },
    "Its product “tir” is from another catalogue, at “https://nhs.example.org/catalogue/”, and is read from there or not at all.",
  ],
  [
    "a redirect back to this catalogue",
    () => {
      web.answer(manifest, (_, response) => {
        response.writeHead(302, { location: "https://catalogue.example.uk/api/v1/manifest.json" }).end();
      });
      const own = publishSite(catalogueOf("uk"));
      web.put(own.home, own.site);
    },
    "It leads back to this catalogue itself.",
  ],
  [
    "a manifest whose site has invisible characters",
    () => {
      changeManifest(site, (list) => ({ ...list, site: "https://catalogue.example.com/\u001b[2J/" }));
    },
    "Its manifest does not hold what it must at “site”.",
  ],
  [
    "a manifest of another site",
    () => {
      changeManifest(site, (list) => ({ ...list, site: "https://catalogue.example.com/" }));
    },
    "Its manifest is that of “https://catalogue.example.com/”, and not of “https://catalogue.example.wales/”.",
  ],
  [
    "a time in the future",
    () => {
      changeManifest(site, (list) => ({ ...list, time: "2027-01-01T00:00:00Z" }));
    },
    "It says that it was made on 1 January 2027, which is still to come.",
  ],
  [
    "a time beyond the year 9999, after which every later state would be older",
    () => {
      changeManifest(site, (list) => ({ ...list, time: "9999-12-31T23:59:59-12:00" }));
    },
    "It says that it was made at “9999-12-31T23:59:59-12:00”, which cannot be.",
  ],
  [
    "an older state",
    () => {
      changeManifest(site, (list) => ({ ...list, time: "2026-11-01T00:00:00Z" }));
    },
    "It was made on 1 November 2026 and is older than the copy that is here, of 21 November 2026.",
  ],
  [
    "100,000 entries",
    () => {
      const line = String(site.get(products)).split("\n")[1]!;
      changeFile(site, products, () =>
        Array.from({ length: 100_000 }, (_, index) => `${line.replaceAll("tir", `t${index}`)}\n`).join(""),
      );
    },
    "It has 100,003 entries, and at most 40,000 are read from one catalogue.",
  ],
  [
    "more bytes than one catalogue may have",
    () => {
      changeManifest(site, (list) => ({
        ...list,
        files: list.files.map((file) => (file.address === products ? { ...file, bytes: 2 ** 31 } : file)),
      }));
    },
    "Its entries have 2049 MiB, and at most 48 MiB are read from one catalogue.",
  ],
  [
    "a redirect to a private IP address",
    () => {
      web.answer(manifest, (_, response) => response.writeHead(302, { location: "https://10.0.0.8/" }).end());
    },
    "https://10.0.0.8/ is an IP address. Use a host name.",
  ],
  [
    "a redirect to a name of a private IP address",
    () => {
      web.answer(manifest, (_, response) =>
        response.writeHead(302, { location: "https://inside.example.wales/" }).end(),
      );
    },
    "inside.example.wales is at 10.0.0.8, which is not a public address.",
  ],
  [
    "an error status",
    () => {
      web.answer(manifest, (_, response) => response.writeHead(503).end());
    },
    `${manifest} answered with the status 503.`,
  ],
])("refuses %s in one sentence, and keeps the last good copy", async (_, inject, sentence) => {
  await inject();
  const before = filesIn(folder);

  const { readings } = await readIntoFolder(folder, tomorrow, web.network);

  const outcomes = Object.fromEntries([...readings].map(([{ id }, reading]) => [id, reading]));
  expect(outcomes).toMatchObject({ wales: { type: "refused" }, nhs: { type: "same" } });
  expectKept(before, sentence);
});

test("reads texts that look like fields, and do not repeat any", async () => {
  changeTir((line) => line.replace("a piece of land", String.raw`a \"name\": \"Tir\", \\`));
  const { readings } = await readIntoFolder(folder, tomorrow, web.network, "wales");

  expect(Array.from(readings.values(), ({ type }) => type)).toEqual(["read"]);
});

test("a repeated refusal keeps its first day, and a good reading removes it", async () => {
  changeManifest(site, (list) => ({ ...list, model: modelVersion + 1 }));
  await readIntoFolder(folder, tomorrow, web.network);
  const first = filesIn(folder);
  await readIntoFolder(folder, "2026-11-29", web.network);
  expect(filesIn(folder)).toEqual(first);

  changeManifest(site, (list) => ({ ...list, model: modelVersion }));
  await readIntoFolder(folder, "2026-11-30", web.network);
  expect(lockIn(filesIn(folder)).refused).toBeUndefined();
});

test("reads a peer whose homepage is below ours, as on GitHub Pages", async () => {
  const settings = catalogueOf("uk")["catalogue.yml"]!;
  const below = settings.replace(/^homepage: .*$/m, "homepage: https://nhs.example.org/");
  writeFiles(folder, { "catalogue.yml": below });
  const nhs = publishSite(catalogueOf("nhs"), later);
  web.put(nhs.home, nhs.site);
  const { readings } = await readIntoFolder(folder, tomorrow, web.network, "nhs");

  expect(Array.from(readings.values(), ({ type }) => type)).toEqual(["same"]);
});

test.each([
  ["several lines", "handshake failed:\nSSL alert number 40\n", "handshake failed: SSL alert number 40"],
  ["no text", "", "its server does not answer."],
  [
    "thousands of characters",
    "no ".repeat(2000),
    "no ".repeat(2000).slice(0, 1000 - `${manifest} cannot be read: `.length),
  ],
  ["hidden characters", "closed\u202eby\u0007 peer\ud800", "closed\ufffdby\ufffd peer\ufffd"],
])(
  "reports a failed connection in one line, without hidden characters, when its reason has %s",
  async (_, message, reason) => {
    const before = filesIn(folder);
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    const wales = dispatcher.get(new URL(home).origin);
    wales.intercept({ path: "/api/v1/manifest.json" }).replyWithError(new Error(message));
    await readIntoFolder(folder, tomorrow, { ...web.network, dispatcher }, "wales");

    expectKept(before, `${manifest} cannot be read: ${reason}`);
  },
);

test.each([
  ["is empty", ""],
  ["has no quotation marks", "abc"],
  ["ends in a no-break space", '"abc"\u00a0'],
])("drops an ETag that %s, and keeps the copy", async (_, etag) => {
  changeTir((line) => line.replace("a piece of land", "a field"));
  web.answer(manifest, (_request, response) => {
    response.setHeader("etag", etag).end(site.get("/api/v1/manifest.json"));
  });
  await readIntoFolder(folder, tomorrow, web.network);

  expect(lockIn(filesIn(folder)).copy).toMatchObject({ fetched: tomorrow });
  expect(lockIn(filesIn(folder)).copy).not.toHaveProperty("etag");
  expect(inspect(diskSource(folder), tomorrow).problems).toEqual([]);
});

test("reads an edited copy again, and leaves it as it is if the reading is refused", async () => {
  const good = filesIn(folder);
  writeFiles(folder, { [copy]: good[copy]!.replace("Shows who owns", "Hides who owns") });
  const changed = filesIn(folder);

  web.answer(manifest, (_, response) => response.writeHead(503).end());
  await readIntoFolder(folder, tomorrow, web.network);
  expect(filesIn(folder)).toEqual(changed);

  web.answer(manifest, (_, response) => response.end(site.get("/api/v1/manifest.json")));
  await readIntoFolder(folder, tomorrow, web.network);
  expect(filesIn(folder)[copy]).toBe(good[copy]);
});

test("deletes and does not show the copy of a peer that the settings no longer name", async () => {
  const settings = catalogueOf("uk")["catalogue.yml"]!;
  writeFiles(folder, { "catalogue.yml": settings.slice(0, settings.indexOf("peers:")) });
  expect(inspect(diskSource(folder), tomorrow).peers).toEqual([]);
  await readIntoFolder(folder, tomorrow, web.network);

  expect(Object.keys(filesIn(folder)).filter((path) => path.startsWith("_peers/"))).toEqual([]);
});

/** Sends the same bytes until the client disconnects; `sent` returns their number so far. */
function flood(address: string, chunk: Buffer, headers: Record<string, string> = {}): { sent: () => number } {
  let sent = 0;
  web.answer(address, (_, response) => {
    const write = (): void => {
      while (!response.destroyed) {
        sent += chunk.length;
        if (response.write(chunk)) continue;
        response.once("drain", write);
        return;
      }
    };
    response.writeHead(200, headers);
    write();
  });
  return { sent: () => sent };
}

test("reads the other peers while one answers late", async () => {
  web.answer(manifest, (_, response) => {
    const nhs = "https://nhs.example.org/catalogue/api/v1/manifest.json";
    // A client that reads one peer after the other would wait here for ever.
    web.answer(nhs, (_request, other) => {
      response.writeHead(503).end();
      other.writeHead(502).end();
    });
  });
  const { readings } = await readIntoFolder(folder, tomorrow, web.network);

  const outcomes = Object.fromEntries([...readings].map(([{ id }, reading]) => [id, reading]));
  expect(outcomes).toMatchObject({
    wales: { type: "refused", sentence: expect.stringContaining("the status 503") as string },
    nhs: { type: "refused", sentence: expect.stringContaining("the status 502") as string },
  });
});

test("gives up a peer whose answers are each in time but together too late", async () => {
  const before = filesIn(folder);
  changeTir((line) => line.replace("a piece of land", "a bit of a field"));
  web.answer(home + products.slice(1), (_, response) => response.writeHead(200).write("{"));
  const network = { ...web.network, milliseconds: 2 ** 30, millisecondsOfPeer: 1000 };
  await readIntoFolder(folder, tomorrow, network);

  expectKept(before, /^https:\/\/catalogue\.example\.wales\/.* cannot be read: it took too long to answer\.$/);
});

describe("an endless answer", () => {
  const maxBytes = 64 * 1024 * 1024;

  test("that exceeds the size in its manifest is aborted, and not stored", async () => {
    const before = filesIn(folder);
    changeTir((line) => line.replace("a piece of land", "a bit of a field"));
    const { sent } = flood(home + products.slice(1), Buffer.alloc(64 * 1024, "x"));
    const { readings } = await readIntoFolder(folder, tomorrow, web.network);

    const sentence = /^https:\/\/catalogue\.example\.wales\/api\/v1\/product\.ndjson is larger than \d{3} bytes\.$/;
    expect([...readings.values()][0]).toMatchObject({ type: "refused" });
    expect(sent()).toBeLessThan(8 * 1024 * 1024);
    expectKept(before, sentence);
  });

  test("of one entry is aborted at the size of all entries of its kind", async () => {
    const before = filesIn(folder);
    changeTir((line) => line.replace("a piece of land", "a bit of a field"));
    const one = "/api/v1/product/tir.json";
    changeManifest(site, (list) => ({
      ...list,
      files: list.files.map((file) =>
        file.address === one ? { ...file, bytes: 2 ** 40, sha256: "0".repeat(64) } : file,
      ),
    }));
    const { sent } = flood(home + one.slice(1), Buffer.alloc(64 * 1024, "x"));
    await readIntoFolder(folder, tomorrow, { ...web.network, milliseconds: 2000 });

    expect(sent()).toBeLessThan(8 * 1024 * 1024);
    expect(filesIn(folder)[copy]).not.toBe(before[copy]);
  });

  test("that announces 2 GB is not read", async () => {
    const before = filesIn(folder);
    const { sent } = flood(manifest, Buffer.alloc(1024, "x"), { "content-length": String(2 ** 31) });
    const { readings } = await readIntoFolder(folder, tomorrow, web.network);

    const sentence = `${manifest} is larger than 64 MiB.`;
    expect([...readings.values()][0]).toMatchObject({ type: "refused", sentence });
    expect(sent()).toBeLessThan(maxBytes);
    expectKept(before, sentence);
  });

  test("without a size is aborted at the maximum", async () => {
    const before = filesIn(folder);
    const { sent } = flood(manifest, Buffer.alloc(1024 * 1024, "x"));
    const { readings } = await readIntoFolder(folder, tomorrow, web.network);

    const sentence = `${manifest} is larger than 64 MiB.`;
    expect([...readings.values()][0]).toMatchObject({ type: "refused", sentence });
    expect(sent()).toBeGreaterThan(maxBytes);
    expect(sent()).toBeLessThan(2 * maxBytes);
    expectKept(before, sentence);
  });

  test("that decompresses beyond the maximum is aborted", async () => {
    const before = filesIn(folder);
    web.answer(manifest, (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(2 * maxBytes)));
    });
    const { readings } = await readIntoFolder(folder, tomorrow, web.network);

    const sentence = `${manifest} is larger than 64 MiB.`;
    expect([...readings.values()][0]).toMatchObject({ type: "refused", sentence });
    expectKept(before, sentence);
  });

  test.each([
    ["never starts", () => undefined],
    ["stalls", (response: ServerResponse) => response.writeHead(200).write("{")],
    [
      "is too slow",
      (response: ServerResponse) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(" "), 5);
        response.on("close", () => {
          clearInterval(timer);
        });
      },
    ],
  ])("that %s times out", async (_, answer) => {
    const before = filesIn(folder);
    web.answer(manifest, (_request, response) => {
      answer(response);
    });
    const { readings } = await readIntoFolder(folder, tomorrow, { ...web.network, milliseconds: 200 });

    const sentence = `${manifest} cannot be read: it took too long to answer.`;
    expect([...readings.values()][0]).toMatchObject({ type: "refused", sentence });
    expectKept(before, sentence);
  });
});
