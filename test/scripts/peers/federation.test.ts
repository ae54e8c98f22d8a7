import { beforeEach, describe, expect, test } from "vitest";

import { inspect, type Inspection } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { readIntoFolder } from "../../../scripts/peers/folder.ts";
import { entry, type Files, today } from "../../helpers/catalogues.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import {
  catalogueOf,
  changeFile,
  changeManifest,
  peerIds,
  publishSite,
  startWeb,
  type Web,
} from "../../helpers/peers.ts";

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});

function inspectFolder(folder: string): Inspection {
  return inspect(diskSource(folder), today);
}

describe("three catalogues that read each other", () => {
  test("have each other’s entries beside their own, once each, in however many rounds", async () => {
    const folders = new Map(peerIds.map((id) => [id, temporaryFolder(catalogueOf(id))]));
    const publishAll = (): void => {
      for (const folder of folders.values()) {
        const { home, site } = publishSite(filesIn(folder));
        web.put(home, site);
      }
    };

    for (let round = 0; round < 3; round++) {
      publishAll();
      for (const folder of folders.values()) {
        const { readings } = await readIntoFolder(folder, today, web.network);
        expect([...readings.values()].map(({ type }) => type)).toEqual(Array(2).fill(round === 0 ? "read" : "same"));
      }
    }

    for (const [id, folder] of folders) {
      const { problems, catalogue, peers } = inspectFolder(folder);
      const others = peerIds.filter((other) => other !== id).toSorted();
      expect(problems).toEqual([]);
      expect(peers.map((peer) => [peer.id, peer.entries.length])).toEqual(
        others.map((other) => [other, Object.keys(catalogueOf(other)).length - 1]),
      );
      expect([...catalogue.authority.keys()]).toHaveLength(1);
    }
  });
});

describe("reading a peer again", () => {
  const home = "https://catalogue.example.wales/";
  const product = (number: number): string => `powys/products/form-${number}.yml`;
  const many = (changed: number): Files => {
    const numbers = Array.from({ length: 300 }, (_, index) => index);
    const texts = numbers.map((number) => [product(number), entry(`${number}. ${"form ".repeat((number % 9) + 1)}x`)]);
    const lines = Object.fromEntries(texts) as Record<string, string>;
    for (const number of numbers.slice(0, changed))
      lines[product(number)] = `${lines[product(number)] ?? ""}stage: live\n`;
    return { ...catalogueOf("wales"), ...lines };
  };
  const read = async (folder: string): Promise<{ addresses: string[]; bytes: number }> => {
    const [requestsBefore, bytesBefore] = [web.requests.length, web.sent()];
    await readIntoFolder(folder, today, web.network, "wales");
    const addresses = web.requests.slice(requestsBefore).map((address) => address.slice(home.length));
    return { addresses, bytes: web.sent() - bytesBefore };
  };

  test("fetches only what has changed", async () => {
    const folder = temporaryFolder(catalogueOf("uk"));
    const publishWith = (changed: number, time: string): void => {
      web.put(home, publishSite(many(changed), `${today}T${time}Z`).site);
    };
    // The manifest shows that Wales has no case studies.
    const kinds = ["product", "standard", "opportunity", "authority"];
    const [manifest, ...all] = ["api/v1/manifest.json", ...kinds.map((kind) => `api/v1/${kind}.ndjson`)];

    publishWith(0, "08:00:00");
    expect((await read(folder)).addresses).toEqual([manifest, ...all]);

    // Nothing has changed at all.
    expect(await read(folder)).toEqual({ addresses: [manifest], bytes: 0 });

    // Two entries have changed: each is fetched by itself, instead of the list.
    publishWith(2, "09:00:00");
    const few = await read(folder);
    expect(few.addresses).toEqual([manifest, "api/v1/product/form-0.json", "api/v1/product/form-1.json"]);
    expect(inspectFolder(folder)).toMatchObject({ problems: [], peers: [{ id: "wales" }] });

    // Most have changed: one file with all entries of the kind is smaller.
    publishWith(200, "10:00:00");
    expect((await read(folder)).addresses).toEqual([manifest, "api/v1/product.ndjson"]);
    expect(
      inspectFolder(folder).peers[0]?.entries.filter(({ kind, data }) => kind === "product" && "stage" in data),
    ).toHaveLength(200);
  });

  test("writes nothing for four weeks while a site publishes the same entries", async () => {
    const folder = temporaryFolder(catalogueOf("uk"));
    web.put(home, publishSite(catalogueOf("wales")).site);
    await read(folder);
    const before = filesIn(folder);

    web.put(home, publishSite(catalogueOf("wales"), `${today}T09:00:00Z`).site);
    const readOn = (day: string) => readIntoFolder(folder, day, web.network, "wales");
    await readOn("2026-12-18");
    expect(filesIn(folder)).toEqual(before);

    await readOn("2026-12-19");
    expect(JSON.parse(filesIn(folder)["_peers/wales.lock.json"]!)).toMatchObject({ copy: { fetched: "2026-12-19" } });
  });
});

test("reads only the kinds that the settings name, whatever the entries refer to", async () => {
  const settings = `${catalogueOf("wales")["catalogue.yml"]!.split("peers:")[0]}peers:
  - id: uk
    name: UK Standards Catalogue
    manifest: https://catalogue.example.uk/api/v1/manifest.json
    kinds: [product, case-study]
`;
  const folder = temporaryFolder({ ...catalogueOf("wales"), "catalogue.yml": settings });
  const { home, site } = publishSite(catalogueOf("uk"));
  web.put(home, site);
  await readIntoFolder(folder, today, web.network);

  expect(inspectFolder(folder).problems).toEqual([]);
  expect(inspectFolder(folder).peers[0]?.entries.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual([
    "product/open-play",
    "case-study/fewer-calls",
  ]);
  expect(web.requests).not.toContain(`${home}api/v1/authority.ndjson`);
});

test("migrates entries of a catalogue with older software", async () => {
  const folder = temporaryFolder(catalogueOf("wales"));
  const { home, site } = publishSite(catalogueOf("uk"));
  web.put(home, site);
  changeFile(site, "/api/v1/product.ndjson", (text) =>
    text.replace(/"links":\[.*?\]/, '"links":{"repository":"https://github.com/openplay/openplay"}'),
  );
  changeManifest(site, (manifest) => ({ ...manifest, model: 1 }));
  const { readings } = await readIntoFolder(folder, today, web.network, "uk");

  expect([...readings.values()].map(({ type }) => type)).toEqual(["read"]);
  const [first] = inspectFolder(folder).peers[0]?.entries ?? [];
  expect(first?.data.links).toEqual([{ type: "repository", url: "https://github.com/openplay/openplay" }]);
  expect(inspectFolder(folder).peers[0]?.lock.copy?.model).toBe(1);
});
