import type { Drafted } from "../../../schemas/drafting/drafting.ts";
import { draftFromRepository } from "../../../schemas/drafting/repository.ts";
import type { GitHubRepository } from "../../../schemas/fields/repository-address.ts";
import { factsOf } from "./facts.ts";

/** Drafts the entry of a product from what GitHub knows of a repository, in a module that is loaded when somebody asks. */
export async function draftOfRepository(name: GitHubRepository, today: string): Promise<Drafted> {
  return draftFromRepository(await factsOf(name), today);
}
