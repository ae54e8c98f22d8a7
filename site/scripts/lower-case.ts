/**
 * The address in small letters, which all addresses here are in, for one that somebody wrote with capitals; nothing where
 * it has none. The path that the site is under stays as it is. It never leads to another host, as `//example.com/` would.
 */
export function lowerCased(path: string, base: string): string | undefined {
  const under = base.replace(/\/$/, "");
  const rest = path.startsWith(under) ? path.slice(under.length) : path;
  // The letters of an escape such as %C3 are no capitals.
  const lower = rest.replace(/%[0-9A-F]{2}|[A-Z]+/g, (part) => (part.startsWith("%") ? part : part.toLowerCase()));
  if (lower === rest) return undefined;
  return ((path.startsWith(under) ? under : "") + lower).replace(/^\/{2,}/, "/");
}
