import { placeOfAuthority } from "../checking/problem.ts";
import { EntryBox } from "../fields/EntryBox.tsx";
import { FieldProblems } from "../fields/FieldProblems.tsx";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";

interface Props {
  authority: string;
  onFocus: () => void;
  onSlug: (slug: string) => void;
}

/** Asks which authority the contributor speaks for. */
export function AuthorityBox({ authority, onFocus, onSlug }: Props) {
  const { problemsAt, setting } = useForm();
  const id = idOf(placeOfAuthority);
  const problems = problemsAt(placeOfAuthority);
  return (
    <div class={`govuk-form-group${problems.length > 0 ? " govuk-form-group--error" : ""}`} onFocusIn={onFocus}>
      <label class="govuk-label govuk-label--s" for={id}>
        Authority
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        The council or other body that you speak for. Type part of its name. If it is not there yet,{" "}
        <a href={`${setting.base}/contribute/authority/`}>add it first</a>, with what it uses.
      </div>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <EntryBox
        id={id}
        kind="authority"
        slug={authority}
        onSlug={onSlug}
        onLeave={() => undefined}
        invalid={problems.length > 0}
        describedBy={`${id}-hint${problems.length > 0 ? ` ${id}-problems` : ""}`}
      />
    </div>
  );
}
