import { useEffect, useRef, useState } from "preact/hooks";

/** An option of a combobox. */
export interface Option {
  value: string;
  title: string;
  /** Distinguishes options with the same title. */
  detail?: string | undefined;
}

interface Props {
  id: string;
  /** The text of the input. */
  text: string;
  /** Returns the options that match a text, best first. */
  find: (text: string) => readonly Option[];
  onFocus?: (() => void) | undefined;
  onText: (text: string) => void;
  onChoose: (option: Option) => void;
  onLeave: () => void;
  /** Called on Enter when no option is active. */
  onEnter?: () => void;
  describedBy?: string | undefined;
  invalid?: boolean;
  /** The accessible name of the list: the options in the plural, such as “products”. */
  noun: string;
}

/**
 * An editable combobox with list autocomplete, after the ARIA Authoring Practices Guide: arrow keys move, Enter selects,
 * Escape closes. Typed text stays if no option is selected.
 */
export function Combobox({
  id,
  text,
  find,
  onFocus,
  onText,
  onChoose,
  onLeave,
  onEnter,
  describedBy,
  invalid = false,
  noun,
}: Props) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const options = open && text.trim() !== "" ? find(text) : [];
  const shown = options.length > 0;
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: Option): void => {
    onChoose(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = options[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!shown) setOpen(true);
      else setActive(step(active, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (chosen) {
        choose(chosen);
        return;
      }
      close();
      onEnter?.();
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      close();
    }
  };

  return (
    <div class="combobox">
      <input
        class={`govuk-input${invalid ? " govuk-input--error" : ""}`}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-options`}
        aria-activedescendant={shown && active >= 0 ? `${id}-option-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid ? "true" : undefined}
        value={text}
        onFocus={onFocus}
        onInput={(event) => {
          onText(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          onLeave();
        }}
      />
      <ul class="combobox__options" id={`${id}-options`} role="listbox" aria-label={noun} hidden={!shown} ref={list}>
        {options.map((option, index) => (
          // No key handler here: the input keeps the focus and handles the keys.
          <li
            key={option.value}
            id={`${id}-option-${index}`}
            class="combobox__option"
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            {option.title}
            {option.detail !== undefined && <span class="combobox__detail">{option.detail}</span>}
          </li>
        ))}
      </ul>
      <div class="govuk-visually-hidden" aria-live="polite">
        {open && text.trim() !== "" && spoken(options.length, noun)}
      </div>
    </div>
  );
}

function step(active: number, by: number, length: number): number {
  const next = active + by;
  return next < 0 ? length - 1 : next >= length ? 0 : next;
}

function spoken(count: number, noun: string): string {
  if (count === 0) return `No ${noun} found.`;
  return `${count} ${noun} found. Use the up and down arrows to look through them.`;
}
