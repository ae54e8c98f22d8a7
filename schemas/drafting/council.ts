import type { Authority } from "../kinds/authority.ts";
import type { RegisteredAuthority } from "../vocabularies/local-authorities.ts";

/** Returns the register’s data of a council as fields of its entry. */
export function fieldsOfCouncil({ name, type, gss, website }: RegisteredAuthority): Partial<Authority> {
  const fields = { name, type, gss, website } as Partial<Authority>;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
