/** What GitHub says of an artifact, as far as it matters here. */
export interface Artifact {
  expired: boolean;
  workflow_run?: {
    id?: number;
    head_branch?: string | null;
    repository_id?: number;
    head_repository_id?: number;
  } | null;
}

/**
 * The run that has the newest of some artifacts from a branch of our own, an earlier one than the run that asks. A pull
 * request can make an artifact of any name, so the artifact of another branch or repository does not count.
 *
 * @param artifacts the newest first, as GitHub lists them
 */
export function lastRunWith(artifacts: readonly Artifact[], branch: string, own: number): number | undefined {
  return artifacts
    .filter(({ expired }) => !expired)
    .flatMap(({ workflow_run: run }) => run ?? [])
    .find(
      ({ id, head_branch, repository_id, head_repository_id }) =>
        id !== undefined && id < own && head_branch === branch && repository_id === head_repository_id,
    )?.id;
}
