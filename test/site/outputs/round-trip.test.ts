import { expect, test } from "vitest";

import { inspect, kindNames, memorySource, writeEntry } from "../../../schemas/index.ts";
import { fixtureFiles, today } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

interface PublishedEntry {
  kind: (typeof kindNames)[number];
  slug: string;
  file: string;
  data: Parameters<typeof writeEntry>[1];
}

test("a catalogue made from the published NDJSON has the same entries", () => {
  const context = outputContext(fixtureFiles("whole"));
  const { files } = published(context);
  const entries = kindNames.flatMap((kind) =>
    files
      .get(`/api/v1/${kind}.ndjson`)!
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as PublishedEntry),
  );
  const again = inspect(
    memorySource(Object.fromEntries(entries.map(({ kind, file, data }) => [file, writeEntry(kind, data)]))),
    today,
  );

  expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const kind of kindNames) {
    const originals = [...context.catalogue[kind].values()];
    expect([...again.catalogue[kind].values()].map(({ slug, data }) => [slug, data])).toEqual(
      expect.arrayContaining(originals.map(({ slug, data }) => [slug, data])),
    );
    expect(again.catalogue[kind].size).toBe(originals.length);
  }
});
