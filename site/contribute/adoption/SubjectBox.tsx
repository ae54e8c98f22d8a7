import { capitalised } from "../../../schemas/capitals.ts";
import { listOf, type StatementSubject } from "../../../schemas/statements/answer.ts";
import { namings } from "../../../schemas/vocabularies/kind-names.ts";
import type { FormProblem } from "../checking/problem.ts";
import { EntryBox } from "../fields/EntryBox.tsx";
import { FieldProblems } from "../fields/FieldProblems.tsx";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";

interface Props {
  subject: StatementSubject;
  onKind: (kind: StatementSubject["kind"]) => void;
  onSlug: (slug: string) => void;
}

const subjects = ["product", "standard"] as const;

/** Asks for the subject of the statement, a product or a standard. Shows a system, which nobody can type. */
export function SubjectBox({ subject: { kind, slug }, onKind, onSlug }: Props) {
  const { problemsAt } = useForm();
  const path = [listOf[kind], 0, kind];
  const id = idOf(path);
  const problems = problemsAt(path);
  if (kind === "system")
    return (
      <SystemLine
        id={id}
        name={slug}
        problems={problems}
        onOther={() => {
          onKind("product");
        }}
      />
    );
  return (
    <>
      <div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What is it about?</legend>
          <div class="govuk-radios govuk-radios--small govuk-radios--inline">
            {subjects.map((one) => (
              <div class="govuk-radios__item" key={one}>
                <input
                  class="govuk-radios__input"
                  type="radio"
                  id={`about-${one}`}
                  name="about"
                  checked={kind === one}
                  onChange={() => {
                    onKind(one);
                  }}
                />
                <label class="govuk-label govuk-radios__label" for={`about-${one}`}>
                  {capitalised(namings[one].label.one)}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      <div class={`govuk-form-group${problems.length > 0 ? " govuk-form-group--error" : ""}`}>
        <label class="govuk-label govuk-label--s" for={id}>
          {kind === "product" ? "Which product?" : "Which standard?"}
        </label>
        <div class="govuk-hint" id={`${id}-hint`}>
          Type part of its name.
        </div>
        <FieldProblems problems={problems} id={`${id}-problems`} />
        <EntryBox
          key={kind}
          id={id}
          kind={kind}
          slug={slug}
          onSlug={onSlug}
          onLeave={() => undefined}
          invalid={problems.length > 0}
          describedBy={`${id}-hint${problems.length > 0 ? ` ${id}-problems` : ""}`}
        />
      </div>
    </>
  );
}

interface SystemProps {
  id: string;
  name: string;
  problems: readonly FormProblem[];
  onOther: () => void;
}

/** A system that the authority runs without a catalogue entry. Its name comes from the record, so nobody types it. */
function SystemLine({ id, name, problems, onOther }: SystemProps) {
  return (
    <div class={`govuk-form-group${problems.length > 0 ? " govuk-form-group--error" : ""}`}>
      <p class="govuk-label govuk-label--s">What is it about?</p>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <p id={id} tabIndex={-1}>
        {name}{" "}
        <button type="button" class="form-link" onClick={onOther}>
          It is about something else
        </button>
      </p>
    </div>
  );
}
