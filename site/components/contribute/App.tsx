import { useCallback, useEffect, useMemo, useState } from "preact/hooks";

import type { Path } from "../../../schemas/problems/problem.ts";
import { type FormProblem, check, errorsIn } from "../../contribute/checking/check.ts";
import type { Published } from "../../contribute/checking/published.ts";
import { sectionsOf } from "../../contribute/model/sections.ts";
import { type Draft, fileOf, isReadable, isUntouched, titleOf } from "../../contribute/state/draft.ts";
import { forget, keep, keyOfDraft } from "../../contribute/state/keep.ts";
import { mended } from "../../contribute/state/mend.ts";
import { isKnownOf, type Seen, seenMore, unseen } from "../../contribute/state/seen.ts";
import type { Setting } from "../../contribute/state/setting.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Place } from "./Place.tsx";
import { Section } from "./Section.tsx";
import { Send } from "./Send.tsx";
import { Start } from "./Start.tsx";
import { YamlPane } from "./YamlPane.tsx";
import { type Form, FormContext } from "./form.ts";

interface Props {
  setting: Setting;
  published: Published;
  /** What the form begins with. */
  first: Draft;
  /** What it begins with again when somebody clears it. */
  blank: Draft;
  /** When the answers were kept that are back now: an ISO date and time. */
  restored?: string | undefined;
  /** What could not be loaded, as a sentence. */
  failure?: string | undefined;
}

/** The form of a kind: the questions, the file beside them, and the ways to send it. */
export function App({ setting, published, first, blank, restored, failure }: Props) {
  const [draft, setDraft] = useState(first);
  const [seen, setSeen] = useState<Seen>(
    first.written && first.published === undefined ? seenMore(unseen, []) : unseen,
  );
  const [asked, setAsked] = useState(0);
  const [ready, setReady] = useState(false);
  const [notice, setNotice] = useState(restored);
  const [said, setSaid] = useState("");
  const [found, checkNow] = useChecked(draft, published, setting.today);
  const sections = useMemo(() => sectionsOf(setting.kind), [setting.kind]);
  const problems = found.filter((problem) => isKnownOf(seen, problem));
  const key = keyOfDraft(blank);

  const change = useCallback(
    (next: (draft: Draft) => Draft): void => {
      setReady(false);
      setDraft((now) => {
        const changed = next(now);
        keep(key, changed);
        return changed;
      });
    },
    [key],
  );
  const form: Form = {
    setting,
    draft,
    published,
    problems,
    problemsAt: (path) => problems.filter(({ at }) => same(at, path)),
    change,
    leave: (path) => {
      setSeen((now) => seenMore(now, path));
    },
    mend: (problem) => {
      change((now) => mended(now, problem));
      setSaid("Changed.");
    },
    announce: setSaid,
  };
  const ask = (): void => {
    setSeen(seenMore(unseen, []));
    setAsked((times) => times + 1);
    setReady(errorsIn(checkNow()).length === 0);
  };
  const clear = (): void => {
    forget(key);
    setDraft(blank);
    setSeen(unseen);
    setAsked(0);
    setReady(false);
    setNotice(undefined);
    setSaid("The form is cleared.");
    document.querySelector("h1")?.scrollIntoView();
  };

  return (
    <FormContext.Provider value={form}>
      {notice !== undefined && (
        <Restored
          saved={notice}
          onClear={clear}
          onKeep={() => {
            setNotice(undefined);
          }}
        />
      )}
      {failure !== undefined && <p class="govuk-inset-text notice">{failure}</p>}
      {asked > 0 && <ErrorSummary asked={asked} />}
      <div class="contribute">
        <form
          class="contribute__form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <fieldset class="contribute__questions" disabled={!isReadable(draft)}>
            <legend class="govuk-visually-hidden">
              {setting.kind === "authority" ? "The authority" : `The ${setting.kind}`}
            </legend>
            {draft.published === undefined && <Start />}
            {sections.slice(0, 1).map((section) => (
              <Section key={section.id} section={section} />
            ))}
            <Place />
            {sections.slice(1).map((section) => (
              <Section key={section.id} section={section} />
            ))}
          </fieldset>
          <button type="submit" class="govuk-button">
            Check and send
          </button>
          {!isUntouched(draft, setting.today) && !ready && (
            <button type="button" class="form-link contribute__clear" onClick={clear}>
              Clear the form
            </button>
          )}
        </form>
        <div class="contribute__file">
          <YamlPane
            onWrite={() => {
              setSeen(seenMore(unseen, []));
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
          onClear={clear}
        />
      )}
      <div class="govuk-visually-hidden" role="status">
        {said}
      </div>
    </FormContext.Provider>
  );
}

/** What the validator says, a moment after the last change, and a way to ask it at once. */
function useChecked(
  draft: Draft,
  published: Published,
  today: string,
): [problems: readonly FormProblem[], checkNow: () => readonly FormProblem[]] {
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const checkNow = useCallback(() => {
    const found = check(draft, published, today);
    setProblems(found);
    return found;
  }, [draft, published, today]);
  useEffect(() => {
    const timer = setTimeout(checkNow, 120);
    return () => {
      clearTimeout(timer);
    };
  }, [checkNow]);
  return [problems, checkNow];
}

function Restored({ saved, onClear, onKeep }: { saved: string; onClear: () => void; onKeep: () => void }) {
  const when = new Date(saved).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
  return (
    <div class="govuk-inset-text restored" role="region" aria-label="Your answers">
      <p>Your answers of {when} are back. They were kept in this browser and nowhere else.</p>
      <button type="button" class="form-link" onClick={onKeep}>
        Go on with them
      </button>{" "}
      <button type="button" class="form-link" onClick={onClear}>
        Start again
      </button>
    </div>
  );
}

function same(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
