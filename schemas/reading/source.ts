import type { FieldsOf, Kind } from "../kinds/index.ts";

/** A file as a source lists it. */
export interface SourceFile {
  /** Relative to the catalogue’s folder, with `/`. */
  path: string;
  /** Anything but a plain file (a symbolic link, a submodule, a device) is reported and never followed. */
  plain: boolean;
  /** The content: bytes, of which no more than `maxBytes` + 1 need be given, or text that is already decoded. */
  read: () => Uint8Array | string;
  /** Works out the SHA-256 sum of the content, hexadecimal, where the source can. */
  sha256?: () => string;
  /**
   * The fields, where they are known from before to be those of a valid entry: it is then read only to be shown.
   * Markdown of which no rule says anything may be missing from them.
   */
  known?: FieldsOf[Kind];
  /** The day on which the rules about single values had nothing to say of these fields, `YYYY-MM-DD`. */
  silentOn?: string;
}

/** Where the files of a catalogue come from. The order of `files()` does not matter. */
export interface Source {
  files: () => Iterable<SourceFile>;
}

/** The most bytes an entry may have. */
export const maxBytes = 64 * 1024;

/** A catalogue held in memory: path → content. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): Source {
  return {
    files: () => Object.entries(files).map(([path, content]) => ({ path, plain: true, read: () => content })),
  };
}

/**
 * A catalogue as it would be with some files changed: path → new content, or null for a file that is removed. A pull
 * request is checked this way.
 */
export function overlaySource(base: Source, changes: ReadonlyMap<string, string | Uint8Array | null>): Source {
  return {
    *files() {
      for (const file of base.files()) if (!changes.has(file.path)) yield file;
      for (const [path, content] of changes) if (content !== null) yield { path, plain: true, read: () => content };
    },
  };
}
