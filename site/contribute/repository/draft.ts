import type { Drafted } from "../../../schemas/drafting/drafting.ts";
import { draftFromRepository } from "../../../schemas/drafting/repository.ts";
import { factsOf } from "./facts.ts";
import type { RepositoryName } from "./name.ts";

/** Drafts the entry of a product from what GitHub knows of a repository, in a module that is loaded when somebody asks. */
export async function draftOfRepository(name: RepositoryName, today: string): Promise<Drafted> {
  return draftFromRepository(await factsOf(name), today);
}
