import { kindNames, kinds } from "../../schemas/index.ts";

const folders = kindNames.map((kind) => kinds[kind].folder).join("|");

/**
 * Addresses that come and go with what entries say, so that nobody has to judge each: the maintainers of an authority may
 * change what it says by themselves, and would stop the deploy for all. With the page that stays in place of each.
 */
const derived: readonly (readonly [address: RegExp, stays: string])[] = [
  // What is told of an entry or a council beside its page. Its own file stays as long as the page does.
  [new RegExp(`^((?:${folders})/(?!(?:by|page)/)[^/]+/)(?!entry\\.yml$)[^/]+/?$`), "$1"],
  [/^badges\/conformance\/([^/]+)\/[^/]+\.svg$/, `${kinds.product.folder}/$1/`],
  [/^(instead-of\/)(?:(?:systems|suppliers)\/)?[^/]+\/$/, "$1"],
  [/^regions\/[^/]+\.json$/, `${kinds.authority.folder}/`],
  ...kindNames.map((kind) => [new RegExp(`^peers/[^/]+/${kind}/[^/]+/$`), `${kinds[kind].folder}/`] as const),
];

/** The page that stays in place of an address that comes and goes with what entries say; undefined for any other. */
export function staysFor(path: string): string | undefined {
  const row = derived.find(([address]) => address.test(path));
  return row && path.replace(...row);
}

/**
 * What addresses that come and go have in common: `products/…/publiccode.yml` of that of one product. When none of them
 * is left, the site has lost a part, rather than an entry something to say.
 */
export function familyOf(path: string): string {
  const [first = "", second = "", ...rest] = path.split("/");
  return kindNames.some((kind) => kinds[kind].folder === first)
    ? [first, "*", ...rest].join("/")
    : first === "badges"
      ? `${first}/${second}`
      : first;
}
