import { type Kind, kindNames } from "../vocabularies/kind-names.ts";

/** The name of an issue form: a new entry of a kind, or an authority’s statement that it uses or has adopted something. */
export type IssueFormName = Kind | "statement";

/** Every issue form, in display order. */
export const issueFormNames = [...kindNames, "statement"] as const satisfies readonly IssueFormName[];

/** Returns the file name of an issue form in `.github/ISSUE_TEMPLATE`. GitHub sorts forms by file name. */
export function issueFormFile(name: IssueFormName): string {
  return `${issueFormNames.indexOf(name) + 1}-${name}.yml`;
}

/**
 * Returns the URL that opens an issue form.
 *
 * @param repository the URL of the repository, without a trailing slash
 * @param answers prefilled answers by question id. GitHub prefills inputs and text areas, not dropdowns.
 */
export function issueFormAddress(
  repository: string,
  name: IssueFormName,
  answers: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ template: issueFormFile(name), ...answers });
  return `${repository}/issues/new?${query.toString()}`;
}
