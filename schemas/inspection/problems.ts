import { ruleAddress } from "../address.ts";
import { compareTexts } from "../compare.ts";
import { formAt } from "../forms.ts";
import { fileProblems } from "../problems/in-file.ts";
import type { Path, Problem, ProblemText } from "../problems/problem.ts";
import { correctedLine, correctionOf } from "../reading/explain/case.ts";
import type { Fault } from "../reading/fault.ts";
import type { Page } from "../reading/page.ts";
import type { Finding, Rule } from "../rules/rule.ts";
import type { MeantEntries } from "../rules/shared/meant-entry.ts";
import { removalOf, replacementOf } from "../writing/removal.ts";
import { commentBehindMark } from "../yaml/comments.ts";
import { scalarToYaml } from "../yaml/dump.ts";
import { lineStop } from "../yaml/lines.ts";
import { locate, type Range } from "../yaml/tree.ts";

/** Adds advice on which entry was meant to a fault about an invalid slug. */
export function withEntry(fault: Fault, entries: MeantEntries): Fault {
  if (!fault.meant) return fault;
  const { message, fix } = entries.adviceOnText(fault.meant.kind, fault.meant.text);
  if (fix === undefined) return { ...fault, message };
  const { id, range, path } = fault;
  return { id, range, path, message, ...correctionOf(path, scalarToYaml(fix)) };
}

/** Converts a fault of a file. */
export function problemOfFault(fault: Fault, page: Page): Problem {
  const { message, path, fix, range } = fault;
  return {
    ...problem(fault.id, fileProblems[fault.id], page, range, path, message),
    ...yamlOf(fault),
    ...(fix ? { fix: replacement(page.text, fix.range ?? range, fix.text) } : {}),
  };
}

/** Converts a finding of a rule. */
export function problemOfFinding(rule: Rule, finding: Finding, page: Page): Problem {
  const range = rangeOf(page, finding);
  return {
    ...problem(rule.id, rule, page, range, finding.path, finding.message),
    ...(finding.severity ? { severity: finding.severity } : {}),
    ...yamlOf({ ...correctionBy(finding), ...finding }),
    ...(finding.fix === undefined || page.text === ""
      ? {}
      : { fix: replacement(page.text, range, scalarToYaml(finding.fix)) }),
    ...(finding.removes ? removal(page, finding.path) : {}),
    ...(finding.instead ? exchange(page, finding.path, finding.instead) : {}),
  };
}

/**
 * Returns the fix that deletes an item or a field; none where the YAML text cannot be edited safely, or where a comment
 * would go with it: it may be the end of a text, as in “Reports # of noise”.
 */
function removal(page: Page, path: Path): Pick<Problem, "fix"> {
  const form = page.takesChange() ? formAt(page.path) : undefined;
  const fix = form && removalOf(form, page.text, path);
  return fix && !/(?:^|\s)#/.test(page.text.slice(fix.start, fix.end)) ? { fix: { ...fix, deletes: true } } : {};
}

/** Returns the fix that replaces one field with others; none where the YAML text cannot be edited safely. */
function exchange(page: Page, path: Path, fields: Readonly<Record<string, unknown>>): Pick<Problem, "fix"> {
  const form = page.takesChange() ? formAt(page.path) : undefined;
  const fix = form && replacementOf(form, page.text, path, fields);
  return fix ? { fix } : {};
}

/** Returns a fix that replaces a range with YAML, keeping double quotes and the comment of a block scalar’s header. */
function replacement(text: string, { start, end }: Range, yaml: string): NonNullable<Problem["fix"]> {
  const old = text.slice(start, end);
  const comment = commentBehindMark(old)?.comment ?? "";
  const isText = yaml !== "" && scalarToYaml(yaml) === yaml;
  return { start, end, text: (isText && /^".*"$/s.test(old) ? JSON.stringify(yaml) : yaml) + comment };
}

/** The YAML that is shown with a problem. */
function yamlOf({
  correction,
  example,
}: Pick<Fault, "correction" | "example">): Pick<Problem, "correction" | "example"> {
  return { ...(correction === undefined ? {} : { correction }), ...(example === undefined ? {} : { example }) };
}

function correctionBy({ path, fix }: Finding): Pick<Problem, "correction"> {
  return fix === undefined ? {} : { correction: correctedLine(path, scalarToYaml(fix)) };
}

/** Returns the range of a finding: a scalar, else the field’s name, else the first line; offset 0 for the whole entry. */
function rangeOf({ text, tree }: Page, { path, at }: Finding): Range {
  if (!tree || path.length === 0) return { start: 0, end: 0 };
  const { node, keyRange, exact } = locate(tree, path);
  if (at === "key" || !exact || node.type !== "scalar") return keyRange ?? firstLine(text, node);
  return node;
}

function firstLine(text: string, { start, end }: Range): Range {
  return { start, end: Math.min(lineStop(text, start), end) };
}

function problem(
  rule: string,
  { severity, why }: ProblemText,
  page: Page,
  range: Range,
  path: Path,
  message: string,
): Problem {
  const [start, end] = [page.lines.at(range.start), page.lines.at(range.end)];
  return {
    rule,
    severity,
    file: page.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path,
    message,
    why,
    help: ruleAddress(rule),
    ...(page.text === "" ? {} : { excerpt: page.lines.excerpt(start.line, end.line) }),
  };
}

/** Compares problems by file, line, column and rule. */
export function byPlace(a: Problem, b: Problem): number {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.rule, b.rule);
}
