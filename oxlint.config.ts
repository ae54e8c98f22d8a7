import js from "@eslint/js";
import type { Linter } from "eslint";
import { defineConfig, type OxlintConfig } from "oxlint";

import { codeConfigs } from "./lint/code.mjs";
import { scopes } from "./lint/scopes.mjs";

/** Rules that Oxlint does not know. */
const unknown = [
  // TypeScript refuses both in a module.
  "no-dupe-args",
  "no-octal",
  // catalogue/nominal-class has TypeScript refuse what it looks for, of all classes but those of packages.
  "@typescript-eslint/no-unsafe-class-instance-assignment",
];

/** What these settings of ESLint turn on. One rule of Oxlint is often two of ESLint, of which the first is off. */
function rulesOf(configs: readonly Linter.Config[]): NonNullable<OxlintConfig["rules"]> {
  const rules = configs.flatMap((config) => Object.entries(config.rules ?? {}));
  return Object.fromEntries(
    [...new Map(rules)].filter(([name, setting]) => setting !== "off" && !unknown.includes(name)),
  );
}

export default defineConfig({
  plugins: ["typescript", "import"],
  jsPlugins: ["./lint/plugin.mjs", "eslint-plugin-regexp"],
  categories: { correctness: "off" },
  ignorePatterns: ["dist/", "**/*.{astro,js}"],
  options: {
    typeAware: true,
    typeCheck: true,
    denyWarnings: true,
    reportUnusedDisableDirectives: "error",
    respectEslintDisableDirectives: false,
  },
  rules: rulesOf(codeConfigs),
  overrides: [
    {
      // What they read comes from anybody, and may be as long as a file.
      files: ["schemas/**/*.ts", "scripts/**/*.ts", "site/**/*.ts"],
      rules: {
        "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
        "regexp/no-super-linear-move": ["error", { report: "potential" }],
      },
    },
    // TypeScript does not check these, so that none of these rules is idle.
    { files: ["**/*.mjs"], env: { node: true }, rules: rulesOf([js.configs.recommended]) },
    {
      files: ["test/**/*.ts"],
      rules: {
        // A test that is wrong about a value fails, which is what it is for.
        "@typescript-eslint/no-non-null-assertion": "off",
        "@typescript-eslint/no-unsafe-argument": "off",
        "@typescript-eslint/no-unsafe-assignment": "off",
        "@typescript-eslint/no-unsafe-member-access": "off",
        "@typescript-eslint/unbound-method": "off",
      },
    },
    ...scopes.map(({ files, ignores, rules }) => ({ files, ...(ignores && { excludeFiles: ignores }), rules })),
  ],
});
