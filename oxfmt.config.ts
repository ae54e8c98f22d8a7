import { defineConfig } from "oxfmt";

export default defineConfig({
  printWidth: 120,
  proseWrap: "preserve",
  sortPackageJson: false,
  astro: true,
  sortImports: {
    groups: [
      ["side_effect", "side_effect_style"],
      "builtin",
      ["external", "internal", "subpath"],
      ["parent", "sibling", "index", "style"],
    ],
    ignoreCase: false,
  },
  ignorePatterns: [
    "package-lock.json",
    // Registers keep one body a line, so that a change shows as one line.
    "schemas/vocabularies/*.json",
    // Broken on purpose.
    "test/fixtures/hostile/",
    "test/fixtures/problems/",
    "schemas/json/",
    // Recorded by the tests.
    "test/fixtures/github/scenarios/*/actions.yml",
    // Written by the commands, which read them again.
    "catalogue/_peers/",
  ],
});
