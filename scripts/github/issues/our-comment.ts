/** The marker at the start of our comment under an issue. Comments by other authors do not count. */
export const issueMarker = "catalogue-issue";

/** The marker in our comment that records that we made the pull request a draft. */
export const draftedMarker = "catalogue-issue-drafted";
