/** How our comment under an issue begins; only one that we wrote ourselves counts. */
export const issueMarker = "<!-- catalogue-issue -->";

/** A line of our comment that says that it was us who made the pull request a draft. */
export const draftedMarker = "<!-- catalogue-issue-drafted -->";
