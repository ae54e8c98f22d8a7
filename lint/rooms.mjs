import { dirname, join, relative } from "node:path";

import packageSettings from "../package.json" with { type: "json" };
import { onImports } from "./imports.mjs";

/** The only file of the model that reads the disk; the rest is a pure library that also runs in a browser. */
export const diskReader = "schemas/reading/disk.ts";

/** Forbidden imports between the top-level folders: `site → schemas ← scripts`. `test/` may import anything. */
const houses = [
  {
    target: "schemas",
    from: ["site", "scripts", "test"],
    message: "The model stands alone: site, scripts and tests use it, never the other way round.",
  },
  {
    target: "schemas",
    from: diskReader,
    message:
      "The rest of the model runs in a browser: commands and the site’s loader import the disk reader themselves.",
  },
  {
    target: "site",
    from: ["scripts", "test"],
    message: "What the site shares with the commands belongs in schemas/.",
  },
  {
    target: "scripts",
    from: ["site", "test"],
    message: "What the commands share with the site belongs in schemas/.",
  },
];

/**
 * The rooms of the model in topological order: a room may import only from earlier ones, so that each can be read,
 * tested and moved without the rest.
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
  "inspection",
  "spreadsheet",
  "drafting",
  "publiccode",
  "landscape",
];

/** The top-level files that combine the rooms. */
const modelDoors = ["index.ts", "inspect.ts", "problem-texts.ts", "json-schema.ts", "hand-over.ts"];

/** The rooms that use the top-level files that combine the others, in topological order. */
const upperModelRooms = ["shards"];

const modelOrder = [...modelRooms, ...modelDoors, ...upperModelRooms];

const modelArrows = [...modelRooms, ...upperModelRooms].map((room) => ({
  target: `schemas/${room}`,
  from: modelOrder.slice(modelOrder.indexOf(room) + 1).map((later) => `schemas/${later}`),
  message: `schemas/${room} lies below this room (modelRooms has the order): imports go down only. Move what both need into a lower room.`,
}));

/** The rooms of the GitHub bots, in topological order; all share a small kit. */
const bots = ["kit", "gate", "issues", "watch", "settings"];

/** The stages of a bot, in order: read facts, plan, compose texts, apply. */
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
    plan: ["plan.ts", "issue-words.ts", "actions.ts"],
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

const kitThatActs = ["apply.ts", "branches.ts", "client.ts", "deliver.ts", "environment.ts", "retry.ts"].map(
  (file) => `scripts/github/kit/${file}`,
);

const botArrows = [
  {
    target: "scripts/reporters",
    from: ["scripts/github", "scripts/upkeep", "scripts/claims", "scripts/intake", "scripts/peers"],
    message: "A reporter takes a report and nothing else, wherever it is printed.",
  },
  {
    target: "scripts/github",
    from: ["scripts/upkeep", "scripts/claims", "scripts/intake", "scripts/peers"],
    message: "Commands use the bots’ kit, not the other way round.",
  },
  ...bots.map((room, position) => ({
    target: `scripts/github/${room}`,
    from: bots.slice(position + 1).map((later) => `scripts/github/${later}`),
    message: `${room} lies below this bot (bots has the order): move what both need to the kit.`,
  })),
  ...stages.flatMap(({ room, facts, plan, words, apply }) => {
    /** @param {readonly string[]} files */
    const inRoom = (files) => files.map((file) => `scripts/github/${room}/${file}`);
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
    target: "scripts/upkeep/plan.ts",
    from: ["scripts/upkeep/issue-words.ts", ...kitThatActs],
    message: "The plan decides; words are found for it afterwards.",
  },
];

/**
 * Forbidden imports with the reason; files or folders relative to the project’s root.
 *
 * @type {{ target: string | string[]; from: string | string[]; message: string }[]}
 */
const arrows = [...houses, ...modelArrows, ...botArrows];

const root = join(import.meta.dirname, "..");

/**
 * The `imports` of package.json: name → condition → file.
 *
 * @type {Record<string, Record<string, string>>}
 */
const names = packageSettings.imports;

/**
 * @param {string} file
 * @param {string | string[]} places
 */
function isIn(file, places) {
  return [places].flat().some((place) => file === place || file.startsWith(`${place}/`));
}

/**
 * The files that an import may resolve to, relative to the project’s root; none for a package.
 *
 * @param {string} importer
 * @param {string} specifier
 */
function filesOf(importer, specifier) {
  if (specifier.startsWith(".")) return [join(dirname(importer), specifier).replaceAll("\\", "/")];
  return Object.values(names[specifier] ?? {}).map((file) => file.replace(/^\.\//, ""));
}

/**
 * Reports forbidden imports between rooms.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const rooms = {
  create(context) {
    const importer = relative(root, context.filename).replaceAll("\\", "/");
    const [, room] = /^schemas\/([^/]+)\//.exec(importer) ?? [];
    if (room !== undefined && !modelOrder.includes(room)) {
      const message = `No room has schemas/${room}: give it a place in modelRooms (lint/rooms.mjs).`;
      return {
        Program(node) {
          context.report({ node, message });
        },
      };
    }
    const forbidden = arrows.filter(({ target }) => isIn(importer, target));
    if (forbidden.length === 0) return {};
    return onImports((source, specifier) => {
      const files = filesOf(importer, specifier);
      for (const { from, message } of forbidden)
        if (files.some((file) => isIn(file, from))) context.report({ node: source, message });
    });
  },
};
