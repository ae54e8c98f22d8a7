import type { RepositoryFacts } from "../../schemas/drafting/repository.ts";

/** The facts that GitHub has about the repository of a product. */
export const openPlayRepository: RepositoryFacts = {
  owner: "example",
  name: "open-play",
  url: "https://github.com/example/open-play",
  description: "Find and book play sessions run by the council",
  homepage: "https://openplay.example.org/",
  topics: ["booking"],
  archived: false,
  fork: false,
  pushed: "2026-10-01",
  licenceFile: "MIT",
  manifest: { file: "package.json", licence: "ISC" },
  languages: ["TypeScript", "SCSS"],
  release: { tag: "v1.10", date: "2026-09-30" },
};
