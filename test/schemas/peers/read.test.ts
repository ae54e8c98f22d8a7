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

/** What becomes of a copy of Wales’ catalogue whose lock differs. */
function look(text: string, more: object = {}): { peers: readonly Peer[]; problems: readonly Problem[] } {
  const files = { [copyFile]: text, [lockFile]: JSON.stringify({ ...lock, copy: { ...lock.copy, ...more } }) };
  return inspect(memorySource({ ...base, ...files }), today);
}

test("entries of another catalogue are read beside our own, and marked with their home", () => {
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

test("a copy that was edited on disk is told, and nothing of it is shown", () => {
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

test("entries of an earlier version of the model are brought to the newest", () => {
  const early = copy.replace('"services":[]', '"services":[],"links":{"website":"https://tir.example.wales/"}');

  expect(look(early, { model: 1 }).peers[0]?.entries[0]?.data.links).toEqual([
    { type: "website", url: "https://tir.example.wales/" },
  ]);
  expect(look(early, { model: 3 }).problems.map(({ rule }) => rule)).toEqual(["peer-copy"]);
});

test("a peer of which nothing could be read yet is known with the reason, and has no entries", () => {
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
])("an entry that is canonical at %s is not one of Wales", (url) => {
  const { peers, problems } = look(copy.replace("https://catalogue.example.wales/products/tir/", url));

  expect(peers).toEqual([]);
  expect(problems.map(({ rule }) => rule)).toEqual(["peer-copy"]);
});

test.each(["", "null", "[]", "{}", '{"format":1}', "\u0000", '{"__proto__":{"id":"wales"}}', "[".repeat(100_000)])(
  "no lock makes the reader throw, whatever is in it",
  (text) => {
    const { peers, problems } = inspect(memorySource({ ...base, ...wales, [lockFile]: text }), today);

    expect(peers).toEqual([]);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["peer-copy", lockFile]]);
  },
);

test.each(["x\n", "null\n", "[]\n", "\n", "{}\n", `${"[".repeat(100_000)}\n`, '{"kind":"product"}\n', "\ufffe"])(
  "no copy makes the reader throw, whatever is in it",
  (text) => {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const { peers, problems } = look(text, { sha256 });

    expect(peers).toEqual([]);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["peer-copy", copyFile]]);
  },
);
