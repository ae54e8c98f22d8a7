import { expect, test } from "vitest";

import {
  comparableRepository,
  gitHubAddressMeant,
  gitHubRepositoryAround,
  gitHubRepositoryAt,
} from "../../../schemas/fields/repository-address.ts";

const repository = { owner: "example", repo: "open-play" };

test.each([
  ["https://github.com/example/open-play", repository, repository],
  ["https://github.com/example/open-play.git", repository, repository],
  ["https://github.com/example/open-play/", repository, repository],
  ["https://github.com/example/open-play/blob/main/publiccode.yml", undefined, repository],
  ["https://github.com/example/open-play.git/tree/main", undefined, repository],
  ["https://github.com/example", undefined, undefined],
  ["https://github.com.evil.example/example/open-play", undefined, undefined],
  ["https://gitlab.com/example/open-play", undefined, undefined],
])("%s is the URL of %j and inside %j", (address, exact, around) => {
  expect(gitHubRepositoryAt(address)).toEqual(exact);
  expect(gitHubRepositoryAround(address)).toEqual(around);
});

test("all spellings of one repository’s URL are equal, and other URLs are not", () => {
  const spellings = [
    "https://github.com/Example/Open-Play",
    "https://www.github.com/example/open-play/",
    "https://github.com/example/open-play.git",
    "https://github.com/example/open-play.git/?tab=readme#top",
  ];
  const others = ["https://github.com/example/open-play/tree/main/maps", "https://gitlab.com/example/open-play"];

  expect(new Set(spellings.map(comparableRepository))).toEqual(new Set(["github.com/example/open-play"]));
  expect(new Set([...spellings, ...others].map(comparableRepository)).size).toBe(3);
});

test.each([
  ["slashes", `https://example.org/${"/".repeat(1_000_000)}a`, `example.org/${"/".repeat(1_000_000)}a`],
  ["fragments", `https://example.org/a${"#".repeat(1_000_000)}\n#`, "example.org/a"],
])("a URL of a million %s is normalised in linear time", (_, address, comparable) => {
  expect(comparableRepository(address)).toBe(comparable);
});

test.each([
  ["github.com/example/open-play", "https://github.com/example/open-play"],
  ["www.github.com/example/a/blob/main/publiccode.yml", "https://github.com/example/a/blob/main/publiccode.yml"],
  ["http://github.com/example/open-play", "https://github.com/example/open-play"],
  ["https://www.GitHub.com/example/open-play/", "https://github.com/example/open-play/"],
  ["git@github.com:example/open-play.git", "https://github.com/example/open-play.git"],
  ["ssh://git@github.com/example/open-play.git", "https://github.com/example/open-play.git"],
  ["example/open-play", undefined],
  ["github.com.example.org/example/open-play", undefined],
  ["docs/publiccode.yml", undefined],
])("%s is meant as the address %s on GitHub", (text, address) => {
  expect(gitHubAddressMeant(text)).toBe(address);
});
