import type { Node } from "../yaml/tree.ts";
import { Lines } from "./lines.ts";
import { readableTreeOf } from "./parse.ts";

/**
 * The most changes of a file that are worked out. Each takes going through the whole file, of which hundreds of items may
 * be repeated; the others are worked out once these are made.
 */
const mostChanges = 20;

/** A file as problems point into it. What most files never need is made when the first problem asks for it, and kept. */
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

  /** The places of its fields; undefined when it cannot be read as YAML. */
  get tree(): Node | undefined {
    return (this.#tree ??= { root: readableTreeOf(this.text) }).root;
  }

  /** Whether one more change of it is worked out; each that is asked for counts. */
  takesChange(): boolean {
    return ++this.#changes <= mostChanges;
  }
}
