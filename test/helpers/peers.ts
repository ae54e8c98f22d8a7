import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";

import { Agent } from "undici";
import { onTestFinished } from "vitest";

import { inspect, memorySource } from "../../schemas/index.ts";
import type { Settings } from "../../schemas/settings.ts";
import { publicLookup } from "../../scripts/lib/public-network.ts";
import type { NetworkSettings } from "../../scripts/peers/read-peer.ts";
import { relate } from "../../site/catalogue/relations.ts";
import { type Manifest, publish } from "../../site/outputs/manifest.ts";
import { type Files, fixtureFiles, today } from "./catalogues.ts";
import { startServer } from "./local-server.ts";

/** The ids of the fixtures’ catalogues, each of which reads the two others. */
export const peerIds = ["uk", "wales", "nhs"] as const;

/** The files of one of the fixtures’ catalogues. */
export function catalogueOf(id: (typeof peerIds)[number]): Record<string, string> {
  return fixtureFiles(`peers/${id}`);
}

/** The files of a site: address → content. */
export type Site = Map<string, Buffer>;

/** Cache of published sites by files and time: most tests begin with the same catalogues. */
const publishedBefore = new Map<string, { home: string; site: Site }>();

/** The homepage of a catalogue and its published site, with the outputs for programs only. */
export function publishSite(files: Files, time = `${today}T08:00:00Z`): { home: string; site: Site } {
  const from = JSON.stringify([files, time]);
  const published = publishedBefore.get(from) ?? newlyPublished(files, time);
  publishedBefore.set(from, published);
  // A copy, because tests change their site.
  return { ...published, site: new Map(published.site) };
}

function newlyPublished(files: Files, time: string): { home: string; site: Site } {
  const { catalogue, settings } = inspect(memorySource(files), today);
  const home = homepageOf(settings);
  const context = { catalogue, relations: relate(catalogue, today), today, site: home };
  const site: Site = new Map();
  publish({ ...context, lastChanged: new Map(), changes: [], shallow: false }, { time }, (address, content) => {
    site.set(address, Buffer.from(content));
  });
  return { home, site };
}

function homepageOf(settings: Settings | undefined): string {
  if (settings?.homepage === undefined) throw new Error("The settings of this fixture are not right.");
  return settings.homepage;
}

const manifestAddress = "/api/v1/manifest.json";

/** Changes the manifest of a site, and no other file. */
export function changeManifest(site: Site, change: (manifest: Manifest) => object): void {
  const manifest = JSON.parse(String(site.get(manifestAddress))) as Manifest;
  site.set(manifestAddress, Buffer.from(JSON.stringify(change(manifest))));
}

/** Changes a file of a site, and its size, rows and checksum in the manifest. */
export function changeFile(site: Site, address: string, change: (text: string) => string): void {
  const content = Buffer.from(change(String(site.get(address))));
  site.set(address, content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const listed = { bytes: content.length, sha256, rows: String(content).split("\n").length - 1 };
  changeManifest(site, (manifest) => ({
    ...manifest,
    files: manifest.files.map((file) => (file.address === address ? { ...file, ...listed } : file)),
  }));
}

/** A handler of requests to one address. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A fake web: hosts served from localhost that the client treats as public. */
export interface Web {
  network: NetworkSettings;
  /** The requested addresses, in order. */
  requests: string[];
  /** The number of content bytes sent so far. */
  sent: () => number;
  /** Serves a site at its homepage, including its later changes. */
  put: (home: string, site: Site) => void;
  /** Serves an address by a handler. */
  answer: (address: string, answer: Answer) => void;
}

/** Starts a fake web. Host names that begin with “inside.” resolve to a private address. */
export async function startWeb(): Promise<Web> {
  const answers = new Map<string, Answer>();
  const sites = new Map<string, Site>();
  const requests: string[] = [];
  let sent = 0;
  const { port } = await startServer((request, response) => {
    const address = `https://${request.headers.host ?? ""}${request.url ?? ""}`;
    requests.push(address);
    const answer = answers.get(address);
    if (answer) {
      answer(request, response);
      return;
    }
    const home = [...sites.keys()].find((one) => address.startsWith(one)) ?? "";
    const content = sites.get(home)?.get(address.slice(home.length - 1));
    if (content) sendPacked(content, request, response);
    else response.writeHead(404).end();
  });
  const sendPacked = (content: Buffer, { headers }: IncomingMessage, response: ServerResponse): void => {
    const etag = `"${createHash("sha256").update(content).digest("hex").slice(0, 20)}"`;
    if (headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return;
    }
    const packed = gzipSync(content);
    sent += packed.length;
    response.writeHead(200, { etag, "content-encoding": "gzip" }).end(packed);
  };
  const dispatcher = new Agent({
    connect: ({ hostname }, callback) => {
      const isInside = hostname.startsWith("inside.");
      const lookUp = publicLookup(() => Promise.resolve([isInside ? "10.0.0.8" : "192.0.78.9"]));
      lookUp(hostname, { all: true }, (refused) => {
        if (refused) {
          callback(refused, null);
          return;
        }
        const socket = connect(port, "127.0.0.1", () => {
          callback(null, socket);
        });
      });
    },
  });
  onTestFinished(async () => {
    await dispatcher.destroy();
  });
  return {
    network: { dispatcher, milliseconds: 20_000, millisecondsOfPeer: 20_000, atOnce: 8 },
    requests,
    sent: () => sent,
    put: (home, site) => {
      sites.set(home, site);
    },
    answer: (address, answer) => {
      answers.set(address, answer);
    },
  };
}
