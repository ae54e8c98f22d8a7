/** The name under which the gate’s verdict stands beside a commit. */
export const gateName = "Catalogue gate";

/** More files than this in a pull request are not read: a catalogue maintainer looks at it. */
export const mostFilesRead = 100;

/** More files than this are not merged without a catalogue maintainer’s `/merge`. */
export const mostFilesMerged = 30;

/** Maintainers of more authorities than this are not asked by one pull request. */
export const mostAuthoritiesAsked = 5;

/** How many open issues of one person become pull requests at a time. */
export const mostFollowed = 5;

/** How often a check starts over because the pull request moved under it. */
export const mostStarts = 3;

/** Characters that a report carries of each text of a problem. */
export const longestProblemText = 700;

/** What a report may carry from one job to the next. */
export const mostProblems = 100;

/** Milliseconds that a pull request stays open after it has passed the gate, before it is merged. */
export const waits = { newEntry: 24 * 60 * 60 * 1000, change: 10 * 60 * 1000 };

/** GitHub takes this many annotations in one request. */
export const annotationBatch = 50;

/** Characters in a comment or an issue of ours; GitHub takes 65,536. */
export const longestComment = 60_000;

/** Bytes in the summary of a verdict; GitHub takes 65,535. */
export const longestSummary = 60_000;

/** Items on a page of a list, the most that GitHub gives. */
export const pageSize = 100;

/** Pages of one list that are read. What more there is, a person has to look at. */
export const mostPages = 5;

// GitHub allows a repository’s workflows a thousand requests an hour, and runs that look at open pull requests come at
// least four times in it. To read a pull request takes some dozen requests and up to three for each of its files.

/** How many open pull requests are looked at for merging in one run, of those that something has happened to. */
export const mostOpen = 6;

/** How many of those that something has happened to last, in a run that such a happening sets off. */
export const mostLatest = 2;

/** How many files are read in one such run. */
export const mostFilesInRun = 40;

/** How many of those that nothing has happened to are looked at in an hour. */
export const mostIdle = 2;

/** How many checks that are missing are started again in one run. */
export const mostRestarts = 2;

/** How often the check of one commit is started again before a person is told. */
export const mostTries = 3;

/** Minutes between the runs that look at open pull requests without being set off by anything. */
export const minutesBetweenRuns = 15;

/** Minutes for which a pull request counts as just changed: GitHub’s clock for workflows can be late by as much. */
export const minutesOfNews = 60;
