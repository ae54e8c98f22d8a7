/** The name of the gate’s check run. */
export const gateName = "Catalogue gate";

/** A pull request with more files is not read: it needs review by a catalogue maintainer. */
export const maxFilesRead = 100;

/** A pull request with more files needs a catalogue maintainer’s `/merge`. */
export const maxFilesMerged = 30;

/** A pull request that touches more authorities requests no reviews from their maintainers. */
export const maxAuthoritiesAsked = 5;

/** Open issues of one person that become pull requests at a time. */
export const maxFollowedIssues = 5;

/** Attempts to read a pull request that is pushed to meanwhile. */
export const maxReadAttempts = 3;

/** Characters of each text of a problem in a report; longer texts are truncated. */
export const maxProblemTextLength = 700;

/** Problems in a report from one job to the next. */
export const maxProblems = 100;

/** The least milliseconds between passing the gate and the automatic merge. */
export const waits = { newEntry: 24 * 60 * 60 * 1000, change: 10 * 60 * 1000 };

/** Annotations in one request, GitHub’s maximum. */
export const annotationBatch = 50;

/** Characters in a comment or an issue of ours; GitHub’s maximum is 65,536. */
export const longestComment = 60_000;

/** Bytes in the summary of a verdict; GitHub’s maximum is 65,535. */
export const longestSummary = 60_000;

/** Items on a page of a list, GitHub’s maximum. */
export const pageSize = 100;

/** Pages of one list that are read. A longer list needs review by a person. */
export const maxPages = 5;

// GitHub’s rate limit for a repository’s workflows is 1,000 requests an hour, and scheduled runs look at open pull
// requests at least four times an hour. Reading a pull request takes some dozen requests and up to three for each of
// its files.

/** Recently active open pull requests that one run considers for merging. */
export const maxActivePulls = 6;

/** The same in a run that another workflow’s end triggers. */
export const maxLatestPulls = 2;

/** Files read in one run for merging, without those of pull requests above `maxFilesMerged`. */
export const maxFilesPerRun = 40;

/** Inactive open pull requests considered in an hour. */
export const maxInactivePulls = 2;

/** Missing checks restarted in one run. */
export const maxRestartsPerRun = 2;

/** Restarts of one commit’s check before a maintainer is told. */
export const maxRestarts = 3;

/** Minutes between scheduled runs that look at open pull requests. */
export const minutesBetweenRuns = 15;

/** Minutes for which a pull request counts as recently active: GitHub’s schedule can be late by as much. */
export const recentMinutes = 60;
