import js from "@eslint/js";
import { configs } from "typescript-eslint";

/**
 * Rules for all code, as ESLint settings; Oxlint runs them.
 *
 * @type {import("eslint").Linter.Config[]}
 */
export const codeConfigs = [
  js.configs.recommended,
  ...configs.strictTypeChecked,
  ...configs.stylisticTypeChecked,
  {
    rules: {
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      eqeqeq: "error",
      "object-shorthand": "error",
      // Oxfmt sorts imports.
      "import/first": "error",
      "import/newline-after-import": "error",
      "import/no-duplicates": ["error", { "prefer-inline": true }],
    },
  },
];
