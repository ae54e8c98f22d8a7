import { namings } from "../../../../schemas/vocabularies/kind-names.ts";
import { listOf, type Subject } from "../../../contribute/adoption/subject.ts";
import { idOf } from "../../../contribute/state/path.ts";
import { capitalised } from "../../../format.ts";
import { EntryBox } from "../EntryBox.tsx";
import { FieldProblems } from "../FieldProblems.tsx";
import { useForm } from "../form.ts";

interface Props {
  subject: Subject;
  onKind: (kind: Subject["kind"]) => void;
  onSlug: (slug: string) => void;
}

const subjects = ["product", "standard"] as const;

/** Asks what the record is about. */
export function SubjectBox({ subject: { kind, slug }, onKind, onSlug }: Props) {
  const { problemsAt } = useForm();
  const path = [listOf[kind], 0, kind];
  const id = idOf(path);
  const problems = problemsAt(path);
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
