import { describe, expect, it } from "vitest";

import { draftFromRepository, type RepositoryFacts } from "../../../schemas/drafting/repository.ts";
import { openPlayRepository } from "../../helpers/repositories.ts";

const facts: RepositoryFacts = { ...openPlayRepository, topics: ["booking", "Children"] };

describe("drafting an entry from a repository", () => {
  it("uses what GitHub knows, and notes each source and each contradiction", () => {
    expect(draftFromRepository(facts, "2026-11-21")).toEqual({
      data: {
        name: "Open play",
        summary: "Find and book play sessions run by the council",
        tags: ["booking", "children"],
        licences: { code: "MIT" },
        links: [
          { type: "repository", url: "https://github.com/example/open-play" },
          { type: "website", url: "https://openplay.example.org/" },
        ],
        reviewed: "2026-11-21",
      },
      unplaced: [],
      notes: [
        "The name comes from the name of the repository. Write it as people say it.",
        "The summary is the repository’s own description. Write it in your own words, for somebody outside IT.",
        "The tags are the repository’s topics.",
        "The licence MIT comes from the licence file.",
        "The licence file says MIT, but package.json says “ISC”. The entry follows the licence file.",
        "The last change was pushed on 2026-10-01.",
        "The latest release is “v1.10” of 2026-09-30.",
        "It is written in “TypeScript”, “SCSS”.",
      ],
    });
  });

  it("guesses nothing that GitHub does not know, and notes what is missing", () => {
    const bare: RepositoryFacts = {
      ...facts,
      description: null,
      homepage: "http://192.168.0.1/",
      topics: [],
      pushed: null,
      licenceFile: "NOASSERTION",
      manifest: null,
      languages: [],
      release: null,
      archived: true,
      fork: true,
    };
    const { data, notes } = draftFromRepository(bare, "2026-11-21");
    expect(data).toEqual({
      name: "Open play",
      maintenance: { type: "none" },
      links: [{ type: "repository", url: "https://github.com/example/open-play" }],
      tags: [],
      reviewed: "2026-11-21",
    });
    expect(notes).toContain("There is a licence file that GitHub does not recognise. Read it and give its SPDX name.");
    expect(notes).toContain("The repository has no description, so a summary is still missing.");
    expect(notes).toContain(
      "The repository is a fork. Check whether the entry should be about what it was forked from.",
    );
  });

  const file = "package.json";
  it.each([
    [null, null, undefined, ["Neither a licence file nor a licence in a package manifest was found."]],
    [null, { file, licence: "mit" }, "MIT", ["The licence MIT comes from package.json."]],
    ["MIT", { file, licence: "MIT" }, "MIT", ["The licence MIT comes from the licence file."]],
    ["MIT", { file, licence: null }, "MIT", ["The licence MIT comes from the licence file."]],
    [
      "NOASSERTION",
      { file, licence: "MIT" },
      undefined,
      ["There is a licence file that GitHub does not recognise. Read it and give its SPDX name."],
    ],
  ])("prefers the licence file %j to the manifest %j: %s", (licenceFile, manifest, code, expected) => {
    const { data, notes } = draftFromRepository({ ...facts, licenceFile, manifest }, "2026-11-21");
    expect(data.licences?.code).toBe(code);
    expect(notes.filter((sentence) => /licence/i.test(sentence))).toEqual(expected);
  });
});
