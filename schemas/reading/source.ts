import type { FieldsOf, Kind } from "../kinds/index.ts";

/** A file that a source lists. */
export interface SourceFile {
  /** Relative to the catalogue’s folder, with `/`. */
  path: string;
  /** Whether it is a regular file. Symlinks, submodules and devices are reported and never followed. */
  plain: boolean;
  /** Returns the content: decoded text, or bytes, which may be truncated to `maxBytes` + 1. */
  read: () => Uint8Array | string;
  /** Returns the SHA-256 checksum of the content in hexadecimal, if the source supports it. */
  sha256?: () => string;
  /**
   * The cached fields of an entry that was valid in an earlier run; the file itself is then read only to show its text.
   * They may lack Markdown in which no rule finds a problem.
   */
  known?: FieldsOf[Kind];
  /** The day on which the rules about single values found no problem in these fields, `YYYY-MM-DD`. */
  silentOn?: string;
}

/** The file system of a catalogue, injected into the validator. The order of `files()` does not matter. */
export interface Source {
  files: () => Iterable<SourceFile>;
}

/** The maximum size of an entry in bytes. */
export const maxBytes = 64 * 1024;

/** A catalogue held in memory: path → content. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): Source {
  return {
    files: () => Object.entries(files).map(([path, content]) => ({ path, plain: true, read: () => content })),
  };
}

/**
 * Overlays changed files on a catalogue: path → new content, or null for a deleted file. Pull requests are checked this
 * way.
 */
export function overlaySource(base: Source, changes: ReadonlyMap<string, string | Uint8Array | null>): Source {
  return {
    *files() {
      for (const file of base.files()) if (!changes.has(file.path)) yield file;
      for (const [path, content] of changes) if (content !== null) yield { path, plain: true, read: () => content };
    },
  };
}
