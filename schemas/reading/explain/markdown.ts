import { type Unsafe, unsafeIn } from "../../fields/markdown.ts";
import type { Range } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";
import { type Case, placeName } from "./case.ts";
import { linkAdvice } from "./link.ts";

/** The most faults that are reported for one text. */
const maxReported = 20;

/** Reports HTML, images and unsafe links in a Markdown text, one fault each. */
export function unsafeMarkdown(at: Case, markdown: string): Fault[] {
  const finder = new Finder(at, markdown);
  return withoutClosingTags(unsafeIn(markdown, maxReported), markdown).map((unsafe) => ({
    id: "unsafe-markdown",
    range: finder.rangeOf(unsafe),
    path: at.path,
    message: `${placeName(at.path, true)} holds ${unsafe.phrase}, which cannot be shown. ${adviceOn(unsafe)}`,
  }));
}

/** Drops closing tags where an opening tag or anything else is reported. */
function withoutClosingTags(all: readonly Unsafe[], markdown: string): Unsafe[] {
  const textOf = ({ start, end }: Unsafe): string => markdown.slice(start, end);
  const isClosing = (unsafe: Unsafe): boolean => unsafe.type === "html" && textOf(unsafe).startsWith("</");
  return all.some((unsafe) => !isClosing(unsafe)) ? all.filter((unsafe) => !isClosing(unsafe)) : [...all];
}

function adviceOn({ type, url = "" }: Unsafe): string {
  switch (type) {
    case "html":
      return "Write Markdown instead, such as **bold** or a list, and put code in backticks.";
    case "image":
      return "Link to the picture instead: without the exclamation mark it is a link.";
    case "link":
      return linkAdvice(url);
    case "other-site":
      return "Let the text of a link say where it leads.";
    case "excess":
      return "Shorten the text, or link to a longer one.";
  }
}

/** Maps positions in a Markdown text to positions in its file. */
class Finder {
  readonly #at: Case;
  readonly #markdown: string;
  #from: number;

  constructor(at: Case, markdown: string) {
    this.#at = at;
    this.#markdown = markdown;
    this.#from = at.located.node.start;
  }

  /** Returns the range of a part, up to the end of its first line; that of the whole text where it cannot be found. */
  rangeOf({ type, start, end }: Unsafe): Range {
    const { located, text } = this.#at;
    if (type === "excess") return located.node;
    const [part = ""] = this.#markdown.slice(start, end).split("\n");
    const found = this.#literal(start) ?? text.indexOf(part, this.#from);
    if (found < 0 || found + part.length > located.node.end || text.slice(found, found + part.length) !== part)
      return located.node;
    this.#from = found + part.length;
    return { start: found, end: found + part.length };
  }

  /** Maps an offset into a literal block scalar, whose lines are in the file unchanged but for their indentation. */
  #literal(offset: number): number | undefined {
    const { located, text } = this.#at;
    const { start, end } = located.node;
    if (text.charAt(start) !== "|") return undefined;
    const before = this.#markdown.slice(0, offset).split("\n");
    const lines = [...text.slice(start, end).matchAll(/(?:\r\n|\r|\n)( *)/g)];
    const indent = Math.min(
      ...lines
        .filter(({ index, 0: head }) => /\S/.test(text.charAt(start + index + head.length)))
        .map(({ 1: spaces = "" }) => spaces.length),
    );
    const line = lines[before.length - 1];
    if (!line) return undefined;
    const [head, spaces = ""] = line;
    return start + line.index + head.length - spaces.length + indent + (before.at(-1)?.length ?? 0);
  }
}
