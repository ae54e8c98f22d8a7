import type { Node, Range } from "./tree.ts";

/** The comments in a stretch of a text, from their # to the end of their line. */
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

/** The mark of a text in lines and the comment behind it, with the space between: `|` and ` # why` of `| # why`. */
export function commentBehindMark(written: string): { mark: string; comment: string } | undefined {
  const [, mark, comment] = /^([|>][-+\d]*)([ \t]+#[^\r\n]*)/.exec(written) ?? [];
  return mark === undefined || comment === undefined ? undefined : { mark, comment };
}

/** The names and texts of a value in their order, each without the comment behind the mark of a text in lines. */
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
