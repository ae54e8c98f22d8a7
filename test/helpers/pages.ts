import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { inject } from "vitest";

import { namings } from "../../schemas/vocabularies/kind-names.ts";
import { missingPage } from "./browser.ts";
import { type Tag, tagsOf } from "./tags.ts";

/** A page of each kind of the site, by description. Its entry is the fullest of its kind. */
export const representativePages: Readonly<Record<string, string>> = {
  home: "/",
  search: "/search/",
  ...Object.fromEntries(Object.values(namings).map(({ folder, label }) => [`list of ${label.many}`, `/${folder}/`])),
  "part of a list": "/products/by/stage/beta/",
  "values of a facet": "/products/by/service/",
  product: "/products/open-play/",
  "choosing what to compare": "/compare/",
  comparison: "/compare/?products=open-play,street-reports,permit-desk",
  "empty shortlist": "/shortlist/",
  shortlist: "/shortlist/?products=open-play,street-reports&standards=service-directory#products/open-play=Ask",
  "comparison without a script": "/products/permit-desk/#compare",
  "product that others depend on": "/products/form-kit/",
  "product with little stated": "/products/permit-desk/",
  "product that has ended": "/products/old-forms/",
  "product with a hostile name": "/products/script-alert/",
  "product with a very long name": "/products/long-name/",
  "product written from right to left": "/products/right-to-left/",
  standard: "/standards/service-directory/",
  "standard that was replaced": "/standards/old-directory/",
  "case study": "/case-studies/play-sessions-online/",
  opportunity: "/opportunities/shared-play-team/",
  authority: "/authorities/exampleshire/",
  "authority that is not claimed": "/authorities/northbridge/",
  "authority that was succeeded": "/authorities/oldtown/",
  "council without a record": "/authorities/dorset/",
  "councils like a council": "/authorities/muir-glen/like/",
  "all services": "/services/",
  service: "/services/early-years-families/",
  "standards for a service": "/services/early-years-families/standards/",
  "ways to contribute": "/contribute/",
  "form for an entry": "/contribute/product/",
  "form for what one uses": "/contribute/adoption/",
  "form for the settings": "/contribute/catalogue/",
  guides: "/guides/",
  guide: "/guides/adoption-and-conformance/",
  rules: "/rules/",
  rule: "/rules/unknown-word/",
  fields: "/reference/",
  "fields of a kind": "/reference/authority/",
  glossary: "/glossary/",
  "what can be replaced": "/instead-of/",
  "what replaces a product": "/instead-of/permit-desk/",
  "what replaces a system": "/instead-of/systems/symology/",
  about: "/about/",
  changes: "/changes/",
  renewals: "/renewals/",
  coalition: "/coalition/",
  "one way to take part": "/coalition/uses/",
  "map to embed": "/embed/coalition/",
  status: "/status/",
  reorganisations: "/reorganisations/",
  "choosing councils to put side by side": "/together/",
  "councils side by side": "/together/?authorities=newtown,westport,exampleshire",
  "county and its districts": "/authorities/exampleshire/together/",
  "reorganisation to come": "/reorganisations/surrey-2027/",
  "reorganisation that is done": "/reorganisations/newtown-2023/",
  data: "/data/",
  "reference of the API": "/data/api/",
  "reference of the tables": "/data/tables/",
  "page to embed": "/embed/product/open-play/",
  "accessibility statement": "/accessibility/",
  privacy: "/privacy/",
  "page that is not there": missingPage,
};

/** A page as it was built. */
export interface BuiltPage {
  /** From the site’s root, such as `/products/`. */
  address: string;
  html: string;
  tags: Tag[];
  /** Whether it is a redirect. */
  redirects: boolean;
  /** Whether it is the page of an entry, whose file is published beside it. */
  isEntry: boolean;
}

/** Removes `template` elements, because scripts add their content later. */
export function withoutTemplates(html: string): string {
  return html.replace(/<template\b[^]*?<\/template>/g, "");
}

/** Matches fragments of list rows that a script loads. */
const rowFragment = /^[\w-]+\/page\/rows\/\d+\/index\.html$/;

/** Returns all built pages. Each worker reads them once for all its test files. */
export function builtPages(): readonly BuiltPage[] {
  return (pages ??= readPages());
}

let pages: readonly BuiltPage[] | undefined;

function readPages(): BuiltPage[] {
  const { folder } = inject("site");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && !rowFragment.test(file.replaceAll("\\", "/")))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      const tags = tagsOf(withoutTemplates(html));
      return {
        address: `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`,
        html,
        tags,
        redirects: tags.some(({ attributes }) => attributes.get("http-equiv") === "refresh"),
        isEntry: existsSync(join(folder, dirname(file), "entry.yml")),
      };
    });
}

/**
 * Leaves out the hundreds of alike pages of councils without a record and about similar councils, except those in
 * `representativePages`.
 */
export function withoutRegisterPages(pages: readonly BuiltPage[]): BuiltPage[] {
  const representative = new Set(Object.values(representativePages));
  return pages.filter(
    ({ address, isEntry, redirects }) =>
      isEntry ||
      redirects ||
      representative.has(address) ||
      !/^\/authorities\/[^/]+\/(?:like\/(?:\w+\/)?)?$/.test(address),
  );
}
