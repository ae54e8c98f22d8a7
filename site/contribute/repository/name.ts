/** Where GitHub answers programs. The one place outside the site that a page asks for something. */
export const gitHubApi = "https://api.github.com";

/** A repository on GitHub. */
export interface RepositoryName {
  owner: string;
  repo: string;
}

/** The repository that an address names, or undefined when it names something else. */
export function repositoryIn(address: string): RepositoryName | undefined {
  const match = /^https:\/\/github\.com\/([A-Za-z0-9-]{1,39})\/([\w.-]{1,100}?)(?:\.git)?(?:\/.*)?$/.exec(address);
  return match?.[1] !== undefined && match[2] !== undefined ? { owner: match[1], repo: match[2] } : undefined;
}
