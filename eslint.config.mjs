import { defineConfig, globalIgnores } from "eslint/config";
import astro from "eslint-plugin-astro";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import ts from "typescript-eslint";

import { codeConfigs } from "./eslint.code.mjs";
import { componentParser } from "./eslint.program.mjs";
import { siteRooms } from "./eslint.rooms.mjs";

const code = "**/*.{ts,tsx,mjs}";
const components = "**/*.astro";
const everything = [code, components];
/** The parser sees a <script> of a component as a file of its own, which belongs to no TypeScript project. */
const scriptsInComponents = "**/*.astro/*.ts";

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
  "peers",
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

/** The rooms of what talks to GitHub: the bots, over a small kit that all of them share. */
const bots = ["kit", "gate", "issues", "watch", "settings"];

/** Inside a bot, in order: facts are read, a plan is made of them, words are found for it, and it is applied. */
const stages = [
  {
    room: "gate",
    facts: ["facts", "report"],
    plan: ["plan"],
    words: ["words"],
    apply: ["session.ts", "safety-net.ts"],
  },
  {
    room: "issues",
    facts: ["facts.ts", "read.ts", "reading.ts"],
    plan: ["plan.ts", "says.ts", "actions.ts"],
    words: ["words"],
    apply: ["apply.ts", "session.ts"],
  },
  { room: "watch", facts: [], plan: ["plan.ts"], words: ["words.ts"], apply: ["session.ts"] },
  {
    room: "settings",
    facts: ["expected.ts", "settings.ts", "read.ts"],
    plan: ["plan.ts"],
    words: ["words.ts"],
    apply: ["apply.ts", "session.ts"],
  },
];

const kitThatActs = ["apply.ts", "branches.ts", "client.ts", "environment.ts", "once.ts"].map(
  (file) => `./scripts/github/kit/${file}`,
);

const botArrows = [
  {
    target: "./scripts/reporters",
    from: ["./scripts/github", "./scripts/upkeep", "./scripts/claims", "./scripts/intake", "./scripts/peers"],
    message: "A reporter takes a report and nothing else, wherever it is printed.",
  },
  {
    target: "./scripts/github",
    from: ["./scripts/upkeep", "./scripts/claims", "./scripts/intake", "./scripts/peers"],
    message: "Commands use the bots’ kit, not the other way round.",
  },
  ...bots.map((room, position) => ({
    target: `./scripts/github/${room}`,
    from: bots.slice(position + 1).map((later) => `./scripts/github/${later}`),
    message: `${room} lies below this bot (bots has the order): move what both need to the kit.`,
  })),
  ...stages.flatMap(({ room, facts, plan, words, apply }) => {
    /** @param {readonly string[]} files */
    const inRoom = (files) => files.map((file) => `./scripts/github/${room}/${file}`);
    return [
      { target: inRoom(facts), from: inRoom([...plan, ...words, ...apply]) },
      { target: inRoom(plan), from: [...inRoom([...words, ...apply]), ...kitThatActs] },
      { target: inRoom(words), from: [...inRoom(apply), ...kitThatActs] },
    ].map((arrow) => ({
      ...arrow,
      message:
        "Facts, plan, words, apply: each takes from those before it alone, so that a plan can be tested as a value.",
    }));
  }),
  {
    target: "./scripts/upkeep/plan.ts",
    from: ["./scripts/upkeep/issue-words.ts", ...kitThatActs],
    message: "The plan decides; words are found for it afterwards.",
  },
].filter(({ target, from }) => target.length > 0 && from.length > 0);

/** Plans are values of values. */
const plans = ["scripts/github/gate/plan/**", "scripts/github/*/plan.ts", "scripts/upkeep/plan.ts"];

/** Where Markdown for GitHub may be composed. */
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

const anyDay = {
  selector: "CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString']",
  message: "Which day it is depends on the place: use londonDay.",
};

/** Where the site meets the disk, git and the process. Everything else is made from what these hand over. */
const surroundings = [
  "site/catalogue/{index,context,changes,folder,held,watch}.ts",
  "site/history/git.ts",
  "site/{routes,pages,integrations}/**",
  "site/search/build/**",
  "site/outputs/{alone,worker,write}.ts",
  "site/thread.ts",
  // Writes a database where nobody sees it, because SQLite needs a file.
  "site/outputs/tables/sqlite.ts",
];

/** What runs in a browser, whose day is its reader’s. */
const withReadersClock = [
  "site/scripts/**",
  "site/contribute/state/{keep,setting}.ts",
  "site/together/ChooseCouncils.tsx",
];

const viewClock = "A view has no clock: “today” is in its context.";

const clock = "The model has no clock: take “today” as an argument.";
const browser = "The model runs in a browser as well, without side effects: take what is needed as an argument.";

export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },

  {
    // Oxlint looks for faults of code in these.
    name: "catalogue/typescript",
    files: [code],
    plugins: { "@typescript-eslint": ts.plugin },
    languageOptions: { parser: ts.parser },
  },
  { name: "catalogue/code-of-components", files: [components, scriptsInComponents], extends: codeConfigs },

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
      "import-x/no-restricted-paths": [
        "error",
        { basePath: import.meta.dirname, zones: [...rooms, ...modelArrows, ...botArrows] },
      ],
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
      "no-restricted-syntax": ["error", anyDay],
    },
  },

  {
    name: "catalogue/site-rooms",
    files: ["site/**/*.{ts,tsx,astro}"],
    plugins: { catalogue: { rules: { "site-rooms": siteRooms } } },
    rules: { "catalogue/site-rooms": "error" },
  },
  {
    name: "catalogue/views",
    files: ["site/**/*.{ts,tsx}"],
    ignores: surroundings,
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^node:(?!crypto$|util$)",
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
    name: "catalogue/view-days",
    files: ["site/**/*.{ts,tsx}"],
    ignores: [...surroundings, ...withReadersClock],
    rules: {
      "no-restricted-syntax": [
        "error",
        anyDay,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: viewClock },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: viewClock },
      ],
    },
  },

  {
    name: "catalogue/facts",
    files: ["scripts/github/gate/{facts,report}/**", "scripts/github/issues/facts.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        anyDay,
        {
          selector:
            "CallExpression[callee.property.name=/^(?:(?:create|update|delete|add|remove|set|replace|lock|request)[A-Z]|merge$)/]",
          message: "Facts are read only: what changes something on GitHub is an action of the plan.",
        },
      ],
    },
  },
  {
    name: "catalogue/plans",
    files: plans,
    rules: {
      "import-x/no-nodejs-modules": "error",
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ regex: "octokit", message: "A plan knows facts and actions, which are plain values." }] },
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
              message: "What we say on GitHub is said in the files of words, where nothing typed can become markup.",
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
