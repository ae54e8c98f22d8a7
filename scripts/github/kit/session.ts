import type { Octokit } from "./client.ts";
import { clientOf, type Environment, repositoryOf } from "./environment.ts";
import type { Repository } from "./repository.ts";

/** The environment, client and repository of a command. */
export interface Session {
  environment: Environment;
  octokit: Octokit;
  repository: Repository;
}

/**
 * Creates a session from the environment.
 *
 * @throws CommandError as {@link repositoryOf} does
 */
export function sessionOf(environment: Environment): Session {
  return { environment, octokit: clientOf(environment), repository: repositoryOf(environment) };
}
