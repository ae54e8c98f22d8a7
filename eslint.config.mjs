import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import astro from "eslint-plugin-astro";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import ts from "typescript-eslint";

const code = "**/*.{ts,tsx,mjs}";
const components = "**/*.astro";
const everything = [code, components];

/** The model is a pure library that also runs in a browser; this one file of it reads the disk. */
const diskReader = "schemas/reading/disk.ts";

/**
 * `site → schemas ← scripts`: what may not be imported from where. `test/` may import anything.
 * Paths are resolved, so it makes no difference how an import is spelt.
 */
const rooms = [
  {
    target: "./schemas",
    from: ["./site", "./scripts", "./test"],
    message: "The model stands alone: site, scripts and tests use it, never the other way round.",
  },
  {
    target: "./schemas",
    from: `./${diskReader}`,
    message:
      "The rest of the model runs in a browser: commands and the site’s loader import the disk reader themselves.",
  },
  {
    target: "./site",
    from: ["./scripts", "./test"],
    message: "What the site shares with the commands belongs in schemas/.",
  },
  {
    target: "./scripts",
    from: ["./site", "./test"],
    message: "What the commands share with the site belongs in schemas/.",
  },
];

/** Where Markdown for GitHub may be composed. */
const words = ["scripts/github/words/**", "scripts/github/issues/template.ts", "scripts/reporters/markdown.ts"];

/**
 * The rooms of the model, from the ground up: a room takes from those before it and from none after it, so that each can
 * be read, tested and moved without the rest.
 */
const modelRooms = [
  "problems",
  "likeness",
  "privacy",
  "vocabularies",
  "fields",
  "kinds",
  "yaml",
  "editors",
  "statements",
  "finding",
  "reading",
  "writing",
  "migrations",
  "rules",
  "spreadsheet",
  "drafting",
  "publiccode",
  "landscape",
];

/** The files beside these rooms that put them together. */
const modelDoors = ["index.ts", "inspect.ts", "problem-texts.ts", "json-schema.ts", "hand-over.ts"];

const modelArrows = modelRooms.map((room, position) => ({
  target: `./schemas/${room}`,
  from: [...modelRooms.slice(position + 1), ...modelDoors].map((later) => `./schemas/${later}`),
  message: `schemas/${room} lies below this room (modelRooms has the order): move what both need down, so that no arrow leads back.`,
}));

const clock = "The model has no clock: take “today” as an argument.";
const browser = "The model runs in a browser as well, without side effects: take what is needed as an argument.";

export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },

  {
    name: "catalogue/typescript",
    files: everything,
    extends: [js.configs.recommended, ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    rules: {
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      eqeqeq: "error",
      "object-shorthand": "error",
    },
  },
  {
    name: "catalogue/projects",
    files: [code],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },

  {
    name: "catalogue/imports",
    files: everything,
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".astro"] })],
    },
    rules: {
      "import-x/extensions": ["error", "ignorePackages", { checkTypeImports: true }],
      "import-x/first": "error",
      "import-x/newline-after-import": "error",
      "import-x/no-duplicates": ["error", { "prefer-inline": true }],
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: [...rooms, ...modelArrows] }],
      "import-x/order": [
        "error",
        {
          groups: ["builtin", ["external", "internal"], ["parent", "sibling", "index"]],
          alphabetize: { order: "asc" },
          "newlines-between": "always",
        },
      ],
    },
  },

  {
    name: "catalogue/model",
    files: ["schemas/**/*.ts"],
    ignores: [diskReader],
    rules: {
      "import-x/no-nodejs-modules": "error",
      "no-restricted-globals": [
        "error",
        {
          checkGlobalObject: true,
          globals: [
            "process",
            "console",
            "fetch",
            "Buffer",
            "XMLHttpRequest",
            "WebSocket",
            "navigator",
            "document",
            "window",
            "globalThis",
          ].map((name) => ({ name, message: browser })),
        },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: clock },
        { object: "performance", property: "now", message: clock },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
        { selector: "CallExpression[callee.name='Date']", message: clock },
      ],
    },
  },

  {
    name: "catalogue/day",
    files: ["scripts/**/*.ts", "site/**/*.{ts,tsx,astro}"],
    // Counts days from a day that it is given, where there is no place and no clock.
    ignores: ["scripts/bench/generator/calendar.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString']",
          message: "Which day it is depends on the place: use londonDay.",
        },
      ],
    },
  },

  {
    name: "catalogue/words",
    files: ["scripts/**/*.ts"],
    ignores: words,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "/markup\\.ts$",
              importNames: ["markdown"],
              message: "What we say on GitHub is said in scripts/github/words/, where nothing typed can become markup.",
            },
          ],
        },
      ],
    },
  },

  astro.configs.recommended,
  astro.configs["jsx-a11y-strict"],
  {
    name: "catalogue/components",
    files: [components],
    languageOptions: {
      parserOptions: { parser: ts.parser, project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Whoever sets HTML says, in the comment that allows it, why it is safe.
      "astro/no-set-html-directive": "error",
      // Astro types every element of a template as `any`.
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },

  {
    // The parser sees a <script> of a component as a file of its own, which belongs to no TypeScript project.
    name: "catalogue/scripts-in-components",
    files: ["**/*.astro/*.ts"],
    extends: [ts.configs.disableTypeChecked],
  },

  {
    name: "catalogue/tests",
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
);
