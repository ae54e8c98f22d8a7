import { deletedAccount } from "../../../schemas/fields/account.ts";

/** An account on GitHub. Only `id` identifies it: a login can be given up and registered by somebody else. */
export interface Person {
  id: number;
  login: string;
}

/** A maintainer of an authority or of the catalogue, as recorded on the base branch. */
export interface Owner extends Person {
  /** False for a person who opted out: never mentioned, never requested as a reviewer. */
  notify: boolean;
}

/** Whether a person is one of the owners, by account number. */
export function isAmong(owners: readonly Person[], person: Person | undefined): boolean {
  return person !== undefined && owners.some(({ id }) => id === person.id);
}

/** Whether two accounts have the same number. False if either is undefined. */
export function isSame(one: Person | undefined, other: Person | undefined): boolean {
  return one !== undefined && one.id === other?.id;
}

/** The owners and maintainers on the base branch. */
export interface Deciders {
  /**
   * Slug of an authority → its owners: its maintainers or, once it has ended, those of all its successors; none where
   * nobody has claimed it.
   */
  authorities: Readonly<Record<string, readonly Owner[]>>;
  /** The catalogue’s own maintainers. */
  maintainers: readonly Owner[];
}

/**
 * An account as an object with one field, for spreading; empty for a deleted account. GitHub shows all deleted accounts
 * as “ghost”.
 */
export function person<Name extends string>(
  name: Name,
  account: { id: number; login: string } | null | undefined,
): Partial<Record<Name, Person>> {
  return account && account.id !== deletedAccount
    ? ({ [name]: { id: account.id, login: account.login } } as Record<Name, Person>)
    : {};
}
