import { entriesFolder } from "../address.ts";
import { isSlug } from "../fields/slug-text.ts";
import { type Kind, kindNames, namings } from "../vocabularies/kind-names.ts";

/** What a path says of the entry in it. */
export interface Place {
  kind: Kind;
  slug: string;
  /** The folder it is in. */
  authority: string;
}

/** The name of the file that makes a folder an authority’s. */
export const authorityFile = "authority.yml";

const kindOfFolder = new Map<string, Kind>(
  kindNames.filter((kind) => !namings[kind].ownsFolder).map((kind) => [namings[kind].folder, kind]),
);

/** The folders that an authority’s folder may have. */
export const entryFolders: readonly string[] = [...kindOfFolder.keys()];

/** Files beside the authorities’ folders that are no entries: they explain the catalogue to people. */
export function isNote(path: string): boolean {
  return /^[A-Z]+\.md$/.test(path);
}

/** The place that a path names, or undefined when no entry may be there. */
export function placeOf(path: string): Place | undefined {
  const [authority = "", folder = "", file, ...rest] = path.split("/");
  if (!isSlug(authority) || rest.length > 0) return undefined;
  if (file === undefined) {
    return folder === authorityFile ? { kind: "authority", slug: authority, authority } : undefined;
  }
  const kind = kindOfFolder.get(folder);
  const slug = file.endsWith(".yml") ? file.slice(0, -4) : "";
  return kind && isSlug(slug) ? { kind, slug, authority } : undefined;
}

/** The path of the entries of a kind in the repository, with “<authority>” and “<name>” for what each has of its own. */
export function pathShape(kind: Kind): string {
  return (
    entriesFolder +
    pathOf({ kind, slug: namings[kind].ownsFolder ? "<authority>" : "<name>", authority: "<authority>" })
  );
}

/** The path of an entry: the inverse of `placeOf`. */
export function pathOf({ kind, slug, authority }: Place): string {
  return namings[kind].ownsFolder ? `${slug}/${authorityFile}` : `${authority}/${namings[kind].folder}/${slug}.yml`;
}
