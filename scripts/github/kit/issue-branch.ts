/** The name of the branch that is made from an issue and follows it. It contains no user input. */
export function branchOf(issue: number): string {
  return `issue-${issue}`;
}

/** The number of the issue that a branch follows; undefined for any other branch. */
export function issueOf(branch: string): number | undefined {
  const [, number] = /^issue-([1-9]\d{0,8})$/.exec(branch) ?? [];
  return number === undefined ? undefined : Number(number);
}
