import { useState } from "preact/hooks";

import { kinds } from "../../../schemas/kinds/index.ts";
import type { Kind } from "../../../schemas/kinds/names.ts";
import { entriesLike, entryNamed } from "../../contribute/finding/entries.ts";
import { licencesLike } from "../../contribute/finding/licences.ts";
import { idOf } from "../../contribute/state/path.ts";
import { Combobox } from "./Combobox.tsx";
import { describedBy, FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useForm } from "./form.ts";
import { useField } from "./use-field.ts";

/** Another entry, found by its name. What is not found stays as it was typed, for the validator to judge. */
export function ReferenceField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const { problemsAt, leave } = useForm();
  const problems = problemsAt(path);
  const kind = field.control.type === "reference" ? field.control.kind : "product";
  return (
    <FieldFrame field={field} path={path} note={`Type part of its name.`}>
      <EntryBox
        id={idOf(path)}
        kind={kind}
        slug={typeof value === "string" ? value : ""}
        onSlug={set}
        onLeave={() => {
          leave(path);
        }}
        invalid={problems.some(({ severity }) => severity === "error")}
        describedBy={describedBy(field, path, problems.length, "")["aria-describedby"]}
      />
    </FieldFrame>
  );
}

interface EntryBoxProps {
  id: string;
  kind: Kind;
  slug: string;
  onSlug: (slug: string) => void;
  onLeave: () => void;
  invalid: boolean;
  describedBy: string | undefined;
}

/** A box in which an entry is found by its name; the value is its slug. */
export function EntryBox({ id, kind, slug, onSlug, onLeave, invalid, describedBy }: EntryBoxProps) {
  const { published } = useForm();
  const [text, setText] = useState<string>();
  const known = published.get(kind, slug);
  return (
    <Combobox
      id={id}
      text={text ?? known?.name ?? slug}
      find={(wanted) => entriesLike(published, kind, wanted)}
      onText={(typed) => {
        setText(typed);
        onSlug(entryNamed(published, kind, typed)?.slug ?? typed.trim());
      }}
      onChoose={(option) => {
        setText(undefined);
        onSlug(option.value);
      }}
      onLeave={() => {
        setText(undefined);
        onLeave();
      }}
      invalid={invalid}
      describedBy={describedBy}
      noun={kinds[kind].label.many}
    />
  );
}

/** A licence of the SPDX list. */
export function LicenceField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const { problemsAt, leave } = useForm();
  const problems = problemsAt(path);
  const note = field.example === undefined ? undefined : `For example: ${field.example}`;
  return (
    <FieldFrame field={field} path={path} note={note}>
      <Combobox
        id={idOf(path)}
        text={typeof value === "string" ? value : ""}
        find={licencesLike}
        onText={set}
        onChoose={(option) => {
          set(option.value);
        }}
        onLeave={() => {
          leave(path);
        }}
        invalid={problems.some(({ severity }) => severity === "error")}
        describedBy={describedBy(field, path, problems.length, note)["aria-describedby"]}
        noun="licences"
      />
    </FieldFrame>
  );
}
