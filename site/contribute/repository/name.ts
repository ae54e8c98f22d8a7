/** Where GitHub answers programs. The one place outside the site that a page asks for something. */
export const gitHubApi = "https://api.github.com";
