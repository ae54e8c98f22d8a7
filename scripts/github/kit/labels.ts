/** The labels that we set and take away. They tell people where things stand and decide nothing. */
export const ourLabels = {
  correct: "catalogue: to correct",
  authority: "catalogue: needs the authority",
  maintainer: "catalogue: needs a maintainer",
  hold: "catalogue: on hold",
  ready: "catalogue: ready",
} as const;
