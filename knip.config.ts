import type { KnipConfig } from "knip";

/** Other entry files are found in the scripts of package.json and in the settings of Astro and Vitest. */
export default {
  entry: [
    "site/guides/**/*.mdx",
    // Scripts that pages name in <script src>.
    "site/scripts/*.ts",
    "site/public/**/*.js",
    // Tells TypeScript what the metadata of a field may be; nothing imports it.
    "schemas/fields/meta.ts",
    // Run by the bench, which takes nothing from the site.
    "site/outputs/alone.ts",
    // Named in the settings of Stryker.
    "vitest.mutation.config.ts",
  ],
  // Used by the style sheets.
  ignoreDependencies: ["govuk-frontend"],
  // Everything Knip finds by itself, and import cycles.
  include: [
    "files",
    "dependencies",
    "unlisted",
    "unresolved",
    "binaries",
    "exports",
    "types",
    "enumMembers",
    "namespaceMembers",
    "duplicates",
    "cycles",
  ],
} satisfies KnipConfig;
