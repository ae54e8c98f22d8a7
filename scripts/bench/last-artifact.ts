/** The fields of GitHub’s artifacts that we read. */
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
 * Returns the id of the workflow run with the newest unexpired artifact, from `branch` of this repository and before the
 * run `own`. Ignores other branches and forks, as a pull request can upload an artifact of any name.
 *
 * @param artifacts newest first, as GitHub lists them
 * @param own the id of the current run
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
