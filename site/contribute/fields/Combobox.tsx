import { useEffect, useRef, useState } from "preact/hooks";

/** Something that can be chosen. */
export interface Option {
  value: string;
  title: string;
  /** What tells it from others of the same name. */
  detail?: string | undefined;
}

interface Props {
  id: string;
  /** What stands in the box. */
  text: string;
  /** The options that fit a text, best first. */
  find: (text: string) => readonly Option[];
  onFocus?: (() => void) | undefined;
  onText: (text: string) => void;
  onChoose: (option: Option) => void;
  onLeave: () => void;
  /** Takes what was typed, where none of the options is chosen. */
  onEnter?: () => void;
  describedBy?: string | undefined;
  invalid?: boolean;
  /** What can be chosen, in the plural, for people who do not see the list. */
  noun: string;
}

/**
 * A text box with a list of suggestions, after the combobox pattern of the ARIA Authoring Practices: arrows move, Enter
 * takes, Escape closes, and what is typed stays typed when none is taken.
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
          // The keys are those of the box, which keeps the focus.
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
