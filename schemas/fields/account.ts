import * as z from "zod";

/** The number of the account that workflows write as, whoever set them off. */
export const workflowAccount = 41_898_282;

/** The login of the same account. */
export const workflowLogin = "github-actions[bot]";

/** The number of `ghost`, which GitHub shows in place of every deleted account. */
export const deletedAccount = 10_137;

/** The number of an account on GitHub that one person or team acts through. It never changes; a login can. */
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
