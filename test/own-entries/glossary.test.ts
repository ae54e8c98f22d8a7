import { join } from "node:path";

import { expect, test } from "vitest";

import { inspect, kindNames } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { glossary } from "../../schemas/vocabularies/glossary/index.ts";
import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";

test("the glossary links only to entries of the catalogue", () => {
  const { catalogue } = inspect(diskSource(join(root, "catalogue")), today());
  const entries = glossary
    .flatMap((term) => term.leads ?? [])
    .map((lead) => ({ lead, kind: kindNames.find((kind) => lead.startsWith(`${kind}/`)) }));
  const unknown = entries.filter(({ lead, kind }) => kind && !catalogue[kind].has(lead.slice(kind.length + 1)));
  expect(unknown).toEqual([]);
});
