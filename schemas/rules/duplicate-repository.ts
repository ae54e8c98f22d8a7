import { Groups } from "./groups.ts";
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
    const places = entriesOf(register, "product").flatMap((entry) =>
      (entry.data.links ?? []).flatMap((link, index) =>
        link?.type === "repository" && link.url !== undefined ? [{ entry, index, repository: normal(link.url) }] : [],
      ),
    );
    for (const { entry: place, others } of new Groups(places, ({ repository }) => repository).shared()) {
      const files = [...new Set(others.map(({ entry }) => entry.file))].filter((file) => file !== place.entry.file);
      if (files.length === 0) continue;
      const message = `${files.join(", ")} names the same source code. If both are the same product, keep one entry and record who uses it in authority.yml.`;
      yield { entry: place.entry, path: ["links", place.index, "url"], message };
    }
  },
};

/** One form for all ways of writing the address of a repository. */
function normal(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https:\/\/(?:www\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
}
