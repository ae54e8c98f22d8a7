import type { Deciders, Owner, Person } from "./people.ts";

/**
 * Who may decide for an authority by the base branch. None for one that nobody has claimed, or that is not on the base
 * branch.
 */
export function ownersOf({ authorities }: Deciders, slug: string): readonly Owner[] {
  return (Object.hasOwn(authorities, slug) ? authorities[slug]?.owners : undefined) ?? [];
}

/** Everybody who may decide about a change to some authorities. */
export function everyOwner(deciders: Deciders, touched: readonly string[]): Owner[] {
  return [...deciders.maintainers, ...touched.flatMap((slug) => ownersOf(deciders, slug))];
}

/** What it takes to address people: today’s logins, and who asked to be left alone. */
export interface Addressing {
  deciders: Deciders;
  /** Account number, as text → the login that it has today. */
  logins: Readonly<Record<string, string>>;
}

/** Those of some people who may be addressed, by today’s logins: nobody who asked to be left alone. */
export function addressable({ deciders, logins }: Addressing, people: readonly Owner[], but?: Person): Person[] {
  const everybody = [...deciders.maintainers, ...Object.values(deciders.authorities).flatMap(({ owners }) => owners)];
  const quiet = new Set(everybody.filter(({ notify }) => !notify).map(({ id }) => id));
  const found = people.flatMap(({ id }): Person[] => {
    const login = logins[String(id)];
    return login === undefined || quiet.has(id) || id === but?.id ? [] : [{ id, login }];
  });
  return [...new Map(found.map((person) => [person.id, person])).values()].slice(0, 10);
}
