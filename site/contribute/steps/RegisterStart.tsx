import { useEffect, useState } from "preact/hooks";

import { fieldsOfCouncil } from "../../../schemas/drafting/council.ts";
import type { RegisteredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import { useEditing } from "../editing.ts";
import { Combobox, type Option } from "../fields/Combobox.tsx";
import { NotLoaded } from "../fields/NotLoaded.tsx";
import { detailOf } from "../finding/authorities.ts";
import { useForm } from "../form.ts";
import type { FormData } from "../state/data.ts";
import { withOwnSlug } from "../state/draft.ts";
import { prefill } from "../state/filling.ts";
import { Proposals } from "./Proposals.tsx";

const maxSuggestions = 8;

/** Prefills the entry of a council from the register of UK local authorities. */
export function RegisterStart() {
  const { draft, change } = useEditing();
  const { announce, authorities } = useForm();
  const [councils, setCouncils] = useState<ReadonlyMap<string, RegisteredAuthority>>(new Map());
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        const { localAuthorities } = await import("../../../schemas/vocabularies/local-authorities.ts");
        setCouncils(new Map(localAuthorities.map((council) => [council.slug, council])));
      } catch {
        setMissing(true);
      }
    };
    void load();
  }, []);
  const [text, setText] = useState("");
  const [open, setOpen] = useState<FormData>();
  const find = (wanted: string): Option[] =>
    authorities
      .like(wanted, maxSuggestions)
      .filter(({ slug }) => councils.has(slug))
      .map((found) => ({
        value: found.slug,
        title: found.name,
        detail: found.listed ? "in the catalogue already" : found.former === undefined ? undefined : detailOf(found),
      }));
  const take = ({ value }: Option): void => {
    const council = councils.get(value);
    if (!council) return;
    const fields = fieldsOfCouncil(council);
    setOpen(prefill(draft, fields).open);
    change((now) => {
      const { draft: filled } = prefill(now, fields);
      return now.followsName || now.filled ? withOwnSlug(filled, council.slug) : filled;
    });
    setText(council.name);
    announce(`What the register knows of ${council.name} is filled in where you had not answered.`);
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
          find={find}
          onText={setText}
          onChoose={take}
          onLeave={() => undefined}
          describedBy="register-hint"
          noun="councils"
        />
        {isMissing && <NotLoaded what="The register of councils" />}
      </div>
      {open && <Proposals key={text} proposed={open} source="the register" />}
    </div>
  );
}
