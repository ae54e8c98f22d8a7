/** The folder of the repository that holds the entries, with the closing `/`. */
export const entriesFolder = "catalogue/";

/** The name under which the gate’s verdict stands beside a commit. */
export const gateName = "Catalogue gate";

/** More files than this in a pull request are not read: a catalogue maintainer looks at it. */
export const mostFilesRead = 100;

/** More files than this are not merged without a catalogue maintainer’s `/merge`. */
export const mostFilesMerged = 30;

/** How often a check starts over because the pull request moved under it. */
export const mostStarts = 3;

/** What a report may carry from one job to the next. */
export const mostProblems = 100;

/** Milliseconds that a green pull request stands open before it is merged. */
export const waits = { newEntry: 24 * 60 * 60 * 1000, change: 10 * 60 * 1000 };

/** GitHub takes this many annotations in one request. */
export const annotationBatch = 50;

/** The branch that the catalogue is published from. */
export const baseBranch = "main";

/**
 * How many open pull requests are looked at for merging in one run. Each takes up to 28 requests, there are four runs
 * in an hour, and GitHub allows a repository’s workflows a thousand requests in that time.
 */
export const mostOpen = 8;

/** Minutes between the runs that look at open pull requests without being set off by anything. */
export const minutesBetweenRuns = 15;
