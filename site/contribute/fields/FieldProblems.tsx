import { severities } from "../../../schemas/problems/severity.ts";
import { type FormProblem, type Meant, unquoted } from "../checking/problem.ts";
import { useForm } from "../form.ts";

interface Props {
  problems: readonly FormProblem[];
  id: string;
}

/** The problems of an answer, with buttons for their fixes. */
export function FieldProblems({ problems, id }: Props) {
  if (problems.length === 0) return null;
  return (
    <div id={id} class="form-problems">
      {problems.map((problem) => (
        <FieldProblem key={`${problem.rule} ${problem.message}`} problem={problem} />
      ))}
    </div>
  );
}

function FieldProblem({ problem }: { problem: FormProblem }) {
  const { setting } = useForm();
  const error = problem.severity === "error";
  return (
    <div class={error ? "govuk-error-message" : "form-note"}>
      <span class={error ? "govuk-visually-hidden" : "form-note__word"}>{severities[problem.severity].one}:</span>{" "}
      {problem.wording}{" "}
      {!problem.unanswered && (
        <a class="form-problems__why" href={setting.base + problem.help} target="_blank" rel="noopener">
          Why<span class="govuk-visually-hidden">: {problem.rule} (opens in a new tab)</span>
        </a>
      )}
      <Corrections problem={problem} corrected={problem.corrected} />
    </div>
  );
}

/** Buttons that apply the fix of a problem, called `corrected`, or else one of its suggested slugs. */
export function Corrections({ problem, corrected }: { problem: FormProblem; corrected?: string | undefined }) {
  const { correct } = useForm();
  const { fix, meant } = problem;
  const options =
    fix && (fix.deletes || fix.text !== "")
      ? [{ problem, name: corrected ?? unquoted(fix.text) }]
      : meant.map((one) => correctedTo(problem, one));
  if (options.length === 0) return null;
  return (
    <div class="form-problems__fix">
      {options.map(({ problem: fixed, name }) => (
        <button
          key={name}
          type="button"
          class="govuk-button govuk-button--secondary form-button-small"
          onClick={() => {
            correct(fixed);
          }}
        >
          {fixed.fix?.deletes ? "Delete it" : `Change to “${name}”`}
        </button>
      ))}
    </div>
  );
}

function correctedTo(problem: FormProblem, { slug, name }: Meant): { problem: FormProblem; name: string } {
  return { problem: { ...problem, fix: { start: -1, end: -1, text: slug } }, name };
}
