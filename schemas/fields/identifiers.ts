import * as z from "zod";

/** The identifier schemes that an entry can use, in the order of the fields. */
export const identifierNames = ["wikidata", "swhid", "purl"] as const;
export type IdentifierName = (typeof identifierNames)[number];

/** The patterns limit valid identifiers; this maximum limits invalid input, such as a page’s address. */
const identifier = (): z.ZodString => z.string().max(500);

/**
 * External identifiers of an entry. Each has a canonical form, so that equal identifiers are equal texts: a package URL
 * has no version, and its name is in lower case where its registry is case-insensitive.
 *
 * @see https://docs.softwareheritage.org/devel/swh-model/persistent-identifiers.html
 * @see https://github.com/package-url/purl-spec
 */
export const identifiers = z
  .strictObject({
    wikidata: identifier()
      .regex(/^Q[1-9]\d{0,10}$/)
      .optional()
      .meta({
        title: "Wikidata",
        description: "The number of its item in Wikidata.",
        examples: ["Q98765432"],
        expects: "a Q and a number, such as Q98765432",
      }),
    swhid: identifier()
      .regex(/^swh:1:(?:cnt|dir|rev|rel|snp):[0-9a-f]{40}$/)
      .optional()
      .meta({
        title: "Software Heritage",
        description: "The identifier of its source code in the Software Heritage archive (SWHID), without qualifiers.",
        examples: ["swh:1:dir:0123456789abcdef0123456789abcdef01234567"],
        expects: "swh:1:, the type cnt, dir, rev, rel or snp, a colon and 40 digits and letters from a to f",
      }),
    purl: identifier()
      .regex(
        /^pkg:(?!(?:bitbucket|composer|github|gitlab|golang|hex|pypi)\/.*[A-Z])[a-z][a-z0-9.-]*(?:\/(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+)+$/,
      )
      .optional()
      .meta({
        title: "Package",
        description: "Its package URL (purl): the type of registry and the name there, without a version.",
        examples: ["pkg:npm/example-open-play"],
        expects: "pkg:, the type of registry, a slash and the name of the package, such as pkg:npm/example-open-play",
      }),
  })
  .meta({
    title: "Identifiers",
    description:
      "What others know it by. Two catalogues that give the same identifier mean the same thing. Give only those that you have looked up.",
    examples: [{ wikidata: "Q98765432" }],
    expects: "the fields wikidata, swhid and purl, as far as known",
  });

/** Returns the web page of an identifier; undefined for a package of an unknown registry. */
export function identifierPage(name: IdentifierName, identifier: string): string | undefined {
  if (name === "wikidata") return `https://www.wikidata.org/wiki/${identifier}`;
  if (name === "swhid") return `https://archive.softwareheritage.org/${identifier}`;
  const [, type = "", path = ""] = /^pkg:([^/]+)\/(.+)$/.exec(identifier) ?? [];
  const registry = registries.get(type);
  return registry === undefined ? undefined : registry + decoded(path);
}

/** Address prefixes of package pages, by package URL type. */
const registries: ReadonlyMap<string, string> = new Map([
  ["bitbucket", "https://bitbucket.org/"],
  ["cargo", "https://crates.io/crates/"],
  ["composer", "https://packagist.org/packages/"],
  ["gem", "https://rubygems.org/gems/"],
  ["github", "https://github.com/"],
  ["golang", "https://pkg.go.dev/"],
  ["npm", "https://www.npmjs.com/package/"],
  ["nuget", "https://www.nuget.org/packages/"],
  ["pypi", "https://pypi.org/project/"],
]);

/** Decodes the @ of a package’s scope, as registries write it. Everything else stays percent-encoded. */
function decoded(path: string): string {
  return path.replace(/^%40/, "@");
}
