/**
 * Returns a path in lower case, like all paths of the site; undefined if it has no capitals. Keeps the base path as it is.
 * Collapses leading slashes, because `//example.com/` would be an open redirect.
 */
export function lowerCased(path: string, base: string): string | undefined {
  const under = base.replace(/\/$/, "");
  const rest = path.startsWith(under) ? path.slice(under.length) : path;
  // Keep percent-encodings such as %C3 as they are.
  const lower = rest.replace(/%[0-9A-F]{2}|[A-Z]+/g, (part) => (part.startsWith("%") ? part : part.toLowerCase()));
  if (lower === rest) return undefined;
  return ((path.startsWith(under) ? under : "") + lower).replace(/^\/{2,}/, "/");
}
