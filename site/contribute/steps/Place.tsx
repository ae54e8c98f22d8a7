import { addressOf } from "../../../schemas/address.ts";
import { type Kind, namings } from "../../../schemas/vocabularies/kind-names.ts";
import { placeOfAuthority, placeOfSlug } from "../checking/problem.ts";
import { useEditing } from "../editing.ts";
import { EntryBox } from "../fields/EntryBox.tsx";
import { FieldProblems } from "../fields/FieldProblems.tsx";
import { useForm } from "../form.ts";
import { type EntryDraft, isEntry, withAuthority, withOwnSlug } from "../state/draft.ts";
import { idOf } from "../state/path.ts";

/** Returns the id and title of the section for the path of the entry. */
export function placeSection(kind: Kind): { id: string; title: string } {
  return { id: "place", title: namings[kind].ownsFolder ? "Its address" : "Whose it is" };
}

/** Asks for the authority and the slug of a new entry. A published entry keeps its path. */
export function Place() {
  const { draft } = useEditing();
  if (!isEntry(draft) || draft.published !== undefined) return null;
  const { id, title } = placeSection(draft.kind);
  return (
    <section class="form-section" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id} tabIndex={-1}>
        {title}
      </h2>
      {!namings[draft.kind].ownsFolder && <OwnerBox draft={draft} />}
      <SlugBox draft={draft} />
    </section>
  );
}

function OwnerBox({ draft }: { draft: EntryDraft }) {
  const { change } = useEditing();
  const { leave, problemsAt, setting } = useForm();
  const id = idOf(placeOfAuthority);
  const problems = problemsAt(placeOfAuthority);
  return (
    <div class={groupClass(problems)}>
      <label class="govuk-label govuk-label--s" for={id}>
        Authority
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        The council or other body that this {namings[draft.kind].label.one} belongs to. Type part of its name. If it is
        not there yet, <a href={`${setting.base}/contribute/authority/`}>add the authority first</a>.
      </div>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <EntryBox
        id={id}
        kind="authority"
        slug={draft.authority}
        onSlug={(slug) => {
          change((now) => withAuthority(now, slug));
        }}
        onLeave={() => {
          leave(placeOfAuthority);
        }}
        invalid={problems.length > 0}
        describedBy={`${id}-hint${problems.length > 0 ? ` ${id}-problems` : ""}`}
      />
    </div>
  );
}

function SlugBox({ draft }: { draft: EntryDraft }) {
  const { change } = useEditing();
  const { leave, problemsAt } = useForm();
  const id = idOf(placeOfSlug);
  const problems = problemsAt(placeOfSlug);
  return (
    <div class={groupClass(problems)}>
      <label class="govuk-label govuk-label--s" for={id}>
        Short name for the address
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        Made from the name; change it if it is long. Lower-case letters, digits and hyphens. The page will be at{" "}
        {addressOf(draft.kind, draft.slug || "…")}
      </div>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <input
        class="govuk-input govuk-input--width-20"
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={draft.slug}
        onInput={(event) => {
          const slug = event.currentTarget.value.toLowerCase().replace(/\s+/g, "-");
          change((now) => withOwnSlug(now, slug));
        }}
        onBlur={() => {
          leave(placeOfSlug);
        }}
        aria-describedby={`${id}-hint${problems.length > 0 ? ` ${id}-problems` : ""}`}
      />
    </div>
  );
}

function groupClass(problems: readonly { severity: string }[]): string {
  const wrong = problems.some(({ severity }) => severity === "error");
  return `govuk-form-group${wrong ? " govuk-form-group--error" : ""}`;
}
