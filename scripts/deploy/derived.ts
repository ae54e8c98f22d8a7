import { kindNames, kinds } from "../../schemas/index.ts";

const folders = kindNames.map((kind) => kinds[kind].folder).join("|");

/**
 * Derived addresses, which come and go with the facts of entries and need no approval: otherwise an authority’s change
 * of its own facts would stop the deploy for everybody. Each has a replacement that stays, and a family, such as all
 * `publiccode.yml` files of products.
 */
const derived: readonly (readonly [address: RegExp, stays: string, family: string])[] = [
  // Files and pages below the page of an entry or council. Its own `entry.yml` stays as long as the page does. Pages
  // below an entry called “by” or “page” are views of the list.
  [new RegExp(`^(${folders})/(?!(?:by|page)/[^/]+/)([^/]+)/(?!entry\\.yml$)([^/]+/?)$`), "$1/$2/", "$1/*/$3"],
  [/^badges\/conformance\/([^/]+)\/[^/]+\.svg$/, `${kinds.product.folder}/$1/`, "badges/conformance/*"],
  [/^(instead-of\/)((?:systems|suppliers)\/)?[^/]+\/$/, "$1", "$1$2*"],
  [/^regions\/[^/]+\.json$/, `${kinds.authority.folder}/`, "regions/*"],
  // A shorter list has fewer pages.
  [/^(api\/v1\/[^/]+)\/page\/\d+\.json$/, "$1.json", "$1/page/*"],
  ...kindNames.map(
    (kind) => [new RegExp(`^peers/[^/]+/(${kind})/[^/]+/$`), `${kinds[kind].folder}/`, "peers/*/$1/*"] as const,
  ),
];

/** A derived address. */
export interface Derived {
  /** The address that stays instead: a page or, for further pages of a list in the API, the first. */
  stays: string;
  family: string;
}

/** Returns what stays instead of a derived address, and its family; undefined for any other address. */
export function derivedAt(path: string): Derived | undefined {
  const row = derived.find(([address]) => address.test(path));
  if (!row) return undefined;
  const [address, stays, family] = row;
  return { stays: path.replace(address, stays), family: path.replace(address, family) };
}
