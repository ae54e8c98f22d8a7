import { deletedAccount } from "../../../schemas/fields/account.ts";

/** An account on GitHub. Only the number says who it is: a login can be given up and registered by somebody else. */
export interface Person {
  id: number;
  login: string;
}

/** Somebody who may decide, as recorded on the base branch. */
export interface Owner extends Person {
  /** False for a person who asks to be left alone: never mentioned, never asked for a review. */
  notify: boolean;
}

/** What the base branch says of an authority’s owners. */
export interface Ownership {
  /** Its maintainers or, once it has ended, those of every authority that answers for it; none where nobody does. */
  owners: readonly Owner[];
}

/** Whether a person is among some owners, by number. */
export function isAmong(owners: readonly Person[], person: Person | undefined): boolean {
  return person !== undefined && owners.some(({ id }) => id === person.id);
}

/** Whether two accounts are one, by number. Nobody is the same as anybody. */
export function isSame(one: Person | undefined, other: Person | undefined): boolean {
  return one !== undefined && one.id === other?.id;
}

/** What the base branch says of who decides. */
export interface Deciders {
  /** Slug → what `authority.yml` says. */
  authorities: Readonly<Record<string, Ownership>>;
  /** The catalogue’s own maintainers. */
  maintainers: readonly Owner[];
}

/** An account as a field that is absent where there is none, or where it has been deleted: “ghost” is many people. */
export function person<Name extends string>(
  name: Name,
  account: { id: number; login: string } | null | undefined,
): Partial<Record<Name, Person>> {
  return account && account.id !== deletedAccount
    ? ({ [name]: { id: account.id, login: account.login } } as Record<Name, Person>)
    : {};
}
