import type { Question } from "./question.ts";
import type { IssueProblem } from "./reading.ts";

/** What GitHub puts in place of a picture that somebody pastes or drags into an issue. Each `<img` is read up to the next. */
const picture = /<img\s(?:[^<>]|<(?!img\s))*?\bsrc\s*=\s*["']?https:|!\[[^\]]{0,500}\]\(https:/i;

/** A block of code, or a run of backticks, which may open code within a line. */
const fenceOrRun = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^]*?(?:^ {0,3}\1|(?![^]))|`+/gm;

/** Says of each answer with a picture in it that entries have none. */
export function pictureProblems(questions: readonly Question[], answers: ReadonlyMap<string, string>): IssueProblem[] {
  return questions.flatMap(({ id, label }): IssueProblem[] =>
    picture.test(withoutCode(answers.get(label) ?? "")) ? [{ type: "picture", question: id }] : [],
  );
}

/** The text without its code, which may speak of pictures without holding any. */
function withoutCode(text: string): string {
  const pattern = new RegExp(fenceOrRun);
  const runs = runsOfBackticks(text);
  let kept = "";
  let from = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { 0: run, 1: fence, index } = found;
    let start = index;
    if (fence === undefined) {
      const behind = index + run.length;
      const closing = closingRun(runs, run.length, behind);
      if (!closing) continue;
      start = behind - closing.length;
      pattern.lastIndex = closing.start + closing.length;
    }
    kept += text.slice(from, start);
    from = pattern.lastIndex;
  }
  return kept + text.slice(from);
}

/** A run of backticks. */
interface Run {
  start: number;
  length: number;
}

/** The runs of backticks in a text: length → where runs of this length start, the last one first. */
function runsOfBackticks(text: string): Map<number, number[]> {
  const runs = Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => ({ length: run.length, index })).reverse();
  const byLength = Map.groupBy(runs, ({ length }) => length);
  return new Map(Array.from(byLength, ([length, some]) => [length, some.map(({ index }) => index)]));
}

/**
 * The run that closes what a run of backticks opens, or what as many as possible of its last ones do. Runs that start
 * before it are taken out, so that none is looked at again.
 *
 * @param most the length of the run that opens
 * @param from where it ends
 */
function closingRun(runs: ReadonlyMap<number, number[]>, most: number, from: number): Run | undefined {
  for (let length = most; length > 0; length--) {
    const starts = runs.get(length) ?? [];
    while ((starts.at(-1) ?? from) < from) starts.pop();
    const start = starts.at(-1);
    if (start !== undefined) return { start, length };
  }
  return undefined;
}
