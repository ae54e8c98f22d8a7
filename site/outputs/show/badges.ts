import { entriesOfKind, type Entry, isRetired, kindNames } from "../../../schemas/index.ts";
import { adoptersOfStandard, adoptionFact, useFact, usersOfProduct } from "../../adoption/adoption.ts";
import { furthest, isMet } from "../../conformance/conformance.ts";
import { identity } from "../../identity.ts";
import { type Output, type OutputContext, publishedSlugs } from "../output.ts";
import { nameOf } from "../tables/columns.ts";
import { badge } from "./badge.ts";

const mediaType = "image/svg+xml";

/** A badge of each entry. */
export const badges: Output = {
  id: "badge",
  group: "show",
  title: "Badge of an entry",
  description: "A picture that says who uses a product or has adopted a standard, else that the entry is listed (SVG).",
  address: "/badges/{kind}/{slug}.svg",
  mediaType,
  each: kindNames,
  *files(context) {
    for (const kind of kindNames) {
      for (const entry of entriesOfKind(context.catalogue, kind)) {
        const content = badge(wordsOf(entry, context));
        for (const slug of publishedSlugs(entry)) yield { address: badgeAddress({ kind, slug }), content };
      }
    }
  },
};

/** A badge for each standard that a product meets. */
export const conformanceBadges: Output = {
  id: "conformance-badge",
  group: "show",
  title: "Badge of a standard that a product meets",
  description: "A picture that says how far a product meets a standard (SVG).",
  address: "/badges/conformance/{product}/{standard}.svg",
  mediaType,
  *files(context) {
    for (const product of context.catalogue.product.values()) {
      for (const claim of furthest(product.data.standards ?? [], ({ standard }) => standard)) {
        if (!isMet(claim)) continue;
        const name = nameOf("standard", claim.standard, context) ?? claim.standard;
        const words = `${claim.level === "meets" ? "Meets" : "Partly meets"} ${name}`;
        const content = badge(words);
        for (const slug of publishedSlugs(product))
          yield { address: `/badges/conformance/${slug}/${claim.standard}.svg`, content };
      }
    }
  },
};

/** The address of an entry’s badge, from the site’s root. */
export function badgeAddress({ kind, slug }: Pick<Entry, "kind" | "slug">): string {
  return `/badges/${kind}/${slug}.svg`;
}

function wordsOf(entry: Entry, context: OutputContext): string {
  if (isRetired(entry.data, context.today)) return "Retired";
  const fact =
    entry.kind === "product"
      ? useFact(usersOfProduct(entry.slug, context))
      : entry.kind === "standard"
        ? adoptionFact(adoptersOfStandard(entry.slug, context))
        : undefined;
  return fact ?? `Listed in the ${identity.shortName}`;
}
