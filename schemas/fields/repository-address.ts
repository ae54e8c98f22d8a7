const gitHub = "https://github.com/";

/** A repository on GitHub. */
export interface GitHubRepository {
  owner: string;
  repo: string;
}

/** The address of a repository on GitHub. */
export function gitHubAddress({ owner, repo }: GitHubRepository): string {
  return `${gitHub}${owner}/${repo}`;
}

/** The address of the repository that GitHub’s variables name in short, as in “owner/name”. */
export function gitHubAddressOf(shorthand: string): string {
  return `${gitHub}${shorthand}`;
}

/**
 * The repository on GitHub that an address names, with or without `.git` and a final slash. Undefined for anything else,
 * such as a page inside a repository. Names are no longer than GitHub allows.
 */
export function gitHubRepositoryAt(address: string): GitHubRepository | undefined {
  const repository = gitHubRepositoryAround(address);
  return repository && /^[^/]+\/[^/]+\/?$/.test(address.slice(gitHub.length)) ? repository : undefined;
}

/** The repository on GitHub that an address names or leads into. */
export function gitHubRepositoryAround(address: string): GitHubRepository | undefined {
  const [, owner, repo] =
    /^https:\/\/github\.com\/([\w-]{1,39})\/([\w.-]{1,100}?)(?:\.git)?(?:\/.*)?$/i.exec(address) ?? [];
  return owner !== undefined && repo !== undefined ? { owner, repo } : undefined;
}

/**
 * The address of a repository in a form that can be compared: equal for all ways of writing the same address, on any
 * host. It is not an address that leads anywhere.
 */
export function comparableRepository(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https:\/\/(?:www\.)?/, "")
    .replace(/[?#].*/s, "")
    .replace(/(?<!\/)\/+$/, "")
    .replace(/\.git$/, "");
}

/** The address at which GitHub Pages publishes a repository that has no domain of its own. */
export function pagesAddress({ owner, repo }: GitHubRepository): string {
  const host = `${owner.toLowerCase()}.github.io`;
  return repo.toLowerCase() === host ? `https://${host}/` : `https://${host}/${repo}/`;
}
