import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { inspect, type Kind } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";

const folder = join(root, "site/guides");
const { catalogue } = inspect(diskSource(join(root, "catalogue")), today());

test.each(readdirSync(folder).filter((file) => file.endsWith(".mdx")))(
  "%s links only to entries of the catalogue",
  (file) => {
    const links = readFileSync(join(folder, file), "utf8").matchAll(/<EntryLink kind="([^"]+)" slug="([^"]+)"/g);
    const unknown = Array.from(links, ([, kind, slug]) => ({ kind: kind as Kind, slug: slug! })).filter(
      ({ kind, slug }) => !catalogue[kind].has(slug),
    );
    expect(unknown).toEqual([]);
  },
);
