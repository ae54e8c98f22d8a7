/** The origin of the GitHub API, the only other origin that a page fetches from. */
export const gitHubApi = "https://api.github.com";
