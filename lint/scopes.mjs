import { diskReader } from "./rooms.mjs";
import { noModelClock } from "./syntax.mjs";

/** Files that plan: pure functions from facts to actions. */
const plans = ["scripts/github/gate/plan/**", "scripts/github/*/plan.ts", "scripts/upkeep/plan.ts"];

/** Files that may compose Markdown for GitHub. */
const words = [
  "scripts/bench/summary.ts",
  "scripts/github/*/words/**",
  "scripts/github/*/words.ts",
  "scripts/github/issues/template.ts",
  "scripts/upkeep/issue-words.ts",
  "scripts/intake/words.ts",
  "scripts/peers/words.ts",
  "scripts/reporters/markdown.ts",
];

/** Files of the site that may access the disk, git and the process. All others get data from these. */
const surroundings = [
  "site/catalogue/{index,context,changes,folder,held,watch}.ts",
  "site/history/git.ts",
  "site/{routes,pages,integrations}/**",
  "site/search/build/**",
  "site/outputs/{alone,worker,write}.ts",
  "site/thread.ts",
  // Writes a temporary database, because SQLite needs a file.
  "site/outputs/tables/sqlite.ts",
];

/** Browser code that uses the reader’s clock. */
const withReadersClock = [
  "site/scripts/**",
  "site/contribute/state/{answer-store,setting}.ts",
  "site/together/ChooseCouncils.tsx",
];

const browser = "The model runs in a browser as well, without side effects: take what is needed as an argument.";

const wordsOfGitHub = {
  regex: "/markup\\.ts$",
  importNames: ["markdown"],
  message: "What we say on GitHub is said in the files of words, where nothing typed can become markup.",
};

/**
 * Our architecture rules and their scopes. Oxlint reads this table for code, ESLint for components. If two rows set the
 * same rule, the later one applies.
 *
 * @type {{ files: string[]; ignores?: string[]; rules: import("eslint").Linter.RulesRecord }[]}
 */
export const scopes = [
  {
    files: ["**/*.{ts,tsx,mjs,astro}"],
    rules: {
      "catalogue/file-extension": "error",
      "catalogue/nominal-class": "error",
      "catalogue/rooms": "error",
    },
  },
  {
    files: ["schemas/**/*.ts"],
    ignores: [diskReader],
    rules: {
      "import/no-nodejs-modules": "error",
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
        { object: "Date", property: "now", message: noModelClock },
        { object: "performance", property: "now", message: noModelClock },
      ],
      "catalogue/model-clock": "error",
    },
  },
  {
    files: ["scripts/**/*.ts", "site/**/*.{ts,tsx,astro}", "test/**/*.ts"],
    // They count from a given day, without time zone or clock.
    ignores: ["scripts/bench/generator/calendar.ts", "test/builds/settings.ts"],
    rules: { "catalogue/london-day": "error" },
  },
  {
    files: ["site/**/*.{ts,tsx,astro}"],
    rules: { "catalogue/site-rooms": "error" },
  },
  {
    files: ["site/**/*.{ts,tsx}"],
    ignores: surroundings,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["node:*", "node:*/**", "!node:crypto", "!node:util"],
              message: "A view is made from its context: what the disk, git or the process knows belongs there.",
            },
            {
              regex: "catalogue/(?:index|context|changes|held)\\.ts$|routes/\\w+\\.ts$",
              allowTypeImports: true,
              message: "A view takes its context as an argument, so that a test can hand over another.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["site/**/*.{ts,tsx}"],
    ignores: [...surroundings, ...withReadersClock],
    rules: { "catalogue/view-clock": "error" },
  },
  {
    files: ["scripts/github/gate/{facts,report}/**", "scripts/github/issues/facts.ts"],
    rules: { "catalogue/read-only-facts": "error" },
  },
  {
    files: ["scripts/**/*.ts"],
    ignores: words,
    rules: { "no-restricted-imports": ["error", { patterns: [wordsOfGitHub] }] },
  },
  {
    files: plans,
    rules: {
      "import/no-nodejs-modules": "error",
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            wordsOfGitHub,
            { regex: "octokit", message: "A plan knows facts and actions, which are plain values." },
          ],
        },
      ],
    },
  },
];
