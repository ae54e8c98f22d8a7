const gitHub = "https://github.com/";

/** A repository on GitHub. */
export interface GitHubRepository {
  owner: string;
  repo: string;
}

/** Returns the URL of a GitHub repository. */
export function gitHubAddress({ owner, repo }: GitHubRepository): string {
  return `${gitHub}${owner}/${repo}`;
}

/** Returns the URL of a GitHub repository by its “owner/name”, as in `GITHUB_REPOSITORY`. */
export function gitHubAddressOf(shorthand: string): string {
  return `${gitHub}${shorthand}`;
}

/**
 * Parses the URL of a GitHub repository, with or without `.git` and a trailing slash. Returns undefined for anything
 * else, such as a page inside a repository, and for names longer than GitHub allows.
 */
export function gitHubRepositoryAt(address: string): GitHubRepository | undefined {
  const repository = gitHubRepositoryAround(address);
  return repository && /^[^/]+\/[^/]+\/?$/.test(address.slice(gitHub.length)) ? repository : undefined;
}

/** Parses the GitHub repository from its URL or from the URL of a page inside it. */
export function gitHubRepositoryAround(address: string): GitHubRepository | undefined {
  const [, owner, repo] =
    /^https:\/\/github\.com\/([\w-]{1,39})\/([\w.-]{1,100}?)(?:\.git)?(?:\/.*)?$/i.exec(address) ?? [];
  return owner !== undefined && repo !== undefined ? { owner, repo } : undefined;
}

/**
 * Returns the URL of a repository on GitHub, or of a page inside it, as browsers and git show it: without “https://” or with
 * “www.”, “http://” or “git@”. Undefined for any other text.
 */
export function gitHubAddressMeant(text: string): string | undefined {
  const path = /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])(.+)$/i.exec(text)?.[1];
  const address = `${gitHub}${path ?? ""}`;
  return gitHubRepositoryAround(address) && address;
}

/**
 * Returns a comparison key for a repository URL: equal for all spellings of the same URL, on any host. The key is not a
 * valid URL.
 */
export function comparableRepository(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https:\/\/(?:www\.)?/, "")
    .replace(/[?#].*/s, "")
    .replace(/(?<!\/)\/+$/, "")
    .replace(/\.git$/, "");
}

/** Returns the GitHub Pages URL of a repository without a custom domain. */
export function pagesAddress({ owner, repo }: GitHubRepository): string {
  const host = `${owner.toLowerCase()}.github.io`;
  return repo.toLowerCase() === host ? `https://${host}/` : `https://${host}/${repo}/`;
}
