import { useEffect, useState } from "preact/hooks";

import { listOf } from "../../../schemas/statements/answer.ts";
import { type PrefilledStatement, untrue } from "../../../schemas/statements/prefilled-statement.ts";
import { errorsIn, placeOfAuthority, unquoted } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { PlainField } from "../fields/PlainField.tsx";
import { finderIn } from "../finding/authorities.ts";
import { focusTitle } from "../focus.ts";
import { statementAddress } from "../sending/statement.ts";
import { shortForm } from "../short-form.ts";
import { deleteAnswers, storeAnswers, type Slot } from "../state/answer-store.ts";
import { type FormData, withValue } from "../state/data.ts";
import { startsWith } from "../state/path.ts";
import type { Setting } from "../state/setting.ts";
import { SendRecord } from "../steps/SendRecord.tsx";
import { ShortForm } from "../steps/ShortForm.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useRegisters } from "../use-registers.ts";
import { AuthorityBox } from "./AuthorityBox.tsx";
import { RecordNow } from "./RecordNow.tsx";
import { SubjectBox } from "./SubjectBox.tsx";
import { type CheckedAnswers, checkedAnswers } from "./checked-answers.ts";
import type { Examined } from "./examine.ts";
import { currentAnswers, type Answers, blankAnswers, fieldsAbout, questionsFor, type RecordFields } from "./subject.ts";
import { unanswered } from "./unanswered.ts";
import { unknownSlugs } from "./unknown.ts";

/** A record that can be sent. A quiet one appears without a submit, so it does not take the focus. */
interface Ready {
  examined: Examined;
  isQuiet: boolean;
}

interface Props {
  setting: Setting;
  published: Published;
  fields: RecordFields;
  /** The statement in the query string of the page. */
  given: PrefilledStatement | undefined;
  slot: Slot<Answers>;
  /** Keeps what was loaded for use without a network. */
  onLoaded: () => void;
}

/** The short form in which an authority states that it uses or has adopted something, has stopped, or never did. */
export function AdoptionApp({ setting, published, fields, given, slot, onLoaded }: Props) {
  const [answers, setAnswers] = useState<Answers>(() => slot.found?.draft ?? blankAnswers(given));
  const outcome = useOutcome<Ready>(answers, () => (slot.found ? [] : unknownSlugs(given, published)));
  const { problems, asked, ready } = outcome;
  const [busy, setBusy] = useState(false);
  const { registers, isMissing: isRegisterMissing, load: loadRegisters } = useRegisters();
  const { authority, kind, slugs, items } = answers;
  const list = listOf[kind];
  const data = { [list]: [items[kind]] };
  const subject = { kind, slug: slugs[kind] };
  const questions = questionsFor(fields, answers);
  const item = currentAnswers(questions, answers);
  const authorities = finderIn(published, registers, setting.today);

  const answer = (next: Partial<Answers>): void => {
    setAnswers((now) => {
      const changed = { ...now, ...next };
      storeAnswers(slot.key, changed);
      return changed;
    });
  };
  const about = (slug: string): void => {
    outcome.setProblems((now) => now.filter(({ at }) => at.at(-1) !== kind));
    answer({ slugs: { ...slugs, [kind]: slug } });
  };
  const speakFor = (slug: string): void => {
    outcome.setProblems((now) => now.filter(({ at }) => !startsWith(at, placeOfAuthority)));
    answer({ authority: slug });
  };
  const form = shortForm({
    setting,
    data,
    published,
    authorities,
    isRegisterMissing,
    problems,
    set: (path, value) => {
      const [changed = {}] = (withValue(data, path, value)[list] ?? []) as FormData[];
      answer({ items: { ...items, [kind]: changed } });
    },
    correct: (problem) => {
      const text = problem.fix?.text ?? "";
      if (startsWith(problem.at, placeOfAuthority)) answer({ authority: text });
      else if (problem.at.at(-1) === kind) about(text);
      else form.set(problem.at, unquoted(text));
      // The button passes a copy of the problem with one of its corrections, so identity does not compare.
      outcome.setProblems((now) => now.filter(({ at, rule }) => at !== problem.at || rule !== problem.rule));
    },
  });
  const missing = unanswered(answers, questions, published, authorities);
  const judge = async (): Promise<CheckedAnswers> => {
    const found = await checkedAnswers(answers, item, missing, setting, published);
    onLoaded();
    return found;
  };
  // Once every required question is answered, the ways to send appear without a submit; debounced by 300 ms.
  useEffect(() => {
    if (missing.length > 0) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const { problems: found, examined } = await judge();
      if (isWanted && examined && errorsIn(found).length === 0)
        outcome.setReady((now) => now ?? { examined, isQuiet: true });
    };
    const timer = setTimeout(() => void look(), 300);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [answers]);
  const ask = async (): Promise<void> => {
    setBusy(true);
    const found = await judge();
    setBusy(false);
    outcome.say(found.problems);
    const { examined } = found;
    outcome.setReady(() =>
      examined && errorsIn(found.problems).length === 0 ? { examined, isQuiet: false } : undefined,
    );
  };
  const clear = (): void => {
    deleteAnswers(slot.key);
    setAnswers(blankAnswers(given));
    outcome.clear();
    focusTitle();
  };

  return (
    <ShortForm
      form={form}
      slot={slot}
      asked={asked}
      onClear={clear}
      onSubmit={() => void ask()}
      ready={
        ready && (
          <SendRecord
            key={asked}
            authority={authority}
            record={ready.examined}
            isQuiet={ready.isQuiet}
            issue={statementAddress(setting.repository, { authority, subject, questions, answers: item })}
            note={noteOn(item)}
            slot={slot.key}
            onClear={clear}
          />
        )
      }
    >
      <SubjectBox
        subject={subject}
        onKind={(next) => {
          outcome.setProblems([]);
          answer({ kind: next });
        }}
        onSlug={about}
      />
      <AuthorityBox authority={authority} onFocus={loadRegisters} onSlug={speakFor} />
      <RecordNow authority={authority} subject={subject} item={item} fields={fieldsAbout(fields, kind)} />
      {questions.map((field) => (
        <PlainField key={`${kind} ${field.name}`} field={field} path={[list, 0, field.name]} />
      ))}
      <button type="submit" class="govuk-button" disabled={busy}>
        Check and send
      </button>
    </ShortForm>
  );
}

/** The reason for removing a statement, for which the record has no field; undefined if none is removed. */
function noteOn({ status, reason, evidence }: FormData): string | undefined {
  if (status !== untrue || typeof reason !== "string") return undefined;
  return `What is wrong: ${reason}${typeof evidence === "string" && evidence !== "" ? ` (${evidence})` : ""}`;
}
