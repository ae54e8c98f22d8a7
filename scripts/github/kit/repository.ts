/** A repository on GitHub. */
export interface Repository {
  owner: string;
  repo: string;
}
