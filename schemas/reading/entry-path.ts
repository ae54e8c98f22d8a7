import { entriesFolder } from "../address.ts";
import { isSlug } from "../fields/slug-text.ts";
import { type Kind, kindNames, namings } from "../vocabularies/kind-names.ts";

/** The kind, slug and authority that an entry’s path encodes. */
export interface EntryPath {
  kind: Kind;
  slug: string;
  /** The slug of the authority’s folder. */
  authority: string;
}

/** The file name of an authority’s own entry. */
export const authorityFile = "authority.yml";

const kindOfFolder = new Map<string, Kind>(
  kindNames.filter((kind) => !namings[kind].ownsFolder).map((kind) => [namings[kind].folder, kind]),
);

/** The subfolders that an authority’s folder may have, one for each kind. */
export const entryFolders: readonly string[] = [...kindOfFolder.keys()];

/** Whether a path is documentation beside the authorities’ folders, such as `README.md`. */
export function isNote(path: string): boolean {
  return /^[A-Z]+\.md$/.test(path);
}

/** Parses the path of an entry; undefined when no entry may have that path. */
export function parseEntryPath(path: string): EntryPath | undefined {
  const [authority = "", folder = "", file, ...rest] = path.split("/");
  if (!isSlug(authority) || rest.length > 0) return undefined;
  if (file === undefined) {
    return folder === authorityFile ? { kind: "authority", slug: authority, authority } : undefined;
  }
  const kind = kindOfFolder.get(folder);
  const slug = file.endsWith(".yml") ? file.slice(0, -4) : "";
  return kind && isSlug(slug) ? { kind, slug, authority } : undefined;
}

/** Returns the path template of a kind’s entries in the repository, with the placeholders “<authority>” and “<name>”. */
export function pathShape(kind: Kind): string {
  return (
    entriesFolder +
    pathOf({ kind, slug: namings[kind].ownsFolder ? "<authority>" : "<name>", authority: "<authority>" })
  );
}

/** Returns the path of an entry: the inverse of `parseEntryPath`. */
export function pathOf({ kind, slug, authority }: EntryPath): string {
  return namings[kind].ownsFolder ? `${slug}/${authorityFile}` : `${authority}/${namings[kind].folder}/${slug}.yml`;
}
