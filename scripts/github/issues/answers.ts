import { saysNothing } from "../../../schemas/reading/placeholder.ts";

/** GitHub’s text for an empty answer; an empty dropdown gives `None`. */
const noAnswer = "_No response_";

/** A text with more headings of the form counts as ambiguous. */
const maxHeadings = 400;

/**
 * Why the answers are ambiguous. `twice`: a label occurs in more than one place where it could be the form’s; `order`:
 * it occurs below a label that comes later in the form; `gone`: it is missing, and its answer seems to be in the one
 * before.
 */
interface Unclear {
  type: "twice" | "order" | "gone";
  label: string;
}

/** The answers in the text of an issue. */
export interface Answers {
  /** Label → answer; empty when ambiguous. */
  answers: ReadonlyMap<string, string>;
  /** The number of different labels in the text. */
  found: number;
  /** Why the answers are ambiguous, if they are. */
  unclear?: Unclear;
}

/**
 * Parses the text of an issue that was made with a form: label → text below it, without empty answers.
 *
 * GitHub writes the answers below `### Label`, in the form’s order and unescaped. An answer may contain such lines
 * itself, or open code, HTML or a comment without closing it, so parsing the whole text as Markdown is unreliable. The
 * parser relies on the form’s order instead: it takes the longest increasing subsequence of possible headings. If there
 * are several of that length, the text is ambiguous.
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
    // People who edit their answer later may leave GitHub’s text for an empty one.
    const answer = written
      .filter((line) => line.trim() !== noAnswer)
      .join("\n")
      .trim();
    const name = labels[label];
    return name === undefined || answer === "" || saysNothing(answer) ? [] : [[name, answer]];
  });
  return { answers: new Map(answers), found };
}

/** The lines between two headings: index of the label above, index of the next label below, and the lines. */
interface Section {
  label: number;
  next: number;
  lines: readonly string[];
}

/**
 * Whether a section also contains another question’s answer: the form’s next heading is missing, and there is another
 * Markdown heading, or text beside an empty answer.
 */
function holdsAnother({ label, next, lines }: Section): boolean {
  if (next === label + 1) return false;
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  return written.some((line) => /^#{1,6}[ \t]/.test(line)) || (written.length > 1 && written.includes(noAnswer));
}

/** A line that could be the heading of a question: line index and label index, both from 0. */
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

/** The longest increasing subsequence that ends at a heading, and the number of such subsequences, capped at 2. */
interface Run {
  length: number;
  ways: number;
  heading: Heading;
  before: Run | undefined;
}

/** The longest increasing subsequence of headings; undefined when it is not unique. */
function onlyRun(headings: readonly Heading[]): Heading[] | undefined {
  if (headings.length > maxHeadings) return undefined;
  const runs: Run[] = [];
  for (const heading of headings) {
    const { first, ways } = longest(runs.filter((run) => run.heading.label < heading.label));
    runs.push({ length: (first?.length ?? 0) + 1, ways, heading, before: first });
  }
  const { first, ways } = longest(runs);
  if (ways > 1) return undefined;
  const chosen: Heading[] = [];
  for (let run = first; run; run = run.before) chosen.unshift(run.heading);
  return chosen;
}

/** The first of the longest runs, and the number of them: 2 for several, 1 otherwise. */
function longest(runs: readonly Run[]): { first: Run | undefined; ways: number } {
  const length = Math.max(0, ...runs.map((run) => run.length));
  const best = runs.filter((run) => run.length === length);
  return {
    first: best[0],
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
