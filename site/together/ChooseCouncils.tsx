import { useRef, useState } from "preact/hooks";

import type { FoundAuthority } from "../../schemas/finding/directory.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { Combobox, type Option } from "../contribute/fields/Combobox.tsx";
import type { Estate } from "../estates/estate.ts";
import { counted } from "../format.ts";
import { loadAgain } from "../scripts/fetch.ts";

type Named = Pick<FoundAuthority, "slug" | "name">;
type Find = (text: string, today: string) => readonly Named[];

interface Props {
  /** The members of a catalogue that is not for UK councils; empty for one that is. */
  members: readonly Named[];
  chosen: readonly Estate[];
  onAdd: (slugs: readonly string[]) => void;
  onRemove: (slug: string) => void;
  onClear: () => void;
}

/** The form that adds councils, one by one or with all their districts or members, and removes them. */
export function ChooseCouncils({ members, chosen, onAdd, onRemove, onClear }: Props) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const [find, setFind] = useState<Find | undefined>(members.length > 0 ? () => membersNamed(members) : undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  // These buttons disappear when pressed: move the focus first, so that it is not lost.
  const keepingFocus =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args): void => {
      addButton.current?.focus();
      act(...args);
    };
  // The register is large, so it is loaded lazily.
  const load = async (): Promise<Find | undefined> => {
    const finder = await import("../scripts/like/find.ts").catch(() => undefined);
    if (!finder) {
      setSaid(`The list of councils could not be loaded. ${loadAgain}`);
      return undefined;
    }
    setFind(() => finder.councilsMeant);
    return finder.councilsMeant;
  };
  const take = (slug: string): void => {
    setText("");
    setSaid("");
    onAdd([slug]);
  };
  const submit = async (): Promise<void> => {
    const typed = text.trim();
    if (typed === "") {
      setSaid("Enter the name of a council.");
      return;
    }
    const finder = find ?? (await load());
    if (!finder) return;
    const [only, another] = finder(typed, today());
    if (only && !another) take(only.slug);
    else
      setSaid(only ? `Several councils fit “${typed}”. Choose one from the list.` : `No council is called “${typed}”.`);
  };
  const options = (wanted: string): Option[] =>
    (find?.(wanted, today()) ?? []).map(({ slug, name }) => ({ value: slug, title: name }));
  return (
    <form
      class="choose-councils"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="council">
          Add a council
        </label>
        <div class="govuk-hint" id="council-hint">
          Type part of its name.{members.length === 0 && " A county can bring its districts with it."}
        </div>
        <div class="choose-councils__line" onFocusCapture={() => void (find ?? load())}>
          <Combobox
            id="council"
            text={text}
            find={options}
            onText={setText}
            onChoose={({ value }) => {
              take(value);
            }}
            onLeave={() => undefined}
            onEnter={() => void submit()}
            describedBy="council-hint"
            noun="councils"
          />
          <button ref={addButton} type="submit" class="govuk-button govuk-button--secondary">
            Add
          </button>
        </div>
        <p class="choose-councils__said" role="status">
          {said}
        </p>
      </div>
      {chosen.length > 0 && (
        <ChosenCouncils
          chosen={chosen}
          onAdd={keepingFocus(onAdd)}
          onRemove={keepingFocus(onRemove)}
          onClear={keepingFocus(onClear)}
        />
      )}
    </form>
  );
}

/** Returns a function that finds members by a part of their name. */
function membersNamed(members: readonly Named[]): Find {
  return (text) => members.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
}

/** The chosen councils with their buttons. */
function ChosenCouncils({ chosen, onAdd, onRemove, onClear }: Omit<Props, "members">) {
  return (
    <>
      <ul class="choose-councils__list" aria-label="Chosen councils">
        {chosen.map(({ slug, name, members }) => {
          const others = members.filter((member) => !chosen.some((one) => one.slug === member.slug));
          return (
            <li key={slug}>
              {name}{" "}
              {others.length > 0 && (
                <button
                  type="button"
                  class="form-link"
                  onClick={() => {
                    onAdd(others.map((member) => member.slug));
                  }}
                >
                  Add {counted(others.length, "council", "councils")} in it
                  <span class="govuk-visually-hidden"> ({name})</span>
                </button>
              )}{" "}
              <button
                type="button"
                class="form-link"
                onClick={() => {
                  onRemove(slug);
                }}
              >
                Remove<span class="govuk-visually-hidden"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="form-link" onClick={onClear}>
        Remove all
      </button>
    </>
  );
}

function today(): string {
  return londonDay(new Date());
}
