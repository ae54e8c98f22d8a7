/** The branch that is made from an issue and follows it. Nothing that anybody typed is in its name. */
export function branchOf(issue: number): string {
  return `issue-${issue}`;
}

/** The issue that a branch follows, if it is such a branch. */
export function issueOf(branch: string): number | undefined {
  const [, number] = /^issue-([1-9]\d{0,8})$/.exec(branch) ?? [];
  return number === undefined ? undefined : Number(number);
}
