import { comparableRepository } from "../fields/repository-address.ts";
import type { PartialEntry } from "../partial-entry.ts";
import type { Rule } from "./rule.ts";
import { Groups } from "./shared/groups.ts";
import { areOfOneOwner, Replacements } from "./shared/replacements.ts";

/** The same source code is not listed twice. */
export const duplicateRepository: Rule = {
  id: "duplicate-repository",
  severity: "review",
  title: "The same source code listed twice",
  why: "Two entries about one thing split what is known about it and who uses it.",
  howToFix:
    "If both entries are the same product, keep one and record your use of it in authority.yml. If one is built on the other, name that in dependsOn. If one has taken the place of the other, name it in replacedBy. If they only share a repository, a maintainer can accept both.",
  example: {
    wrong: "links:\n  - type: repository\n    url: https://github.com/mysociety/fixmystreet.git",
    right: "uses:\n  - product: fixmystreet\n    status: in-use",
  },
  *check(context) {
    const products = context.each("product");
    const builtTogether = dependenciesOf(products);
    const replacements = new Replacements(products, areOfOneOwner);
    const places = products.flatMap((entry) => repositoriesOf(entry));
    const relatedTo = ({ slug }: RepositoryLink): ReadonlySet<string> =>
      replacements.relatedTo({ slug }).union(builtTogether.get(slug) ?? new Set());
    const groups = new Groups(places, ({ repository }) => repository);
    for (const { entry: place, files } of groups.rivals(relatedTo)) {
      const message = `The same source code is named in ${files}. If both are the same product, keep one entry and record who uses it in authority.yml.`;
      yield { entry: place.entry, path: ["links", place.index, "url"], message };
    }
  },
};

/** Product slug → its dependencies and dependents, which may share a monorepo with it. */
function dependenciesOf(products: readonly PartialEntry<"product">[]): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  const relate = (one: string, other: string): void => {
    related.set(one, (related.get(one) ?? new Set()).add(other));
  };
  for (const { slug, data } of products) {
    for (const needed of data.dependsOn ?? []) {
      if (needed === undefined || needed === slug) continue;
      relate(slug, needed);
      relate(needed, slug);
    }
  }
  return related;
}

/** A repository of a product, and the link that names it first. */
interface RepositoryLink {
  entry: PartialEntry<"product">;
  slug: string;
  file: string;
  index: number;
  repository: string;
}

function repositoriesOf(entry: PartialEntry<"product">): RepositoryLink[] {
  const places = (entry.data.links ?? []).flatMap((link, index) =>
    link?.type === "repository" && link.url !== undefined
      ? [{ entry, slug: entry.slug, file: entry.file, index, repository: comparableRepository(link.url) }]
      : [],
  );
  return places.filter(({ repository }, at) => places.findIndex((one) => one.repository === repository) === at);
}
