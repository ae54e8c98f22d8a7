import { inspect, memorySource } from "../../schemas/index.ts";
import { makeContext } from "../../site/catalogue/make-context.ts";
import { type Manifest, publish } from "../../site/outputs/manifest.ts";
import type { OutputContext } from "../../site/outputs/output.ts";
import { base, type Files, today } from "./catalogues.ts";

/** The context of outputs for a catalogue that overlays `base`. */
export function outputContext(files: Files): OutputContext {
  const { catalogue } = inspect(memorySource({ ...base, ...files }), today);
  return { ...makeContext(catalogue, today), site: "https://example.org/base/", changes: [], shallow: false };
}

/** The files that a catalogue publishes for programs, by address, and their manifest. */
export function published(context: OutputContext): { files: Map<string, Buffer>; manifest: Manifest } {
  const files = new Map<string, Buffer>();
  const manifest = publish(context, { commit: "0".repeat(40), time: "2026-11-21T12:00:00Z" }, (address, content) => {
    if (files.has(address)) throw new Error(`${address} was written twice.`);
    files.set(address, Buffer.from(content));
  });
  return { files, manifest };
}

/** An open product with all fields that `publiccode.yml` requires, and texts that are hard to quote. */
export const hallFinder: Files = {
  "camden/products/hall-finder.yml": `name: Hall finder
summary: 'Finds halls "to hire" \\ and their prices.'
description: |
  People look for a hall by place, by day and by the number of their guests; the council answers in the same place and
  keeps the calendar of all its halls there.
services: [leisure-culture]
tags: [appointments, maps]
type: application
stage: live
platforms: [web]
licences: { code: MIT }
features: [Search by place]
dependsOn: [booking-kit]
maintenance: { type: internal }
contacts: [{ role: Digital services team, email: digital@camden.gov.uk }]
inclusion: { languages: [en] }
identifiers: { purl: pkg:npm/hall-finder }
links: [{ type: repository, url: "https://github.com/camden/hall-finder" }]
reviewed: 2026-10-01
`,
};
