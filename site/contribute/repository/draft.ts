import type { ImportedDraft } from "../../../schemas/drafting/drafting.ts";
import { draftFromRepository } from "../../../schemas/drafting/repository.ts";
import type { GitHubRepository } from "../../../schemas/fields/repository-address.ts";
import { factsOf } from "./facts.ts";

/** Drafts a product entry from a GitHub repository. Throws as `factsOf` does. A module of its own, imported lazily. */
export async function draftOfRepository(name: GitHubRepository, today: string): Promise<ImportedDraft> {
  return draftFromRepository(await factsOf(name), today);
}
