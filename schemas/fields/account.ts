import * as z from "zod";

/** The GitHub user id of `github-actions[bot]`, the author of whatever workflows write, whoever triggered them. */
export const workflowAccount = 41_898_282;

/** The login of the same account. */
export const workflowLogin = "github-actions[bot]";

/** The GitHub user id of `ghost`, which stands in for every deleted account. */
export const deletedAccount = 10_137;

/** The GitHub user id of a person’s or team’s account. Unlike the login, it never changes. */
export const account = z
  .int()
  .min(1)
  .refine((id) => id !== workflowAccount && id !== deletedAccount)
  .meta({
    title: "GitHub number",
    description: "The account’s number, which never changes: a name can be taken by somebody else.",
    examples: [583231],
    expects: "the number of the GitHub account of a person or a team, as shown at api.github.com/users/NAME",
  });
