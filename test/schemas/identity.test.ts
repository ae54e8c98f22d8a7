import { expect, test } from "vitest";

import { proofPlacesOf } from "../../schemas/claim-proofs.ts";
import { identityOf } from "../../schemas/identity.ts";

const settings = {
  name: "Wales Standards Catalogue",
  shortName: "Wales",
  homepage: "https://catalogue.example.wales/",
  repository: "https://github.com/example/wales",
  languages: ["cy", "en"],
};

test("a catalogue’s identity comes from its settings", () => {
  expect(identityOf(settings, { folder: "catalogue", repository: "somebody/else" })).toEqual({
    ...settings,
    id: "wales-standards-catalogue",
  });
});

test("without settings, the name is the folder’s and the homepage is the repository’s GitHub Pages", () => {
  expect(identityOf(undefined, { folder: "wales", repository: "example/standards" })).toEqual({
    id: "wales",
    name: "wales",
    shortName: "wales",
    homepage: "https://example.github.io/standards/",
    repository: "https://github.com/example/standards",
    languages: ["en"],
  });
  expect(identityOf({ name: "Wales" }, { folder: "x", repository: "example/example.github.io" })).toMatchObject({
    name: "Wales",
    homepage: "https://example.github.io/",
  });
});

test("a clone URL becomes the repository’s URL", () => {
  const cloned = { ...settings, repository: `${settings.repository}.git` };
  expect(identityOf(cloned, { folder: "catalogue" }).repository).toBe("https://github.com/example/wales");
});

test("without a repository, the homepage is localhost", () => {
  expect(identityOf(undefined, { folder: "wales" }).homepage).toBe("http://localhost/");
});

test.each([
  ["Catàleg d’estàndards", "cataleg-d-estandards"],
  ["目录", "catalogue"],
  [`The ${"very ".repeat(14)}long name`, `the-${"very-".repeat(11)}ver`],
])("the id of “%s” fits in a domain name", (name, id) => {
  expect(identityOf({ name }, { folder: "x" }).id).toBe(id);
  expect(proofPlacesOf(id).record.length).toBeLessThanOrEqual(63);
});
