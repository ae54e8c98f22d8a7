import { saysNothing } from "../../../schemas/reading/placeholder.ts";

/** What GitHub writes for a question that was left out. An unanswered choice says `None`, as people do who write “n/a”. */
const noAnswer = "_No response_";

/** More lines than this that look like headings of the form are nobody’s answer to it. */
const mostHeadings = 400;

/**
 * Why answers cannot be told apart: a label stands in more than one place where it could be the form’s, or below one that
 * comes after it in the form, or it is gone and what seems to be its answer stands in the one before it.
 */
interface Unclear {
  type: "twice" | "order" | "gone";
  label: string;
}

/** The answers in the text of an issue. */
export interface Answers {
  /** Label → answer; empty when they cannot be told apart. */
  answers: ReadonlyMap<string, string>;
  /** How many of the labels are in the text. */
  found: number;
  /** Why nothing is certain. */
  unclear?: Unclear;
}

/**
 * The answers in the text of an issue that was made with a form, label → what stands below it; labels without an answer
 * are left out.
 *
 * GitHub writes the answers below `### Label`, one after the other, just as they were typed: an answer may hold such
 * lines itself, and it may open code, HTML or a comment that it does not close, so the text cannot be read as Markdown as
 * a whole. What can be relied on is the order of the form. Of all lines that could be headings those count which make
 * the longest run in that order. When there are several such runs, nothing is guessed.
 */
export function readAnswers(body: string, labels: readonly string[]): Answers {
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const all = headingsIn(lines, labels);
  const headings = onlyRun(all);
  const found = new Set(all.map(({ label }) => label)).size;
  if (!headings) return { answers: new Map(), found, unclear: whyUnclear(all, labels) };
  const sections = headings.map(({ line, label }, index): Section => {
    const next = headings[index + 1];
    return { label, next: next?.label ?? labels.length, lines: lines.slice(line + 1, next?.line) };
  });
  const [gone] = sections.filter(holdsAnother);
  if (gone) return { answers: new Map(), found, unclear: { type: "gone", label: labels[gone.label + 1] ?? "" } };
  const answers = sections.flatMap(({ label, lines: written }): [string, string][] => {
    // Who answers later may leave what GitHub wrote there before.
    const answer = written
      .filter((line) => line.trim() !== noAnswer)
      .join("\n")
      .trim();
    const name = labels[label];
    return name === undefined || answer === "" || saysNothing(answer) ? [] : [[name, answer]];
  });
  return { answers: new Map(answers), found };
}

/** What stands between two headings: the label above, the next label below, and the lines. */
interface Section {
  label: number;
  next: number;
  lines: readonly string[];
}

/**
 * Whether a section holds another question’s answer as well: a heading of the form is missing below it, because somebody
 * changed or deleted it, and there is a heading like the form’s, or an answer and none.
 */
function holdsAnother({ label, next, lines }: Section): boolean {
  if (next === label + 1) return false;
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  return written.some((line) => /^#{1,6}[ \t]/.test(line)) || (written.length > 1 && written.includes(noAnswer));
}

/** A line that could be the heading of a question: where it is, from 0, and which question that is. */
interface Heading {
  line: number;
  label: number;
}

function headingsIn(lines: readonly string[], labels: readonly string[]): Heading[] {
  return lines.flatMap((text, line) => {
    const [, name] = /^###[ \t]+(\S.*)$/.exec(text) ?? [];
    const label = name === undefined ? -1 : labels.indexOf(name.replace(/(?<![ \t])[ \t]+$/, ""));
    return label < 0 ? [] : [{ line, label }];
  });
}

/** A run of headings in the order of the form, with how many others are as long and end at the same heading. */
interface Run {
  length: number;
  ways: number;
  heading: Heading;
  before: Run | undefined;
}

/** The longest run of headings in the order of the form; undefined when there are several. */
function onlyRun(headings: readonly Heading[]): Heading[] | undefined {
  if (headings.length > mostHeadings) return undefined;
  const runs: Run[] = [];
  for (const heading of headings) {
    const { some, ways } = longest(runs.filter((run) => run.heading.label < heading.label));
    runs.push({ length: (some?.length ?? 0) + 1, ways, heading, before: some });
  }
  const { some, ways } = longest(runs);
  if (ways > 1) return undefined;
  const chosen: Heading[] = [];
  for (let run = some; run; run = run.before) chosen.unshift(run.heading);
  return chosen;
}

/** One of the longest runs, and in how many ways there is one: 1 or more. */
function longest(runs: readonly Run[]): { some: Run | undefined; ways: number } {
  const length = Math.max(0, ...runs.map((run) => run.length));
  const best = runs.filter((run) => run.length === length);
  return {
    some: best[0],
    ways: Math.max(
      1,
      Math.min(
        2,
        best.reduce((sum, { ways }) => sum + ways, 0),
      ),
    ),
  };
}

function whyUnclear(headings: readonly Heading[], labels: readonly string[]): Unclear {
  const seen = new Set<number>();
  const twice = headings.find(({ label }) => seen.size === seen.add(label).size);
  const before = headings.find(({ label }, index) => label < (headings[index - 1]?.label ?? label));
  return { type: twice ? "twice" : "order", label: labels[(twice ?? before)?.label ?? -1] ?? "" };
}
