import { useState } from "preact/hooks";

import { Field } from "../fields/Field.tsx";
import { useForm } from "../form.ts";
import type { SectionModel } from "../model/sections.ts";

/** A section of the form. A folded one starts collapsed, unless it has values or errors. */
export function Section({ section }: { section: SectionModel }) {
  const { data, problems } = useForm();
  const names = section.fields.map(({ name }) => name);
  const [usedAtFirst] = useState(() => names.some((name) => data[name] !== undefined));
  const wrong = problems.some(({ at, severity }) => severity === "error" && names.includes(String(at[0])));
  const fields = section.fields.map((field) => <Field key={field.name} field={field} path={[field.name]} />);
  if (!section.folded) {
    return (
      <section class="form-section" aria-labelledby={section.id}>
        <h2 class="govuk-heading-m" id={section.id} tabIndex={-1}>
          {section.title}
        </h2>
        {fields}
      </section>
    );
  }
  return (
    <details class="form-section form-section--folded" open={usedAtFirst || wrong || undefined}>
      <summary class="form-section__summary">
        <h2 class="form-section__title" id={section.id} tabIndex={-1}>
          {section.title}
        </h2>
        <span class="form-section__names">{section.fields.map(({ title }) => title.toLowerCase()).join(", ")}</span>
      </summary>
      <div class="form-section__fields">{fields}</div>
    </details>
  );
}
