import { useRef } from "preact/hooks";

import { severities } from "../../../schemas/problems/severity.ts";
import { type FormProblem, placeOfSlug } from "../checking/problem.ts";
import { useEditing } from "../editing.ts";
import { Corrections } from "../fields/FieldProblems.tsx";
import { useForm } from "../form.ts";
import { fileOf, isReadable, withText } from "../state/draft.ts";

/** Editor for the YAML of the file, with its problems marked at their lines. */
export function YamlPane({ onWrite }: { onWrite: () => void }) {
  const { draft, change } = useEditing();
  const form = useForm();
  const problems = form.problems.filter(({ at }) => at[0] !== placeOfSlug[0]);
  const box = useRef<HTMLTextAreaElement>(null);
  const lines = draft.text.replace(/\n$/, "").split("\n");
  const marks = new Map(problems.toReversed().map(({ line, severity }) => [line, severity]));
  const readable = isReadable(draft);
  const select = ({ line, column, endLine, endColumn }: FormProblem): void => {
    const start = offsetOf(lines, line, column);
    box.current?.focus();
    box.current?.setSelectionRange(start, Math.max(offsetOf(lines, endLine, endColumn), start + 1));
  };
  return (
    <section class="yaml-pane" aria-labelledby="yaml-title">
      <h2 class="govuk-heading-s yaml-pane__title" id="yaml-title">
        The file
      </h2>
      <p class="yaml-pane__file" id="yaml-file">
        {fileOf(draft)}
      </p>
      <div class="yaml-pane__box">
        <ol class="yaml-pane__lines" aria-hidden="true">
          {lines.map((_, index) => {
            const mark = marks.get(index + 1);
            return <li key={index} class={mark && `yaml-pane__line--${mark}`} />;
          })}
        </ol>
        <textarea
          ref={box}
          id="yaml"
          class="yaml-pane__text"
          aria-labelledby="yaml-title"
          aria-describedby="yaml-file yaml-problems"
          rows={lines.length + 1}
          wrap="off"
          spellcheck={false}
          autocapitalize="none"
          autocomplete="off"
          value={draft.text}
          onInput={(event) => {
            const { value } = event.currentTarget;
            onWrite();
            change((now) => withText(now, value));
          }}
        />
      </div>
      <div id="yaml-problems">
        {!readable && (
          <p class="yaml-pane__broken">The form waits until you fix what is listed below or undo what you typed.</p>
        )}
        <p class="yaml-pane__count">{counted(problems)}</p>
        <ul class="yaml-pane__problems">
          {problems.map((problem) => (
            <li key={`${problem.rule} ${problem.line} ${problem.column} ${problem.message}`}>
              <button
                type="button"
                class="form-link"
                onClick={() => {
                  select(problem);
                }}
              >
                Line {problem.line}
              </button>{" "}
              <strong class={`yaml-pane__severity yaml-pane__severity--${problem.severity}`}>
                {severities[problem.severity].one}
              </strong>{" "}
              {problem.message}
              {/* While the YAML does not parse, only fixes of the text apply, because the form’s data is outdated. */}
              {!readable && problem.fix && <Corrections problem={problem} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function counted(problems: readonly FormProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (problems.length === 0) return "No problems found so far.";
  if (errors === 0) return "No errors.";
  return errors === 1 ? "1 error to fix." : `${errors} errors to fix.`;
}

function offsetOf(lines: readonly string[], line: number, column: number): number {
  return lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}
