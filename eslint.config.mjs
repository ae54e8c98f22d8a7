import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

import catalogue from "./lint/plugin.mjs";
import { scopes } from "./lint/scopes.mjs";

const components = "**/*.astro";
/** The parser sees a <script> of a component as a file of its own. */
const scriptsInComponents = "**/*.astro/*.ts";

/**
 * For components, which Oxlint cannot read: their markup, and which rooms they import from. Faults of their code are found
 * by lint/components.ts.
 */
export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },

  {
    name: "catalogue/scopes",
    files: [components, scriptsInComponents],
    plugins: { catalogue },
    extends: scopes,
  },

  astro.configs.recommended,
  astro.configs["jsx-a11y-strict"],
  {
    name: "catalogue/components",
    files: [components],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Whoever sets HTML says, in the comment that allows it, why it is safe.
      "astro/no-set-html-directive": "error",
    },
  },
);
