/**
 * Returns the browser storage key of a name. Catalogues under one host share its storage, so one that has a base path
 * prefixes its keys with it.
 */
export function storageKey(name: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  return base === "" ? name : `${base}/${name}`;
}
