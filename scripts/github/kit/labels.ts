/** The labels that we add and remove. They show people the status and decide nothing. */
export const ourLabels = {
  correct: "catalogue: to correct",
  authority: "catalogue: needs the authority",
  maintainer: "catalogue: needs a maintainer",
  hold: "catalogue: on hold",
  ready: "catalogue: ready",
} as const;
