/** The GitHub API, the only origin besides the site that a page fetches from. */
export const gitHubApi = "https://api.github.com";
