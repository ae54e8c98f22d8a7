import type { Deciders, Owner, Person } from "./people.ts";

/** The owners of an authority on the base branch; none for one that is unclaimed or not on the base branch. */
export function ownersOf({ authorities }: Deciders, slug: string): readonly Owner[] {
  return (Object.hasOwn(authorities, slug) ? authorities[slug] : undefined) ?? [];
}

/** The catalogue’s maintainers and the owners of the touched authorities. */
export function everyOwner(deciders: Deciders, touched: readonly string[]): Owner[] {
  return [...deciders.maintainers, ...touched.flatMap((slug) => ownersOf(deciders, slug))];
}

/** The inputs of `addressable`: current logins, and who opted out of notifications. */
export interface Addressing {
  deciders: Deciders;
  /** Account number, as text → current login. */
  logins: Readonly<Record<string, string>>;
}

/** The people who may be mentioned, by current login: at most ten, without `but` and anybody who opted out. */
export function addressable({ deciders, logins }: Addressing, people: readonly Owner[], but?: Person): Person[] {
  const everybody = [...deciders.maintainers, ...Object.values(deciders.authorities).flat()];
  const optedOut = new Set(everybody.filter(({ notify }) => !notify).map(({ id }) => id));
  const found = people.flatMap(({ id }): Person[] => {
    const login = logins[String(id)];
    return login === undefined || optedOut.has(id) || id === but?.id ? [] : [{ id, login }];
  });
  return [...new Map(found.map((person) => [person.id, person])).values()].slice(0, 10);
}
