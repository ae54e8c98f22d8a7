import { expect, test } from "vitest";

import {
  comparableRepository,
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
])("%s is the address of %j and lies in %j", (address, own, around) => {
  expect(gitHubRepositoryAt(address)).toEqual(own);
  expect(gitHubRepositoryAround(address)).toEqual(around);
});

test("ways of writing the address of one repository are equal, and other addresses are not", () => {
  const ways = [
    "https://github.com/Example/Open-Play",
    "https://www.github.com/example/open-play/",
    "https://github.com/example/open-play.git",
    "https://github.com/example/open-play.git/?tab=readme#top",
  ];
  const others = ["https://github.com/example/open-play/tree/main/maps", "https://gitlab.com/example/open-play"];

  expect(new Set(ways.map(comparableRepository))).toEqual(new Set(["github.com/example/open-play"]));
  expect(new Set([...ways, ...others].map(comparableRepository)).size).toBe(3);
});

test.each([
  ["slashes", `https://example.org/${"/".repeat(1_000_000)}a`, `example.org/${"/".repeat(1_000_000)}a`],
  ["fragments", `https://example.org/a${"#".repeat(1_000_000)}\n#`, "example.org/a"],
])("an address of a million %s is read in one pass", (_, address, comparable) => {
  expect(comparableRepository(address)).toBe(comparable);
});
