import { useState } from "preact/hooks";

import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { filledDraft, withOwnSlug } from "../../contribute/state/draft.ts";
import { Combobox, type Option } from "./Combobox.tsx";
import { useForm } from "./form.ts";

const most = 8;

/** Fills in what the register of UK local authorities knows of a council. */
export function RegisterStart() {
  const { change, announce } = useForm();
  const [text, setText] = useState("");
  const take = ({ value }: Option): void => {
    const found = localAuthorities.find(({ slug }) => slug === value);
    if (!found) return;
    const { slug, name, type, gss, website } = found;
    change((draft) =>
      withOwnSlug(filledDraft(draft, { name, type, ...(gss && { gss }), ...(website && { website }) }), slug),
    );
    setText(name);
    announce(`Name, type, code and website of ${name} are filled in.`);
  };
  return (
    <div class="start">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="register">
          Start from the register of councils <span class="form-optional">(optional)</span>
        </label>
        <div class="govuk-hint" id="register-hint">
          For a UK council: its name, type, code and website are filled in. Type part of its name.
        </div>
        <Combobox
          id="register"
          text={text}
          find={councilsLike}
          onText={setText}
          onChoose={take}
          onLeave={() => undefined}
          describedBy="register-hint"
          noun="councils"
        />
      </div>
    </div>
  );
}

function councilsLike(text: string): Option[] {
  const wanted = text.toLowerCase().trim();
  return localAuthorities
    .filter(({ name, slug }) => name.toLowerCase().includes(wanted) || slug.includes(wanted))
    .sort((a, b) => Number(b.slug.startsWith(wanted)) - Number(a.slug.startsWith(wanted)))
    .slice(0, most)
    .map(({ slug, name, region }) => ({ value: slug, title: name, detail: region }));
}
