import { useEffect, useMemo, useState } from "preact/hooks";

import { capitalised } from "../../schemas/capitals.ts";
import { formNamed } from "../../schemas/forms.ts";
import { errorsIn } from "./checking/problem.ts";
import type { Published } from "./checking/published.ts";
import { type Editing, EditingContext } from "./editing.ts";
import { NotLoaded } from "./fields/NotLoaded.tsx";
import { finderIn } from "./finding/authorities.ts";
import { type First, hasNewVersion } from "./first-draft.ts";
import { focusTitle } from "./focus.ts";
import { type Form, FormContext } from "./form.ts";
import { inFormOrder } from "./model/order.ts";
import { sectionsOf } from "./model/sections.ts";
import { deleteAnswers, hasStoredAnswers, storeAnswers } from "./state/answer-store.ts";
import { withCorrection } from "./state/correct.ts";
import {
  type Draft,
  fileOf,
  isEntry,
  isReadable,
  isUntouched,
  subjectOf,
  titleOf,
  withFieldValue,
  withBlankItem,
  withItemRemoved,
} from "./state/draft.ts";
import { isSamePath } from "./state/path.ts";
import type { Setting } from "./state/setting.ts";
import { allVisited, isShown, type VisitedPaths, withVisited, noneVisited } from "./state/visited.ts";
import { ErrorSummary } from "./steps/ErrorSummary.tsx";
import { FormBar } from "./steps/FormBar.tsx";
import { Place } from "./steps/Place.tsx";
import { Section } from "./steps/Section.tsx";
import { Send } from "./steps/Send.tsx";
import { Start } from "./steps/Start.tsx";
import { Stored } from "./steps/Stored.tsx";
import { YamlPane } from "./steps/YamlPane.tsx";
import { useChecked } from "./use-checked.ts";
import { useRegisters } from "./use-registers.ts";

interface Props extends First {
  setting: Setting;
  published: Published;
}

/** The form of an entry or of the settings: its questions, the YAML pane, and the ways to send the file. */
export function App({ setting, published, first, blank, slot, outdated, notes = [], failure }: Props) {
  const [draft, setDraft] = useState(first);
  const [undecided, setUndecided] = useState(outdated);
  const [seen, setSeen] = useState<VisitedPaths>(
    first.written && first.published === undefined ? allVisited : noneVisited,
  );
  const [asked, setAsked] = useState(0);
  const [ready, setReady] = useState(false);
  const [said, setSaid] = useState("");
  const [cleared, setCleared] = useState(false);
  const { problems: found, failures, checkNow } = useChecked(draft, published, setting.today);
  const { registers, isMissing: isRegisterMissing, load: loadRegisters } = useRegisters();
  useEffect(() => {
    // The settings have no question about an authority.
    if (isEntry(first)) loadRegisters();
  }, []);
  const sections = useMemo(() => sectionsOf(setting.kind), [setting.kind]);
  const problems = inFormOrder(found, sections).filter((problem) => isShown(seen, problem));

  const editing: Editing = {
    draft,
    change: (next) => {
      setReady(false);
      setDraft((now) => {
        const changed = next(now);
        storeAnswers(slot.key, changed);
        return changed;
      });
    },
  };
  const { change } = editing;
  const form: Form = {
    setting,
    data: draft.data,
    published,
    authorities: finderIn(published, registers, setting.today),
    isRegisterMissing,
    problems,
    problemsAt: (path) => problems.filter(({ at }) => isSamePath(at, path)),
    set: (path, value) => {
      change((now) => withFieldValue(now, path, value));
    },
    addItem: (path, item) => {
      change((now) => withBlankItem(now, path, item));
    },
    removeItem: (path, index) => {
      change((now) => withItemRemoved(now, path, index));
    },
    leave: (path) => {
      setSeen((now) => withVisited(now, path));
    },
    correct: (problem) => {
      change((now) => withCorrection(now, problem));
      setSaid("Changed.");
    },
    announce: setSaid,
  };
  const ask = async (): Promise<void> => {
    const checked = await checkNow();
    if (!checked) return;
    // Sending would undo what somebody else has published meanwhile. After a reload, the form asks what to do.
    if (hasStoredAnswers(slot.key) && (await hasNewVersion(setting.base, draft))) {
      location.reload();
      return;
    }
    const errors = errorsIn(checked);
    setSeen(allVisited);
    setAsked((times) => times + 1);
    setReady(errors.length === 0);
  };
  const begin = (at: Draft): void => {
    setDraft(at);
    setSeen(noneVisited);
    setAsked(0);
    setReady(false);
  };
  const clear = (): void => {
    deleteAnswers(slot.key);
    begin(blank);
    setCleared(true);
    setSaid("The form is cleared.");
    focusTitle();
  };
  const decide = (at: Draft): void => {
    setUndecided(undefined);
    begin(at);
    if (at === blank) deleteAnswers(slot.key);
    else storeAnswers(slot.key, at);
  };

  return (
    <FormContext.Provider value={form}>
      <EditingContext.Provider value={editing}>
        {undecided ? (
          <undecided.Question draft={undecided.draft} now={blank} onDecide={decide} />
        ) : (
          <Stored subject={subjectOf(blank)} slot={slot} isCleared={cleared} onClear={clear} />
        )}
        {notes.map((note) => (
          <p key={note} class="govuk-inset-text notice">
            {note}
          </p>
        ))}
        {failure !== undefined && <p class="govuk-inset-text notice">{failure}</p>}
        {asked > 0 && <ErrorSummary asked={asked} />}
        <div class="contribute">
          <form
            class="contribute__form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void ask();
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void ask();
            }}
          >
            <fieldset class="contribute__questions" disabled={undecided !== undefined || !isReadable(draft)}>
              <legend class="govuk-visually-hidden">{capitalised(formNamed(setting.kind).label.one)}</legend>
              <FormBar sections={sections} />
              {draft.published === undefined && <Start />}
              {sections.slice(0, 1).map((section) => (
                <Section key={section.id} section={section} />
              ))}
              <Place />
              {sections.slice(1).map((section) => (
                <Section key={section.id} section={section} />
              ))}
            </fieldset>
            <button type="submit" class="govuk-button" disabled={undecided !== undefined}>
              Check and send
            </button>
            {failures > 0 && (
              // A new element each time, so that it is announced again.
              <NotLoaded key={failures} what="What checks this form" />
            )}
            {!isUntouched(draft, setting.today) && !ready && (
              <button type="button" class="form-link form-link--by-button" onClick={clear}>
                Clear the form
              </button>
            )}
          </form>
          <div class="contribute__file">
            <YamlPane
              onWrite={() => {
                setSeen(allVisited);
              }}
            />
          </div>
        </div>
        {ready && (
          <Send
            setting={setting}
            kind={setting.kind}
            file={fileOf(draft)}
            text={draft.text}
            published={draft.published}
            title={titleOf(draft)}
            slot={slot.key}
            onClear={clear}
          />
        )}
        <div class="govuk-visually-hidden" role="status">
          {said}
        </div>
      </EditingContext.Provider>
    </FormContext.Provider>
  );
}
