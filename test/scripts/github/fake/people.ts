import type { FakeUser } from "./world.ts";

/** The users in the tests. `test/fixtures/github/base/` says who maintains what. */
export const people = {
  mo: { id: 1, login: "mo-maintainer" },
  min: { id: 2, login: "min-maintainer" },
  ada: { id: 101, login: "ada-camden" },
  quiet: { id: 102, login: "quiet-camden" },
  bea: { id: 201, login: "bea-barnet" },
  sam: { id: 301, login: "sam-somerset" },
  mae: { id: 302, login: "mae-mendip" },
  mallory: { id: 666, login: "mallory" },
} satisfies Record<string, FakeUser>;
