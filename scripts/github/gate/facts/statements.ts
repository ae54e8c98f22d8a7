import { compareTexts } from "../../../../schemas/compare.ts";
import type { Comment } from "../../kit/comments.ts";
import type { Facts } from "./index.ts";

/** A text about a pull request: a comment, review, review comment or description. */
export interface Statement extends Omit<Comment, "id" | "answered" | "edited"> {
  /** The comment itself; absent for reviews, review comments and the description, which get no reaction from us. */
  comment?: Pick<Comment, "id" | "answered" | "edited">;
}

/** Everything that people wrote, oldest first, without what our own account wrote. */
export function statementsOf({ bot, comments, reviews, reviewComments, description }: Facts): Statement[] {
  const under = comments.map((one) => {
    const { id, answered, edited } = one;
    return { ...statementOf(one), comment: { id, answered, edited } };
  });
  // In the same second, a release comes first, because holding is safe.
  const inReviews = reviews.map((one) => statementOf({ ...one, written: one.edited ?? one.written }));
  return [...under, ...inReviews, ...reviewComments.map(statementOf), statementOf(description)]
    .filter(({ author }) => author?.id !== bot)
    .sort((a, b) => compareTexts(a.written, b.written));
}

function statementOf({ author, body, written }: Statement): Statement {
  return { ...(author ? { author } : {}), body, written };
}

/**
 * The indent of a line, the first marker of the list items that begin there, and the opening fence of a code block.
 * Backticks followed by another backtick on the line are inline code (CommonMark).
 */
const startPattern =
  /^([ \t]*)(?:([-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*)?(`{3,}(?!`)(?!.*`)|~{3,})?/;

/** The start of an HTML block, which lasts until a blank line (CommonMark), with the elements that GitHub shows. */
const htmlBlockPattern =
  /^ {0,3}<\/?(?:blockquote|center|details|div|h[1-6]|hr|li|ol|p|summary|table|tbody|td|th|thead|tr|ul)(?:[\s/>]|$)/i;

/** A tag alone on its line, which starts an HTML block below a blank line. */
const loneTagPattern = /^ {0,3}<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?>\s*$/i;

/** A line outside fenced code blocks. */
interface OwnLine {
  line: string;
  /** Whether it is hidden or may be somebody else’s: in an HTML comment or quotation, or in the mail that this answers. */
  isEmbedded: boolean;
}

/**
 * The lines of a text outside fenced code blocks, which may hold commands. Quoted lines begin with `>` and so match no
 * command. Takes linear time for any text, where `mdast-util-from-markdown` takes over half a minute for one comment of
 * the length that GitHub allows, with a quotation and thousands of lines that continue it.
 */
export function ownLines(text: string): OwnLine[] {
  const lines: OwnLine[] = [];
  let fence: { mark: string; item: number } | undefined;
  // The least indent of the lines of the outermost list item that is open; 0 without one.
  let item = 0;
  let isAfterBlank = true;
  let isHtml = false;
  // The ends of the HTML that is still open, the innermost last.
  const closers: string[] = [];
  let isBelowMail = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, space = "", marker, mark] = startPattern.exec(line) ?? [];
    const isBlank = line.trim() === "";
    const indent = width(space);
    // A code block in a list item ends with the item, at a line that is indented less.
    if (fence && !isBlank && indent < fence.item) fence = undefined;
    if (fence) {
      if (isFenceAt(indent, fence.item) && closes(line.trim(), fence.mark)) fence = undefined;
      continue;
    }
    // Text right below an item continues it, however it is indented.
    if (!isBlank && indent < item && (isAfterBlank || marker !== undefined || mark !== undefined)) item = 0;
    if (item === 0 && marker !== undefined) item = width(space + marker) + 1;
    isHtml = !isBlank && (isHtml || htmlBlockPattern.test(line) || (isAfterBlank && loneTagPattern.test(line)));
    isAfterBlank = isBlank;
    if (mark !== undefined && isFenceAt(indent, item) && !isHtml && !isVerbatim(closers.at(-1))) {
      fence = { mark, item };
      continue;
    }
    isBelowMail ||= isMailHeader(line);
    lines.push({ line, isEmbedded: isBelowMail || closers.length > 0 });
    updateClosers(closers, line);
  }
  return lines;
}

/**
 * Whether a line introduces the mail that a text answers, in English or Welsh. Outlook does not mark the lines below it
 * as quoted, and a mail program may wrap the line before “wrote:”.
 */
function isMailHeader(line: string): boolean {
  return /^(?:-{2,} ?(?:(?:original|forwarded) message|neges wreiddiol)|_{10,}$|[*_]{0,2}(?:from|sent|oddi wrth|anfonwyd):|(?:.* )?wrote:$|ar .* ysgrifennodd )/i.test(
    line.trim(),
  );
}

/** Each start of invisible or quoted HTML, and its end. */
const closerOf: Readonly<Record<string, string>> = {
  "<!--": "-->",
  "<?": "?>",
  "<![cdata[": "]]>",
  "<blockquote": "</blockquote",
  "<code": "</code",
  "<details": "</details",
  "<pre": "</pre",
};

/** Whether the HTML that ends there is a comment or `<pre>`, in which a fence opens no code block (CommonMark). */
function isVerbatim(closer: string | undefined): boolean {
  return closer === "</pre" || closer?.startsWith("</") === false;
}

/**
 * Adds the ends of the HTML that a line opens, and removes those that it reaches. Nothing opens inside a comment, and only
 * comments and another `<pre>` inside `<pre>`.
 */
function updateClosers(closers: string[], line: string): void {
  const marks = line.matchAll(/<!--|-->|<\?|\?>|<!\[cdata\[|\]\]>|<\/?(?:blockquote|code|details|pre)\b/gi);
  for (const [found] of marks) {
    const mark = found.toLowerCase();
    const innermost = closers.at(-1);
    const closer = closerOf[mark];
    if (mark === innermost) closers.pop();
    else if (closer !== undefined && (!isVerbatim(innermost) || (innermost === "</pre" && isVerbatim(closer))))
      closers.push(closer);
  }
}

/** Whether a fence may have this indent: up to three columns, or any in a list item, where further items may be nested. */
function isFenceAt(indent: number, item: number): boolean {
  return item > 0 || indent < 4;
}

/** The columns that a text takes up at the start of a line, with four for a tab. */
function width(text: string): number {
  return text.replace(/\t/g, "    ").length;
}

function closes(line: string, mark: string): boolean {
  return line.startsWith(mark) && line === mark.charAt(0).repeat(line.length);
}
