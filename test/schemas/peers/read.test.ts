import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { inspect, memorySource, type Peer, type Problem } from "../../../schemas/index.ts";
import { countsOf, PeerLock } from "../../../schemas/peers/lock.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { base, fixtureFiles, today } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const wales = fixtureFiles("problems/peer-copy/right");
const [copyFile, lockFile] = ["_peers/wales.ndjson", "_peers/wales.lock.json"];
const copy = wales[copyFile]!;
const lock = PeerLock.parse(JSON.parse(wales[lockFile]!));

/** Inspects a copy of the Welsh catalogue, with changes to its lock. */
function inspectCopy(text: string, changes: object = {}): { peers: readonly Peer[]; problems: readonly Problem[] } {
  const files = { [copyFile]: text, [lockFile]: JSON.stringify({ ...lock, copy: { ...lock.copy, ...changes } }) };
  return inspect(memorySource({ ...base, ...files }), today);
}

test("reads the entries of a peer apart from our own, with the addresses of their home", () => {
  const { catalogue, counts, peers, problems } = inspect(memorySource({ ...base, ...wales }), today);

  expect(problems).toEqual([]);
  expect(peers.map(({ id, name, home }) => [id, name, home])).toEqual([
    ["wales", "Wales Standards Catalogue", "https://catalogue.example.wales/"],
  ]);
  expect(peers[0]?.entries.map(({ peer, kind, slug, authority, url }) => [peer, kind, slug, authority, url])).toEqual([
    ["wales", "product", "tir", "powys", "https://catalogue.example.wales/products/tir/"],
    ["wales", "authority", "powys", "powys", "https://catalogue.example.wales/authorities/powys/"],
  ]);
  expect(countsOf(lock.copy!)).toEqual({ product: 1, authority: 1 });
  expect(catalogue.product.size).toBe(0);
  expect([...catalogue.authority.keys()]).toEqual(["camden"]);
  expect(counts).toEqual({ files: 1, entries: 1, authorities: 1 });
});

test("leaves out the copy of a peer that the settings no longer name", () => {
  const idsWith = (settings: string): string[] => {
    const files = { ...base, ...wales, "catalogue.yml": `name: Example Catalogue\n${settings}` };
    return inspect(memorySource(files), today).peers.map(({ id }) => id);
  };
  const named = `peers: [{ id: wales, name: Wales Standards Catalogue, manifest: "${lock.manifest}" }]\n`;

  expect(idsWith(named)).toEqual(["wales"]);
  expect(idsWith("")).toEqual([]);
});

test("reports a copy that was edited on disk, and reads no entry from it", () => {
  const edited = copy.replace('"name":"Tir"', '"name":"Tyr"');
  const folder = temporaryFolder({ ...base, ...wales, [copyFile]: edited });
  const { peers, problems } = inspect(diskSource(folder), today);

  expect(problems.map(({ rule, file, message }) => [rule, file, message])).toEqual([
    [
      "peer-copy",
      copyFile,
      "This copy is not what its lock says was read from the peer. Undo the change, or run “npm run peers” to read it again.",
    ],
  ]);
  expect(peers).toEqual([]);
  expect(inspect(diskSource(temporaryFolder({ ...base, ...wales })), today)).toMatchObject({
    problems: [],
    peers: [{ id: "wales" }],
  });
});

test("migrates entries from an earlier version of the model, and refuses those from a later one", () => {
  const early = copy.replace('"services":[]', '"services":[],"links":{"website":"https://tir.example.wales/"}');

  expect(inspectCopy(early, { model: 1 }).peers[0]?.entries[0]?.data.links).toEqual([
    { type: "website", url: "https://tir.example.wales/" },
  ]);
  expect(inspectCopy(early, { model: 3 }).problems.map(({ rule }) => rule)).toEqual(["peer-copy"]);
});

test("a peer that could not be fetched yet has the reason and no entries", () => {
  const refused = { day: "2026-11-20", sentence: "It answered with the status 404." };
  const files = { [lockFile]: JSON.stringify({ ...lock, copy: undefined, refused }) };
  const { peers, problems } = inspect(memorySource({ ...base, ...files }), today);

  expect(problems).toEqual([]);
  expect(peers).toMatchObject([{ id: "wales", lock: { refused }, entries: [] }]);
});

test.each([
  "https://catalogue.example.wales.evil.example/products/tir/",
  "https://catalogue.example.wales/../products/tir/",
  "https://catalogue.example.wales/%2e%2e/tir/",
  "javascript:alert(1)",
  "http://catalogue.example.wales/products/tir/",
])("refuses a copy with an entry that is canonical at %s", (url) => {
  const { peers, problems } = inspectCopy(copy.replace("https://catalogue.example.wales/products/tir/", url));

  expect(peers).toEqual([]);
  expect(problems.map(({ rule }) => rule)).toEqual(["peer-copy"]);
});

test.each(["", "null", "[]", "{}", '{"format":1}', "\u0000", '{"__proto__":{"id":"wales"}}', "[".repeat(100_000)])(
  "reports the invalid lock %.20j without throwing",
  (text) => {
    const { peers, problems } = inspect(memorySource({ ...base, ...wales, [lockFile]: text }), today);

    expect(peers).toEqual([]);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["peer-copy", lockFile]]);
  },
);

test.each(["x\n", "null\n", "[]\n", "\n", "{}\n", `${"[".repeat(100_000)}\n`, '{"kind":"product"}\n', "\ufffe"])(
  "reports the invalid copy %.20j without throwing",
  (text) => {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const { peers, problems } = inspectCopy(text, { sha256 });

    expect(peers).toEqual([]);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["peer-copy", copyFile]]);
  },
);
