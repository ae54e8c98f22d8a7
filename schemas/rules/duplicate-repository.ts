import type { DraftEntry } from "../draft.ts";
import { Groups, otherFiles } from "./groups.ts";
import { entriesOf, type Rule } from "./rule.ts";

/** The same source code is not listed twice. */
export const duplicateRepository: Rule = {
  id: "duplicate-repository",
  severity: "review",
  title: "The same source code listed twice",
  why: "Two entries about one thing divide what is known of it, and who uses it.",
  mend: "If both entries are the same product, keep one and record your use of it in authority.yml. If not, a maintainer will say so.",
  example: {
    wrong: "links:\n  - type: repository\n    url: https://github.com/mysociety/fixmystreet.git",
    right: "uses:\n  - product: fixmystreet\n    status: in-use",
  },
  *check(register) {
    const places = entriesOf(register, "product").flatMap((entry) => repositoriesOf(entry));
    for (const { entry: place, group } of new Groups(places, ({ repository }) => repository).shared()) {
      const message = `The same source code is named in ${otherFiles(group, place)}. If both are the same product, keep one entry and record who uses it in authority.yml.`;
      yield { entry: place.entry, path: ["links", place.index, "url"], message };
    }
  },
};

/** A repository of a product, and the link that names it first. */
interface Place {
  entry: DraftEntry<"product">;
  file: string;
  index: number;
  repository: string;
}

function repositoriesOf(entry: DraftEntry<"product">): Place[] {
  const places = (entry.data.links ?? []).flatMap((link, index) =>
    link?.type === "repository" && link.url !== undefined
      ? [{ entry, file: entry.file, index, repository: normal(link.url) }]
      : [],
  );
  return places.filter(({ repository }, at) => places.findIndex((one) => one.repository === repository) === at);
}

/** One form for all ways of writing the address of a repository. */
function normal(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https:\/\/(?:www\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
}
