import { defineConfig, globalIgnores } from "eslint/config";
import astro from "eslint-plugin-astro";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import ts from "typescript-eslint";

import { codeConfigs } from "./lint/code.mjs";
import catalogue from "./lint/plugin.mjs";
import { componentParser } from "./lint/program.mjs";
import { scopes } from "./lint/scopes.mjs";

const components = "**/*.astro";
/** The parser sees a <script> of a component as a file of its own, which belongs to no TypeScript project. */
const scriptsInComponents = "**/*.astro/*.ts";

/** ESLint lints components, which Oxlint cannot read. oxlint.config.ts is about all other code. */
export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },

  { name: "catalogue/code", files: [components, scriptsInComponents], extends: codeConfigs },
  {
    name: "catalogue/scopes",
    files: [components, scriptsInComponents],
    plugins: { "import-x": importX, catalogue },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".astro"] })],
    },
    extends: scopes,
  },

  astro.configs.recommended,
  astro.configs["jsx-a11y-strict"],
  {
    name: "catalogue/components",
    files: [components],
    languageOptions: { parserOptions: { parser: componentParser } },
    rules: {
      // Whoever sets HTML says, in the comment that allows it, why it is safe.
      "astro/no-set-html-directive": "error",
    },
  },

  {
    name: "catalogue/scripts-in-components",
    files: [scriptsInComponents],
    extends: [ts.configs.disableTypeChecked],
  },
);
