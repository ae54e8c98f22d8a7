import { expect, test } from "vitest";

import { withKept } from "../../../site/contribute/first-draft.ts";
import { newDraft } from "../../../site/contribute/state/draft.ts";

/** Returns the services of a new product that a query string prefills. */
async function servicesFor(service: string): Promise<unknown> {
  const { first } = await withKept(newDraft("product", "2026-11-29"), new URLSearchParams({ service }));
  return first.data["services"];
}

test("prefills a service in the query string", async () => {
  expect(await servicesFor("parking")).toEqual(["parking"]);
});

test.each(["nonsense", "constructor", "__proto__", "toString"])(
  "ignores a service in the query string that is none: %s",
  async (service) => {
    expect(await servicesFor(service)).toBeUndefined();
  },
);
