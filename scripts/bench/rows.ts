import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { kindNames, kinds } from "../../schemas/index.ts";
import { cacheOf } from "../lib/cache.ts";
import { today } from "../lib/folder.ts";
import type { Side } from "./compare.ts";
import { firstResults } from "./first-results.ts";
import { cost } from "./process.ts";
import { changeEntry, type Workplace } from "./workplace.ts";

/** A row of the table of measures: what is measured, against what, and the ratio that is aimed at. */
export interface Row {
  number: number;
  title: string;
  /** The first side is ours; each of the others is compared with it. */
  sides: (workplace: Workplace) => Side[];
  /** The most that ours may take, as a multiple of the side at the same place among the others; the rest is only told. */
  goals: readonly number[];
  /** What else is to be told, once all sides have run. */
  note?: (workplace: Workplace, entries: number) => string | Promise<string>;
}

/** What is run: our own programs, and those of packages that name no file for it. */
const programs = {
  outputs: fileURLToPath(import.meta.resolve("../../site/outputs/alone.ts")),
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
    goals: [1.5, 1],
    sides: ({ catalogue, quoted, schemas }) => [
      { name: "validate", commands: [validate(catalogue)] },
      { name: "floor: js-yaml and compiled Zod", commands: [{ args: [programs.floor, catalogue] }] },
      { name: "ajv-cli, shape alone", commands: kindNames.map((kind) => ajv(quoted, schemas, kind)) },
      {
        name: "a floor that forgets each entry at once",
        commands: [{ args: [programs.floor, catalogue, "--forget"] }],
      },
    ],
  },
  {
    number: 2,
    title: "validation of one changed entry",
    goals: [0.5],
    sides: (workplace) => {
      const changed = validate(workplace.catalogue, "--changed", "HEAD");
      const kept = cacheOf(workplace.catalogue);
      return [
        {
          name: "validate --changed",
          // As it is for somebody who has done so before.
          before: async () => {
            changeEntry(workplace, 1);
            if (!existsSync(kept)) await cost([changed]);
          },
          commands: [changed],
        },
        { name: "validate", commands: [validate(workplace.catalogue)] },
        {
          name: "validate --changed for the first time",
          before: () => {
            rmSync(kept, { force: true });
          },
          commands: [changed],
        },
      ];
    },
  },
  {
    number: 3,
    title: "build and index, cold",
    goals: [1],
    sides: ({ catalogue, folder }) => [
      { name: "build", before: cleared(folder, "site", "site-cache"), commands: [build(catalogue, folder)] },
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
    note: ({ folder }) => firstResults(join(folder, "site")),
  },
  {
    number: 4,
    title: "build after one entry changed",
    goals: [0.35],
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
        {
          name: "build, cold",
          before: cleared(workplace.folder, "cold", "cold-cache"),
          commands: [build(workplace.catalogue, workplace.folder, "cold")],
        },
      ];
    },
  },
  {
    number: 5,
    title: "everything for programs, of a build",
    goals: [0.15],
    sides: ({ catalogue, folder }) => [
      {
        name: "outputs, with reading the entries",
        before: cleared(folder, "outputs"),
        commands: [{ args: [programs.outputs, catalogue, join(folder, "outputs"), today()] }],
      },
      {
        name: "build, cold",
        before: cleared(folder, "cold", "cold-cache"),
        commands: [build(catalogue, folder, "cold")],
      },
    ],
    note: ({ folder }, entries) => {
      const manifest = readFileSync(join(folder, "outputs/api/v1/manifest.json"), "utf8");
      const { files } = JSON.parse(manifest) as { files: { bytes: number }[] };
      const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000 / entries;
      return `${kilobytes.toFixed(1)} KB an entry in ${files.length} files; the goal is 60 or less`;
    },
  },
];

function validate(catalogue: string, ...more: string[]): Side["commands"][number] {
  return { args: ["scripts/validate.ts", "--catalogue", catalogue, "--format", "json", ...more] };
}

function build(catalogue: string, folder: string, name = "site"): Side["commands"][number] {
  return {
    args: ["scripts/build.ts"],
    environment: { CATALOGUE: catalogue, OUT: join(folder, name), CACHE: join(folder, `${name}-cache`) },
  };
}

function ajv(catalogue: string, schemas: string, kind: (typeof kindNames)[number]): Side["commands"][number] {
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

function cleared(folder: string, ...names: string[]): () => void {
  return () => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  };
}
