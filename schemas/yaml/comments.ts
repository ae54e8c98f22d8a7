import type { Node, Range } from "./tree.ts";

/** Returns the ranges of the comments in a text or part of it, each from its # to the end of the line. */
export function commentsIn(text: string, root: Node, { start, end }: Range = { start: 0, end: text.length }): Range[] {
  const comments: Range[] = [];
  let from = start;
  const search = (to: number): void => {
    for (const { index, 0: found } of text.slice(from, Math.max(from, to)).matchAll(/(?<!\S)#[^\r\n]*/g))
      comments.push({ start: from + index, end: from + index + found.length });
  };
  for (const piece of pieces(text, root)) {
    if (piece.end <= start) continue;
    if (piece.start >= end) break;
    search(piece.start);
    from = piece.end;
  }
  search(end);
  return comments;
}

/** Returns the comments in a text or part of it, in order. */
export function commentTexts(text: string, root: Node, range?: Range): string[] {
  return commentsIn(text, root, range).map(({ start, end }) => text.slice(start, end));
}

/** Splits the header of a block scalar from the comment after it: `| # why` gives `|` and ` # why`. */
export function commentBehindMark(written: string): { mark: string; comment: string } | undefined {
  const [, mark, comment] = /^([|>][-+\d]*)([ \t]+#[^\r\n]*)/.exec(written) ?? [];
  return mark === undefined || comment === undefined ? undefined : { mark, comment };
}

/** Yields the ranges of keys and scalars in document order, without the comments of block scalar headers. */
function* pieces(text: string, node: Node): Generator<Range> {
  switch (node.type) {
    case "mapping":
      for (const { keyRange, value } of [...node.pairs, ...node.duplicates].sort(byStart)) {
        yield keyRange;
        yield* pieces(text, value);
      }
      break;
    case "sequence":
      for (const item of node.items) yield* pieces(text, item);
      break;
    default: {
      const found = commentBehindMark(text.slice(node.start, node.end));
      if (found) {
        const end = node.start + found.mark.length;
        yield { start: node.start, end };
        yield { start: end + found.comment.length, end: node.end };
      } else yield node;
    }
  }
}

function byStart(a: { keyRange: Range }, b: { keyRange: Range }): number {
  return a.keyRange.start - b.keyRange.start;
}
