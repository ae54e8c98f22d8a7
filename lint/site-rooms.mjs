import { dirname, relative, resolve } from "node:path";

import { onImports } from "./imports.mjs";

/**
 * The rooms of the site’s code in topological order: each may import only from earlier ones, so that it can be read,
 * tested and moved without later ones. A room is a list of folders, which end in `/`, and files below `site/`; `*`
 * matches one name. If several patterns match a file, the longest applies.
 *
 * @type {readonly (readonly string[])[]}
 */
const views = [
  // Words, addresses and texts.
  ["*.ts"],
  ["compare/chosen.ts", "together/chosen.ts"],
  // The traits of a kind, which need no entry, and functions of a single entry.
  ["kinds/authority/activities.ts", "kinds/opportunity/stage.ts"],
  ["kinds/traits.ts", "kinds/tables/traits.ts", "kinds/kind-traits.ts", "kinds/sass.ts", "kinds/*/traits.ts"],
  // The catalogue’s settings.
  ["catalogue/folder.ts"],
  [
    "identity.ts",
    "covers-uk.ts",
    "member-words.ts",
    "field-meta.ts",
    "repository.ts",
    "layouts/frame.ts",
    "social-card.ts",
  ],
  // The entries and their relations.
  ["history/"],
  ["catalogue/"],
  // Shared by the pages of several kinds.
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
  // Shared browser scripts.
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
  // The parts of each kind, without its pages.
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
  // The outputs for programs, which also list pages.
  ["outputs/"],
  ["changes/"],
  ["scripts/"],
  // The files that combine everything.
  ["routes/"],
  ["integrations/"],
  ["pages/"],
];

/**
 * The rooms of templates, which may show any view.
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

/** Browser code, which must not import build-only code. */
const inBrowser = ["scripts/", "facets/", "shortlist/", "contribute/fields/", "contribute/steps/", "contribute/state/"];

/** Build-only code: the disk, git, and tables that import the model of every kind. */
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
 * Why a file of the site may not import another; undefined where it may.
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
    return `${here.pattern} lies below ${there.pattern} (lint/site-rooms.mjs has the order): imports go down only. Move what both need into a lower room.`;
  return undefined;
}

/**
 * Reports forbidden imports between rooms of `site/`.
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
