import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { commandOn, shownFolder } from "../../../scripts/lib/folder.ts";
import { root } from "../../../scripts/lib/root.ts";

test("a command for our own catalogue names no folder", () => {
  vi.stubEnv("CATALOGUE", undefined);
  expect(commandOn(join(root, "catalogue"), "fmt")).toBe("npm run fmt");
});

test("a command for another catalogue names it, so that the command does not change our own", () => {
  vi.stubEnv("CATALOGUE", undefined);
  const folder = "/srv/it's $HOME";
  expect(commandOn(folder, "migrate")).toBe(`npm run migrate -- --catalogue '${shownFolder("/srv/it")}'\\''s $HOME'`);
  expect(commandOn("/srv/wales", "new", ["authority"])).toBe(
    `npm run new -- authority --catalogue ${shownFolder("/srv/wales")}`,
  );
});

test("a command for the catalogue of the environment names no folder", () => {
  vi.stubEnv("CATALOGUE", "/srv/wales");
  expect(commandOn("/srv/wales", "validate")).toBe("npm run validate");
});
