import { type Cause, columnOf, fieldOn, oneLine, type Remedy, rowsNear, type BrokenText } from "./cause.ts";
import { inQuotes } from "./quotes.ts";

/** A “#” after a space, which starts a comment and cuts off a name, an item, a bracket or a text. */
export const hashes: Cause = function* (scene) {
  const { lines } = scene;
  for (const row of rowsNear(scene)) {
    const line = lines[row] ?? "";
    const [, before, name] = /^([ \t]*(?:- +)*)([\w-]+)[ \t]+#[^:]*:(?:\s|$)/.exec(line) ?? [];
    if (before !== undefined && name !== undefined)
      yield oneLine(
        row,
        `${before}${name}:${line.slice(line.indexOf(":", before.length + name.length) + 1)}`,
        "The text after # is a comment, so the colon behind it does not count. The name of a field has no # in it.",
      );
    const fixed = line.replace(beforeMark, withItemInQuotes);
    if (fixed !== line)
      yield oneLine(
        row,
        fixed,
        "The text after # is a comment, so what is behind it is lost, brackets and commas as well. Put the item in quotes.",
        line.search(/(?<=\s)#/),
      );
  }
  yield* insideText(scene);
};

/** An item of a flow collection, before the comma or bracket that ends it. */
const beforeMark = /(?<![^[\]{},])[^[\]{},]+(?=[\],}])/g;

/** Quotes the flow item, or the value of the flow pair, that contains a “#” after a space. */
function withItemInQuotes(text: string, at: number, line: string): string {
  let start = 0;
  let isOpen = !/[\]}]/.test(line.charAt(at - 1));
  for (const { 0: found, index } of text.matchAll(/["':]|\s#(?=\S)/g)) {
    if (found === ":") [start, isOpen] = [index + 1, true];
    else if (!isOpen || !found.endsWith("#") || !/^\s*[^\s#]/.test(text.slice(start, index))) isOpen = false;
    else {
      const item = text.slice(start).trim();
      const place = text.indexOf(item, start);
      return text.slice(0, place) + inQuotes(item) + text.slice(place + item.length);
    }
  }
  return text;
}

/** A multi-line text that continues below a comment. */
function* insideText({ lines, row }: BrokenText): Generator<Remedy> {
  const above = lines.slice(0, row).findLastIndex((line) => fieldOn(line));
  const field = fieldOn(lines[above] ?? "");
  if (!field || /^["'|>[{]/.test(field.value)) return;
  const column = columnOf(lines[above] ?? "");
  let to = above + 1;
  while (to < lines.length && (lines[to]?.trim() === "" || columnOf(lines[to] ?? "") > column)) to++;
  while (lines[to - 1]?.trim() === "") to--;
  const text = [field.value, ...lines.slice(above + 1, to)];
  const at = text.findIndex((line) => /(?:^|\s)#/.test(line));
  if (at < 0 || above + at > row || to === above + 1) return;
  const base = { from: above, to, at: above + at, column: lines[above + at]?.search(/(?<=\s)#/) ?? 0 };
  const said = "The text after # is a comment, which ends the text here, so the lines below do not belong to it.";
  const rest = lines.slice(above + 1, to);
  // A quoted text folds into one line, and Markdown headings need lines of their own.
  if (field.value !== "" && !rest.some((line) => /^\s*#/.test(line)) && !text.join("").includes('"'))
    yield {
      ...base,
      lines: [`${field.indent}${field.name}: "${field.value}`, ...rest.slice(0, -1), `${rest.at(-1) ?? ""}"`],
      message: `${said} Put the whole text in quotes.`,
    };
  const indent = " ".repeat(Math.max(column + 2, columnOf(rest[0] ?? "")));
  yield {
    ...base,
    lines: [`${field.indent}${field.name}: |`, ...(field.value === "" ? [] : [indent + field.value]), ...rest],
    message: `${said} Put “|” behind the name of the field, and the whole text on the lines below.`,
  };
}
