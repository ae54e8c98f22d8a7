import { existsSync, mkdtempSync, renameSync, rmSync, statSync, truncateSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { kindNames, kinds } from "../../schemas/index.ts";
import { itemsIn } from "../../schemas/reading/disk.ts";
import { makeBundles } from "../bundle/make.ts";
import { currentManifest } from "../bundle/manifest.ts";
import { cloneCache } from "../lib/clone-cache.ts";
import { codeCache } from "../lib/code-cache.ts";
import { today } from "../lib/folder.ts";
import { ownFolder } from "../lib/own-folder.ts";
import { inBrowser } from "./browser/index.ts";
import type { Contender } from "./compare.ts";
import { cost } from "./process.ts";
import type { Figure, Side } from "./result.ts";
import { spreadOf } from "./spread.ts";
import { changeEntry, type Workplace } from "./workplace.ts";

/** A row of the table of measures: the measured side, the sides to compare it with, and the target ratios. */
export interface Row {
  number: number;
  title: string;
  /** The largest catalogue to measure, in entries; no limit if omitted. */
  most?: number;
  /** The first side is ours; each of the others is compared with it. */
  sides: (workplace: Workplace) => Contender[];
  /** The maximum ratio of our time to that of each other side, in order; sides without a goal are only reported. */
  goals: readonly number[];
  /** Returns further figures, once all sides have run. */
  figures?: (workplace: Workplace, sides: readonly Side[]) => Figure[] | Promise<Figure[]>;
}

/** The largest catalogue, in entries, that one machine can build and `ajv-cli` can hold in memory. */
const buildable = 40_000;

/** Arguments for a product with the required fields only. */
const newProduct = [
  "product",
  "--authority=camden",
  "--name=Hall finder",
  "--set=summary=Finds halls.",
  "--set=services=[]",
];

/** The paths of the programs to run: our own, and those of packages. */
const programs = {
  outputs: fileURLToPath(import.meta.resolve("../../site/outputs/alone.ts")),
  search: fileURLToPath(import.meta.resolve("../../site/search/build/alone.ts")),
  floor: fileURLToPath(import.meta.resolve("./floor.ts")),
  ajv: fileURLToPath(import.meta.resolve("ajv-cli/dist/index.js")),
  eleventy: fileURLToPath(new URL("../cmd.cjs", import.meta.resolve("@11ty/eleventy"))),
  eleventyConfig: fileURLToPath(import.meta.resolve("./eleventy/eleventy.config.mjs")),
  pagefind: fileURLToPath(new URL("runner/bin.cjs", import.meta.resolve("pagefind"))),
};

/** The rows that this benchmark measures, in the order of the design. */
export const rows: readonly Row[] = [
  {
    number: 1,
    title: "full validation, cold",
    goals: [1.3],
    sides: ({ catalogue, quoted, schemas, entries }) => [
      { name: "validate", commands: [validate(catalogue)] },
      { name: "floor: js-yaml and compiled Zod", commands: [{ args: [programs.floor, catalogue] }] },
      {
        name: "a floor that forgets each entry at once",
        commands: [{ args: [programs.floor, catalogue, "--forget"] }],
      },
      ...(entries > buildable
        ? []
        : [{ name: "ajv-cli, shape alone", commands: kindNames.map((kind) => ajv(quoted, schemas, kind)) }]),
    ],
  },
  {
    number: 2,
    title: "validation of one changed entry",
    goals: [0.35],
    sides: (workplace) => {
      const changed = atTerminal(validate(workplace.catalogue, "--changed", "HEAD"));
      const [kept = "", entries = "", rules = ""] = (["facts", "entries", "rules"] as const).map(
        (name) => cloneCache(workplace.catalogue, name) ?? "",
      );
      return [
        {
          name: "validate --changed",
          // Warm caches, as for a contributor’s second run.
          before: async () => {
            changeEntry(workplace, 1);
            await bundled();
            if (!existsSync(kept)) await cost([changed]);
          },
          commands: [changed],
        },
        {
          name: "validate",
          before: forgotten(entries, rules),
          commands: [atTerminal(validate(workplace.catalogue))],
        },
        { name: "validate --changed for the first time", before: forgotten(kept, rules), commands: [changed] },
      ];
    },
  },
  {
    number: 3,
    title: "build and index, cold",
    goals: [1.8],
    most: buildable,
    sides: ({ catalogue, folder }) => [
      { name: "build", before: nothingBuilt(folder, "site"), commands: [build(catalogue, folder)] },
      {
        name: "Eleventy and Pagefind, plain template",
        before: cleared(folder, "eleventy"),
        commands: [
          {
            args: [
              programs.eleventy,
              `--config=${basename(programs.eleventyConfig)}`,
              "--input=.",
              `--output=${join(folder, "eleventy")}`,
              "--quiet",
            ],
            folder: dirname(programs.eleventyConfig),
            environment: { CATALOGUE: catalogue },
          },
          { args: [programs.pagefind, "--site", join(folder, "eleventy"), "--silent"] },
        ],
      },
    ],
    figures: ({ folder }) => inBrowser(join(folder, "site")),
  },
  {
    number: 4,
    title: "build after one entry changed",
    goals: [0.15],
    most: buildable,
    sides: (workplace) => {
      const again = build(workplace.catalogue, workplace.folder);
      let marker = 1;
      return [
        {
          name: "build again",
          before: async () => {
            if (!existsSync(join(workplace.folder, "site"))) await cost([again]);
            changeEntry(workplace, ++marker);
          },
          commands: [again],
        },
        coldBuild(workplace.catalogue, workplace.folder),
      ];
    },
  },
  {
    number: 5,
    title: "build when nothing changed",
    goals: [],
    most: buildable,
    sides: ({ catalogue, folder }) => {
      const again = build(catalogue, folder);
      return [
        {
          name: "build again, unchanged",
          before: async () => {
            if (!existsSync(join(folder, "site"))) await cost([again]);
          },
          commands: [again],
        },
        coldBuild(catalogue, folder),
      ];
    },
  },
  {
    number: 6,
    title: "everything for programs, of a build",
    goals: [0.15],
    most: buildable,
    sides: ({ catalogue, folder }) => [
      {
        name: "outputs, with reading the entries",
        before: cleared(folder, "outputs"),
        commands: [{ args: [programs.outputs, catalogue, join(folder, "outputs"), today()] }],
      },
      coldBuild(catalogue, folder),
    ],
    figures: ({ folder, entries }) => [perEntry("files for programs", join(folder, "outputs"), entries, 60)],
  },
  {
    number: 7,
    title: "search index of all entries, of a build",
    goals: [],
    most: buildable,
    sides: ({ catalogue, folder }) => [
      {
        name: "search index, with reading the entries",
        before: cleared(folder, "search"),
        commands: [{ args: [programs.search, catalogue, join(folder, "search"), today()] }],
      },
      coldBuild(catalogue, folder),
    ],
    figures: ({ folder, entries }) => [perEntry("files of the search", join(folder, "search"), entries)],
  },
  ...[
    { number: 8, command: "validate", args: ["--format", "json"] },
    { number: 9, command: "new", args: [...newProduct, "--stdout"] },
    { number: 10, command: "fmt", args: ["--check"] },
  ].map(({ number, command, args }): Row => ({
    number,
    title: `npm run ${command}, on this catalogue`,
    goals: [],
    sides: () => [
      // The first run fills the caches for the later runs.
      { name: command, before: bundled, commands: [atTerminal({ args: [`scripts/${command}.ts`, ...args] })] },
      { name: "Node, which does nothing", commands: [{ args: ["--eval", ""] }] },
    ],
    figures: (_, [ours]) => [{ name: command, value: spreadOf(ours?.cpu ?? []).median, unit: "s of CPU", goal: 0.5 }],
  })),
];

function validate(catalogue: string, ...more: string[]): Contender["commands"][number] {
  return { args: ["scripts/validate.ts", "--catalogue", catalogue, "--format", "json", ...more] };
}

/** Runs a command as at a terminal, from its bundle and with cached entries. With `CI` set, commands use neither. */
function atTerminal(command: Contender["commands"][number]): Contender["commands"][number] {
  return { ...command, environment: { CI: "" } };
}

/** Rebuilds the bundles of commands if a source has changed. Otherwise a command would do so in the background. */
async function bundled(): Promise<void> {
  const own = ownFolder();
  if (own !== undefined && !currentManifest(own)) await makeBundles(own);
}

function forgotten(...caches: string[]): () => void {
  return () => {
    for (const cache of caches) rmSync(cache, { force: true });
  };
}

function build(catalogue: string, folder: string, name = "site"): Contender["commands"][number] {
  return {
    args: ["scripts/build.ts"],
    environment: { CATALOGUE: catalogue, OUT: join(folder, name), CACHE: join(folder, `${name}-cache`) },
  };
}

/** A build without caches, in its own folder, to compare other builds with. */
function coldBuild(catalogue: string, folder: string): Contender {
  return {
    name: "build, cold",
    before: nothingBuilt(folder, "cold"),
    commands: [build(catalogue, folder, "cold")],
  };
}

/** Clears the site of that name, its cache and the bundle cache that all builds share. */
function nothingBuilt(folder: string, name: string): () => void {
  const clear = cleared(folder, name, `${name}-cache`);
  return () => {
    clear();
    rmSync(codeCache, { recursive: true, force: true });
  };
}

/** The total size of a folder’s files per entry, in KB (1,000 bytes). */
function perEntry(name: string, folder: string, entries: number, goal?: number): Figure {
  const files = itemsIn(folder).filter(([, item]) => item.isFile());
  const bytes = files.reduce((sum, [path]) => sum + statSync(join(folder, path)).size, 0);
  return { name, value: bytes / 1000 / entries, unit: "KB an entry", ...(goal === undefined ? {} : { goal }) };
}

function ajv(catalogue: string, schemas: string, kind: (typeof kindNames)[number]): Contender["commands"][number] {
  const files = kinds[kind].ownsFolder ? `${catalogue}/*/authority.yml` : `${catalogue}/*/${kinds[kind].folder}/*.yml`;
  return {
    args: [
      programs.ajv,
      "validate",
      "--spec=draft2020",
      "--strict=false",
      "-c",
      fileURLToPath(import.meta.resolve("ajv-formats")),
      "-s",
      join(schemas, `${kind}.json`),
      "-d",
      files,
    ],
  };
}

/**
 * Clears earlier builds. Files are truncated and deleted only at the end: some file systems, such as ext4, create files
 * many times slower for minutes after many deletions, which would affect the next side.
 */
function cleared(folder: string, ...names: string[]): () => void {
  return () => {
    const before = mkdtempSync(join(folder, "before-"));
    for (const name of names) if (existsSync(join(folder, name))) renameSync(join(folder, name), join(before, name));
    for (const [path, item] of itemsIn(before)) if (item.isFile()) truncateSync(join(before, path));
  };
}
