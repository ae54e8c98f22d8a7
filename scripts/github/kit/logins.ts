import { type Octokit, unlessMissing } from "./client.ts";
import type { Person } from "./people.ts";

/**
 * The current logins of some people: account number, as text → login. A recorded login is never mentioned, because it
 * may belong to somebody else by now. A person whose lookup fails is not mentioned this time, but may still decide.
 */
export async function loginsOf(octokit: Octokit, people: readonly Person[]): Promise<Record<string, string>> {
  const ids = [...new Set(people.map(({ id }) => id))];
  const found = await Promise.all(
    ids.map(async (id): Promise<[string, string][]> => {
      const login = await loginOf(octokit, id).catch(() => undefined);
      return login === undefined ? [] : [[String(id), login]];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** The current login of an account; undefined when it does not exist. Other failed requests throw. */
export async function loginOf(octokit: Octokit, id: number): Promise<string | undefined> {
  return (await unlessMissing(octokit.rest.users.getById({ account_id: id })))?.data.login;
}
