import { kindNames, kinds } from "../../schemas/index.ts";

const folders = kindNames.map((kind) => kinds[kind].folder).join("|");

/**
 * Addresses that come and go with what entries say, so that nobody has to judge each: the maintainers of an authority may
 * change what it says by themselves, and would stop the deploy for all. With what stays in place of each, and the family
 * that it is one of: that of every `publiccode.yml` of a product.
 */
const derived: readonly (readonly [address: RegExp, stays: string, family: string])[] = [
  // What is told of an entry or a council beside its page. Its own file stays as long as the page does. What has the place of
  // a page beside an entry called “by” or “page” is a view of the list.
  [new RegExp(`^(${folders})/(?!(?:by|page)/[^/]+/)([^/]+)/(?!entry\\.yml$)([^/]+/?)$`), "$1/$2/", "$1/*/$3"],
  [/^badges\/conformance\/([^/]+)\/[^/]+\.svg$/, `${kinds.product.folder}/$1/`, "badges/conformance/*"],
  [/^(instead-of\/)((?:systems|suppliers)\/)?[^/]+\/$/, "$1", "$1$2*"],
  [/^regions\/[^/]+\.json$/, `${kinds.authority.folder}/`, "regions/*"],
  // A list that has become shorter has fewer pages.
  [/^(api\/v1\/[^/]+)\/page\/\d+\.json$/, "$1.json", "$1/page/*"],
  ...kindNames.map(
    (kind) => [new RegExp(`^peers/[^/]+/(${kind})/[^/]+/$`), `${kinds[kind].folder}/`, "peers/*/$1/*"] as const,
  ),
];

/** An address that comes and goes with what entries say. */
export interface Derived {
  /** What stays in place of it: a page or, for the further pages of a list in the API, the first. */
  stays: string;
  family: string;
}

/** What is known of an address that comes and goes with what entries say; undefined for any other. */
export function derivedAt(path: string): Derived | undefined {
  const row = derived.find(([address]) => address.test(path));
  if (!row) return undefined;
  const [address, stays, family] = row;
  return { stays: path.replace(address, stays), family: path.replace(address, family) };
}
