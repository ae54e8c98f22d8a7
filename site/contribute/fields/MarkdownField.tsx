import { useState } from "preact/hooks";

import { useForm } from "../form.ts";
import { longText } from "../state/control-codecs.ts";
import { idOf } from "../state/path.ts";
import { CharacterCount } from "./CharacterCount.tsx";
import { describedBy, FieldFrame } from "./FieldFrame.tsx";
import { Preview } from "./Preview.tsx";
import type { FieldProps } from "./field-props.ts";
import { useControlText } from "./use-control-text.ts";
import { useField } from "./use-field.ts";

/** A text area for Markdown, with a preview. */
export function MarkdownField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const form = useForm();
  const [text, type] = useControlText(longText, value, set);
  const [shown, setShown] = useState(false);
  const id = idOf(path);
  const problems = form.problemsAt(path);
  const max = field.control.type === "markdown" ? field.control.max : Infinity;
  const note = "Use **bold**, lists that start with a dash, and headings that start with ##.";
  return (
    <FieldFrame field={field} path={path} note={note}>
      <textarea
        class="govuk-textarea form-markdown"
        id={id}
        rows={path.length > 1 ? 3 : 8}
        value={text}
        onInput={(event) => {
          type(event.currentTarget.value);
        }}
        onBlur={() => {
          form.leave(path);
        }}
        {...describedBy(field, path, problems.length, note)}
      />
      <CharacterCount length={text.length} max={max} />
      <button
        type="button"
        class="govuk-button govuk-button--secondary form-button-small"
        aria-expanded={shown}
        aria-controls={`${id}-preview`}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? "Hide the preview" : "Preview"}
        <span class="govuk-visually-hidden"> of {field.title.toLowerCase()}</span>
      </button>
      <div class="form-preview prose" id={`${id}-preview`} hidden={!shown}>
        {shown && <Preview source={text} />}
      </div>
    </FieldFrame>
  );
}
