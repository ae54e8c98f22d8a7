import process from "node:process";
import { fileURLToPath } from "node:url";

import mdx from "@astrojs/mdx";

import { settingsText } from "./site/catalogue/settings-text.ts";
import { identity } from "./site/identity.ts";
import { browserIdentity } from "./site/integrations/browser-identity.ts";
import { catalogueReload } from "./site/integrations/catalogue-reload.ts";
import { dataOutputs } from "./site/integrations/data-outputs.ts";
import { entryFiles } from "./site/integrations/entry-files.ts";
import { incrementalBuild } from "./site/integrations/incremental-build.ts";
import { kindPages } from "./site/integrations/kind-pages.ts";
import { pageWriter } from "./site/integrations/pages/page-writer.ts";
import { siteCode } from "./site/integrations/pages/site-code.ts";
import { searchIndex } from "./site/integrations/search-index.ts";
import { siteMap } from "./site/integrations/site-map.ts";
import { kindFunctions } from "./site/kinds/sass.ts";

const named = process.env["SITE"] ?? "";

/** Where the site will be: its address with the base path, such as https://example.github.io/catalogue/. */
const address = new URL(named === "" ? identity.homepage : named);

const code = siteCode();
const pages = pageWriter({ identity, settings: settingsText }, code);
const data = dataOutputs();

/**
 * Modules that scripts of several pages share: one file of them is quicker to fetch than one for each, and every file costs
 * the browser as much as some kilobytes. What a module imports goes with it, unless a group before has it: hence the order,
 * in which no page has to fetch much that it does not use. A script that does something as soon as it is loaded is in none.
 *
 * @type {import("rolldown").CodeSplittingGroup[]}
 */
const together = [
  {
    name: "shared",
    test: /\/site\/(?:scripts\/(?:dom|fetch)|by-name|format|delta-encoding|quoted|storage-key)\.ts|\/schemas\/(?:address|capitals|compare|london-day|fields\/(?:slug-text|gss-code)|finding\/(?:council-name|name-places)|likeness\/(?:edit-distance|words)|vocabularies\/(?:kind-names|system))\.ts|preload-helper/,
  },
  { name: "download", test: /\/site\/scripts\/save\.ts|\/schemas\/spreadsheet\/write-csv\.ts/ },
  {
    name: "buttons",
    test: /\/site\/(?:entry-id|slugs-in-address|together\/chosen|scripts\/(?:row-buttons|compare\/tray|shortlist\/stars))\.ts/,
  },
  {
    name: "lists",
    test: /\/site\/(?:scripts\/(?:notices|list\/(?:chosen|printed|show-more)|facets\/\w[\w-]*|like\/(?!find)\w[\w-]*)|facets\/\w+)\.ts/,
  },
  {
    name: "search",
    test: /\/site\/(?:search\/query\/(?!as-typed|authority-initials|completions|councils-in|in-english|named|otherwise|corrections|plain|postcode|spelling|unfinished|without)|scripts\/search\/(?!excerpt))/,
  },
  { name: "finding", test: /\/schemas\/finding\/(?:authority|candidates|council-name|directory|in-catalogue)\.ts/ },
  {
    name: "councils",
    test: /\/site\/search\/query\/councils-in|\/schemas\/vocabularies\/(?:local-authorities|reorganisations)\./,
  },
  { name: "preact", test: /\/preact\/|\/site\/(?:contribute\/fields\/Combobox|form-addresses)\./ },
  {
    name: "markdown",
    test: /\/(?:mdast-util-from-markdown|unist-util-visit)\/|\/schemas\/fields\/(?:bullet|document-lists)\.ts/,
  },
  {
    name: "vocabularies",
    test: /\/schemas\/(?:fields\/(?:date|link)|vocabularies\/(?:adoption|money|services|vocabulary))\.ts|\/site\/services\/services\.ts/,
  },
  {
    name: "forms",
    test: /\/site\/contribute\/(?:checking\/published|fields|finding\/(?:authorities|entries)|focus|loading|offline|sending|state\/(?!draft)|steps|use-registers)/,
    // What the form of a kind alone has need not be fetched for the shorter ones.
    minShareCount: 3,
  },
  {
    name: "model",
    test: /\/site\/contribute\/(?:jitless|model\/fields|state\/draft)\.ts|\/schemas\/fields\/(?:read-licence|repository-address)\.ts/,
  },
];

/**
 * Where style sheets find those of GOV.UK. Sass then opens all of them by itself; otherwise it asks Vite for the place and the
 * content of each, for every style sheet again.
 *
 * @type {import("sass-embedded").FileImporter}
 */
const styleFiles = {
  findFileUrl(url) {
    if (url.startsWith("govuk-frontend/")) return new URL(`node_modules/${url}`, import.meta.url);
    return url.startsWith("file:") ? new URL(url) : null;
  },
};

/** Where builds and tests keep things, with `/` between folders on every system. */
const kept = fileURLToPath(new URL(".cache/", import.meta.url)).replaceAll("\\", "/");

/**
 * Astro’s own helper for its type takes a second to load.
 *
 * @type {import("astro").AstroUserConfig}
 */
export default {
  site: address.origin,
  base: address.pathname,
  trailingSlash: "always",
  srcDir: "site",
  publicDir: "site/public",
  outDir: process.env["OUT"] ?? "dist",
  cacheDir: process.env["CACHE"] ?? "node_modules/.astro",
  integrations: [
    mdx(),
    kindPages(),
    ...siteMap(address.pathname, pages.elsewhere),
    catalogueReload(),
    searchIndex(),
    entryFiles(),
    code,
    pages,
    data,
    incrementalBuild(pages, data),
  ],
  // Highlighted code would carry inline styles.
  markdown: { syntaxHighlight: false },
  // The Content-Security-Policy allows no inline script or style, so neither is made.
  build: { inlineStylesheets: "never", assets: "_astro", format: "directory" },
  vite: {
    plugins: [browserIdentity()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { assetsInlineLimit: 0 },
    // Thousands of files of which no page is made: looking at each takes seconds, and a system watches only so many.
    server: { watch: { ignored: [(path) => path.startsWith(kept)] } },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } } },
    css: {
      preprocessorOptions: {
        scss: {
          importer: styleFiles,
          importers: [styleFiles],
          quietDeps: true,
          functions: kindFunctions,
        },
      },
    },
  },
  devToolbar: { enabled: false },
};
