import type { IssueFacts } from "../../../../scripts/github/issues/facts.ts";

/** The pull request of an issue about a new product. */
export const pull: NonNullable<IssueFacts["pull"]> = {
  number: 12,
  node: "PR_12",
  title: "New product: open-park",
  open: true,
  draft: false,
  closedByUs: false,
};
