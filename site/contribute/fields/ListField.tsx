import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import type { FieldProps, OuterFieldProps } from "./field-props.ts";
import { pastedItems } from "./pasted-items.ts";
import { useField } from "./use-field.ts";

/**
 * A list of items with buttons to add and remove, after the “Add another” component of the MOJ Design System. A list pasted
 * into an empty item becomes an item for each of its own.
 */
export function ListField({ field, path, Inner }: OuterFieldProps) {
  const { value, set } = useField(path);
  const { addItem, removeItem, announce } = useForm();
  const frame = useRef<HTMLDivElement>(null);
  const focusNext = useRef<"new" | "add" | undefined>(undefined);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = undefined;
    if (wanted === "add") frame.current?.querySelector<HTMLElement>(":scope > .form-add")?.focus();
    if (wanted === "new") {
      const last = frame.current?.querySelector(":scope > .form-items > :last-child");
      last?.querySelector<HTMLElement>("input, select, textarea")?.focus();
    }
  }, [items.length]);

  if (field.control.type !== "list") return null;
  const { item, max } = field.control;
  const noun = item.title.toLowerCase();
  const add = (): void => {
    focusNext.current = "new";
    addItem(path, item.control.type === "group" ? {} : "");
  };
  const remove = (index: number): void => {
    focusNext.current = "add";
    removeItem(path, index);
    announce(`${item.title} ${index + 1} was removed.`);
  };
  const paste = (event: ClipboardEvent, index: number): void => {
    const pasted =
      event.clipboardData && item.control.type === "text" && !items[index] && pastedItems(event.clipboardData);
    if (!pasted || pasted.length === 0) return;
    event.preventDefault();
    focusNext.current = "new";
    set(items.toSpliced(index, 1, ...pasted));
    announce(`${pasted.length} items were pasted.`);
  };
  return (
    <FieldFrame field={field} path={path} several>
      <div ref={frame} id={idOf(path)} tabIndex={-1}>
        <div class="form-items">
          {items.map((_, index) => (
            <ListItem
              key={index}
              field={{ ...item, title: `${item.title} ${index + 1}` }}
              path={[...path, index]}
              Inner={Inner}
              remove={() => {
                remove(index);
              }}
              paste={(event) => {
                paste(event, index);
              }}
            />
          ))}
        </div>
        {items.length < max && (
          <button type="button" class="govuk-button govuk-button--secondary form-add" onClick={add}>
            {items.length > 0 ? "Add another" : "Add"}
            <span class={items.length > 0 ? "govuk-visually-hidden" : undefined}> {noun}</span>
          </button>
        )}
      </div>
    </FieldFrame>
  );
}

interface ListItemProps extends OuterFieldProps {
  remove: () => void;
  paste: (event: ClipboardEvent) => void;
}

function ListItem({ field, path, Inner, remove, paste }: ListItemProps) {
  const removal = (
    <button type="button" class="form-link form-remove" onClick={remove}>
      Remove<span class="govuk-visually-hidden"> {field.title.toLowerCase()}</span>
    </button>
  );
  if (field.control.type !== "group") {
    return (
      <div class="form-item form-item--plain" onPaste={paste}>
        <Inner field={withoutHint(field)} path={path} />
        {removal}
      </div>
    );
  }
  return <GroupItem field={field} path={path} Inner={Inner} removal={removal} />;
}

function GroupItem({ field, path, Inner, removal }: OuterFieldProps & { removal: ComponentChildren }) {
  const problems = useForm().problemsAt(path);
  const id = idOf(path);
  if (field.control.type !== "group") return null;
  return (
    <fieldset
      class="govuk-fieldset form-item"
      id={`${id}-group`}
      tabIndex={-1}
      {...(problems.length > 0 ? { "aria-describedby": `${id}-problems` } : {})}
    >
      <legend class="govuk-fieldset__legend form-item__title">{field.title}</legend>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      {field.control.fields.map((inner) => (
        <Inner key={inner.name} field={inner} path={[...path, inner.name]} />
      ))}
      {removal}
    </fieldset>
  );
}

/** Drops the hint and the example of an item, because the list shows them. */
function withoutHint(field: FieldProps["field"]): FieldProps["field"] {
  const { name, title, noun, required, control } = field;
  return { name, title, noun, required, control };
}
