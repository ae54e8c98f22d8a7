import { type Kind, kindNames } from "../vocabularies/kind-names.ts";

/** What an issue form is for: a new entry of a kind, or what an authority says of something that it uses or has adopted. */
export type IssueFormName = Kind | "statement";

/** Every issue form, in the order in which they are offered. */
export const issueFormNames = [...kindNames, "statement"] as const satisfies readonly IssueFormName[];

/** The name of the file of an issue form in `.github/ISSUE_TEMPLATE`. GitHub lists forms by the names of their files. */
export function issueFormFile(name: IssueFormName): string {
  return `${issueFormNames.indexOf(name) + 1}-${name}.yml`;
}

/**
 * The address that opens an issue form.
 *
 * @param repository the address of the repository, without a closing `/`
 * @param answers what is filled in, by the ids of the questions. GitHub fills in lines and texts, and no choices.
 */
export function issueFormAddress(
  repository: string,
  name: IssueFormName,
  answers: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ template: issueFormFile(name), ...answers });
  return `${repository}/issues/new?${query.toString()}`;
}
