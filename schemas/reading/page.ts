import type { Node } from "../yaml/tree.ts";
import { Lines } from "./lines.ts";
import { readableTreeOf } from "./parse.ts";

/**
 * The most structural fixes that are computed for a file. Each scans the whole file, and hundreds of items may be
 * repeated; later runs compute the others, once these are applied.
 */
const maxChanges = 20;

/** Locates problems in a file. Lines and tree are computed on first use, because most files have no problem. */
export class Page {
  readonly path: string;
  readonly text: string;
  #lines: Lines | undefined;
  #tree: { root: Node | undefined } | undefined;
  #changes = 0;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get lines(): Lines {
    return (this.#lines ??= new Lines(this.text));
  }

  /** The YAML tree with the ranges of its fields; undefined when the text is not YAML. */
  get tree(): Node | undefined {
    return (this.#tree ??= { root: readableTreeOf(this.text) }).root;
  }

  /** Counts a request for a fix, and returns whether it is within the limit. */
  takesChange(): boolean {
    return ++this.#changes <= maxChanges;
  }
}
