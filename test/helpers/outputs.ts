import { inspect, memorySource } from "../../schemas/index.ts";
import { relate } from "../../site/catalogue/relations.ts";
import { type Manifest, publish } from "../../site/outputs/manifest.ts";
import type { OutputContext } from "../../site/outputs/output.ts";
import { base, type Files, today } from "./catalogues.ts";

/** What outputs of the tests are written from: a catalogue laid over `base`. */
export function outputContext(files: Files): OutputContext {
  const { catalogue } = inspect(memorySource({ ...base, ...files }), today);
  return {
    catalogue,
    relations: relate(catalogue, today),
    today,
    site: "https://example.org/base/",
    lastChanged: new Map(),
    changes: [],
    shallow: false,
  };
}

/** Everything that a catalogue publishes for programs: address → content, with the manifest. */
export function published(context: OutputContext): { files: Map<string, Buffer>; manifest: Manifest } {
  const files = new Map<string, Buffer>();
  const manifest = publish(context, { commit: "0".repeat(40), time: "2026-11-21T12:00:00Z" }, (address, content) => {
    if (files.has(address)) throw new Error(`${address} was written twice.`);
    files.set(address, Buffer.from(content));
  });
  return { files, manifest };
}
