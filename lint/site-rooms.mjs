import { dirname, relative, resolve } from "node:path";

import { onImports } from "./imports.mjs";

/**
 * The rooms of the site’s code, from the ground up: each takes from those before it and from none after it, so that what
 * is below can be read, tested and moved without what is above. A room is a list of folders, which end in `/`, and files
 * below `site/`; `*` stands for one name. Where several patterns have a file, the longest decides.
 *
 * @type {readonly (readonly string[])[]}
 */
const views = [
  // Words, addresses and texts.
  ["*.ts"],
  ["compare/chosen.ts", "together/chosen.ts"],
  // What is true of a kind before any entry is looked at, and of one entry by itself.
  ["kinds/authority/activities.ts", "kinds/opportunity/stage.ts"],
  ["kinds/traits.ts", "kinds/tables/traits.ts", "kinds/kind-traits.ts", "kinds/sass.ts", "kinds/*/traits.ts"],
  // What the catalogue says of itself.
  ["catalogue/folder.ts"],
  ["identity.ts", "repository.ts", "layouts/frame.ts", "social-card.ts"],
  // The entries and how they belong together.
  ["history/"],
  ["catalogue/"],
  // What pages of several kinds share.
  ["services/"],
  ["councils/"],
  ["text/"],
  ["glossary/"],
  ["table/"],
  ["entry/"],
  ["contracts/"],
  ["adoption/"],
  ["conformance/", "licences/"],
  ["peers/"],
  ["facets/"],
  ["lists/facets/", "lists/entry-item.ts"],
  ["estates/"],
  ["charts/"],
  ["reference/"],
  ["layouts/"],
  // What runs in the browser and several scripts share.
  [
    "scripts/dom.ts",
    "scripts/fetch.ts",
    "scripts/save.ts",
    "scripts/notices.ts",
    "scripts/like/find.ts",
    "scripts/word/",
  ],
  ["kinds/tables/forms.ts", "kinds/form-plan.ts", "kinds/*/form.ts"],
  ["contribute/"],
  ["together/"],
  ["like/"],
  // What the site makes of the entries of each kind, apart from their pages.
  ["outputs/output.ts", "outputs/tables/table.ts", "outputs/tables/columns.ts"],
  ["kinds/"],
  ["lists/"],
  ["search/"],
  // Pages, one room each.
  ["json-ld/"],
  ["guides/"],
  ["status/"],
  ["service-standards/"],
  ["coalition/"],
  ["reorganisations/"],
  ["renewals/"],
  ["instead-of/"],
  ["service-page/"],
  ["shortlist/"],
  ["kinds/*/view.ts", "kinds/*/register-view.ts", "kinds/*/json-ld.ts", "kinds/long-section-page.ts"],
  ["compare/"],
  ["home/"],
  // What is published for programs, which tells of pages as well.
  ["outputs/"],
  ["changes/"],
  ["scripts/"],
  // What puts all of it together.
  ["routes/"],
  ["integrations/"],
  ["pages/"],
];

/**
 * The same of templates, which show what any view has made.
 *
 * @type {readonly (readonly string[])[]}
 */
const templates = [
  ["text/"],
  ["table/"],
  ["charts/"],
  ["services/"],
  ["glossary/"],
  ["facts/"],
  ["kinds/KindLabel.astro"],
  ["licences/"],
  ["outputs/"],
  ["entry/"],
  ["peers/"],
  ["search/page/SearchBox.astro"],
  ["layouts/"],
  ["adoption/"],
  ["conformance/"],
  ["like/"],
  ["compare/"],
  ["shortlist/"],
  ["lists/"],
  ["search/"],
  ["guides/"],
  ["reference/"],
  ["contribute/"],
  ["together/"],
  ["status/"],
  ["renewals/"],
  ["coalition/"],
  ["changes/"],
  ["service-standards/"],
  ["reorganisations/"],
  ["instead-of/"],
  ["service-page/"],
  ["peers/PeerPage.astro"],
  ["kinds/"],
  ["home/"],
  ["routes/"],
  ["pages/", "kinds/*/route.astro"],
];

/** What runs in the browser, so that it may load nothing that only the build has. */
const inBrowser = ["scripts/", "facets/", "shortlist/", "contribute/fields/", "contribute/steps/", "contribute/state/"];

/** What only the build has: the disk, git, and tables that hold the model of every kind. */
const onlyInBuild = [
  ...["catalogue/", "history/", "integrations/", "routes/", "pages/", "search/build/", "outputs/"],
  ...[
    "identity.ts",
    "repository.ts",
    "social-card.ts",
    "kinds/index.ts",
    "kinds/tables/parts.ts",
    "kinds/kind.ts",
    "kinds/*/view.ts",
  ],
];

/** @param {string} pattern */
function matcher(pattern) {
  const escaped = pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]+");
  return new RegExp(`^${escaped}${pattern.endsWith("/") ? "" : "$"}`);
}

/** @param {readonly (readonly string[])[]} rooms */
function placesIn(rooms) {
  return rooms
    .flatMap((patterns, position) => patterns.map((pattern) => ({ pattern, position, matches: matcher(pattern) })))
    .sort((a, b) => b.pattern.length - a.pattern.length);
}

const places = { view: placesIn(views), template: placesIn(templates) };
const browserPaths = inBrowser.map(matcher);
const buildPaths = onlyInBuild.map(matcher);

/** @param {string} file */
function isTemplate(file) {
  return /\.(?:astro|mdx)$/.test(file);
}

/** @param {string} file below `site/` */
function placeOf(file) {
  return places[isTemplate(file) ? "template" : "view"].find(({ matches }) => matches.test(file));
}

/** The folder of a kind that a file is in. @param {string} file below `site/` */
function kindOf(file) {
  return /^kinds\/(?!tables\/)([^/]+)\//.exec(file)?.[1];
}

/**
 * Why a file of the site may not import another; nothing where it may.
 *
 * @param {string} from below `site/`
 * @param {string} to below `site/`
 */
function whyNot(from, to) {
  const [here, there] = [placeOf(from), placeOf(to)];
  if (!here) return `No room has site/${from}: give its folder a place in lint/site-rooms.mjs.`;
  if (isTemplate(to) && !isTemplate(from))
    return "A view is made before it is shown, so it imports no template: what both need belongs in a .ts file.";
  if (browserPaths.some((path) => path.test(from)) && buildPaths.some((path) => path.test(to)))
    return "This runs in a browser, which has neither the catalogue nor the disk: move what both need to a file without them.";
  const [kind, other] = [kindOf(from), kindOf(to)];
  if (kind !== undefined && other !== undefined && kind !== other)
    return "Kinds know each other by the tables in site/kinds alone, so that a kind is one folder: move what both need to a room below.";
  if (isTemplate(from) === isTemplate(to) && there && here.position < there.position)
    return `${here.pattern} lies below ${there.pattern} (lint/site-rooms.mjs has the order): move what both need down, so that no arrow leads back.`;
  return undefined;
}

/**
 * Reports imports inside `site/` that lead back.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const siteRooms = {
  create(context) {
    const site = resolve(import.meta.dirname, "../site");
    return onImports((source, specifier) => {
      if (!specifier.startsWith(".")) return;
      const [from, to] = [context.filename, resolve(dirname(context.filename), specifier)].map((path) =>
        relative(site, path).replaceAll("\\", "/"),
      );
      if (!/\.(?:tsx?|astro)$/.test(to) || to.startsWith("..")) return;
      const message = whyNot(from, to);
      if (message !== undefined) context.report({ node: source, message });
    });
  },
};
