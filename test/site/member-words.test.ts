import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

test("a catalogue with members of its own names and counts these in place of councils", async () => {
  const settings = "name: NHS Catalogue\nmembers: { one: NHS trust, many: NHS trusts, types: [health-body] }\n";
  const folder = mkdtempSync(join(tmpdir(), "members-"));
  writeFileSync(join(folder, "catalogue.yml"), settings);
  // The settings are read when their module is first imported, which may have happened.
  vi.resetModules();
  vi.stubEnv("CATALOGUE", folder);
  const { useFact, usersOfProduct } = await import("../../site/adoption/adoption.ts");
  const { coversUk } = await import("../../site/councils/uk-register.ts");
  const { homeView } = await import("../../site/home/view.ts");
  const { siteSummary } = await import("../../site/layouts/frame.ts");
  const { exampleQueries } = await import("../../site/search/page/example-queries.ts");
  const { memberWords } = await import("../../site/member-words.ts");
  const { contextOf } = await import("../helpers/context.ts");
  vi.unstubAllEnvs();
  vi.resetModules();

  const trust = "name: Barts Health\nsummary: An NHS trust in east London.\nservices: []\ntype: health-body\n";
  const context = contextOf({
    "barts/authority.yml": `${trust}reviewed: 2026-10-01\nuses:\n  - { product: ward-finder, status: in-use }\n`,
    "barts/products/ward-finder.yml":
      "name: Ward finder\nsummary: Helps visitors to find a ward.\nservices: []\nreviewed: 2026-10-01\n",
  });
  expect(coversUk).toBe(false);
  expect(siteSummary).toBe("What NHS trusts share, agree on, have tried and use.");
  expect(memberWords.AMember).toBe("An NHS trust");
  expect(homeView(context).numbers.at(-1)).toMatchObject({ value: 1, words: "NHS trust" });
  expect(exampleQueries(context)).toContain("What does Barts Health use?");
  expect(exampleQueries(context).join()).not.toContain("Councils like");
  expect(useFact(usersOfProduct("ward-finder", context))).toBe("Used by 1 NHS trust");
});
