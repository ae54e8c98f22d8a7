import { type Kind, kindNames } from "../vocabularies/kind-names.ts";

/** The name of the file, in `.github/ISSUE_TEMPLATE`, of the issue form of a kind. GitHub lists forms by their names. */
export function issueFormFile(kind: Kind): string {
  return `${kindNames.indexOf(kind) + 1}-${kind}.yml`;
}

/**
 * The address that opens the issue form of a kind.
 *
 * @param repository the address of the repository, without a closing `/`
 */
export function issueFormAddress(repository: string, kind: Kind): string {
  return `${repository}/issues/new?template=${issueFormFile(kind)}`;
}
