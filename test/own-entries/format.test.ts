import { join } from "node:path";

import { expect, test } from "vitest";

import { formAt } from "../../schemas/forms.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { formatEntry } from "../../schemas/writing/format.ts";
import { root } from "../../scripts/lib/root.ts";

test("npm run fmt has nothing to change in this catalogue", () => {
  const entries = [...diskSource(join(root, "catalogue")).files()].flatMap(({ path, read }) => {
    const form = formAt(path);
    return form ? [{ path, form, text: Buffer.from(read()).toString("utf8") }] : [];
  });
  const formatted = entries.map(({ path, form, text }) => ({ path, ...formatEntry(form, text) }));

  expect(entries.length).toBeGreaterThan(100);
  expect(formatted.filter((one, index) => !("text" in one) || one.text !== entries[index]?.text)).toEqual([]);
});
