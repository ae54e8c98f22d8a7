import type { Node } from "../yaml/tree.ts";
import { Lines } from "./lines.ts";
import { readableTreeOf } from "./parse.ts";

/** A file as problems point into it. What most files never need is made when the first problem asks for it, and kept. */
export class Page {
  readonly path: string;
  readonly text: string;
  #lines: Lines | undefined;
  #tree: { root: Node | undefined } | undefined;

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
}
