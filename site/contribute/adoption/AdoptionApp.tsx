import { useEffect, useState } from "preact/hooks";

import { listOf } from "../../../schemas/statements/answer.ts";
import { type Saying, untrue } from "../../../schemas/statements/saying.ts";
import { errorsIn, type FormProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { PlainField } from "../fields/PlainField.tsx";
import { finderIn } from "../finding/authorities.ts";
import { loadEntry } from "../loading.ts";
import { statementAddress } from "../sending/statement.ts";
import { notChecked, shortForm } from "../short-form.ts";
import { type FormData, withValue } from "../state/data.ts";
import { forget, keep, type Slot } from "../state/keep.ts";
import { startsWith } from "../state/path.ts";
import type { Setting } from "../state/setting.ts";
import { SendRecord } from "../steps/SendRecord.tsx";
import { ShortForm } from "../steps/ShortForm.tsx";
import { useRegisters } from "../use-registers.ts";
import { AuthorityBox } from "./AuthorityBox.tsx";
import { RecordNow } from "./RecordNow.tsx";
import { SubjectBox } from "./SubjectBox.tsx";
import type { Examined } from "./examine.ts";
import { answered, type Answers, blankAnswers, fieldsAbout, questionsFor, type RecordFields } from "./subject.ts";
import { unanswered } from "./unanswered.ts";
import { unknownIn } from "./unknown.ts";

interface Props {
  setting: Setting;
  published: Published;
  fields: RecordFields;
  /** What the address of the page says. */
  given: Saying | undefined;
  slot: Slot<Answers>;
  /** Keeps what was loaded for use without a network. */
  onLoaded: () => void;
}

/** The short form in which an authority says that it uses something, or has stopped using it and why. */
export function AdoptionApp({ setting, published, fields, given, slot, onLoaded }: Props) {
  const [answers, setAnswers] = useState<Answers>(() => slot.found?.draft ?? blankAnswers(given));
  const [problems, setProblems] = useState<readonly FormProblem[]>(() =>
    slot.found ? [] : unknownIn(given, published),
  );
  const [asked, setAsked] = useState(0);
  const [ready, setReady] = useState<{ examined: Examined; isQuiet: boolean }>();
  const [busy, setBusy] = useState(false);
  const [registers, loadRegisters] = useRegisters();
  const { authority, kind, slugs, items } = answers;
  const list = listOf[kind];
  const data = { [list]: [items[kind]] };
  const questions = questionsFor(fields, answers);
  const authorities = finderIn(published, registers, setting.today);

  const answer = (next: Partial<Answers>): void => {
    setReady(undefined);
    setAnswers((now) => {
      const changed = { ...now, ...next };
      keep(slot.key, changed);
      return changed;
    });
  };
  const about = (slug: string): void => {
    setProblems((now) => now.filter(({ at }) => at.at(-1) !== kind));
    answer({ slugs: { ...slugs, [kind]: slug } });
  };
  const speakFor = (slug: string): void => {
    setProblems((now) => now.filter(({ at }) => !startsWith(at, placeOfAuthority)));
    answer({ authority: slug });
  };
  const form = shortForm({
    setting,
    data,
    published,
    authorities,
    problems,
    set: (path, value) => {
      const [item = {}] = (withValue(data, path, value)[list] ?? []) as FormData[];
      answer({ items: { ...items, [kind]: item } });
    },
    correct: (problem) => {
      const text = problem.fix?.text ?? "";
      if (startsWith(problem.at, placeOfAuthority)) answer({ authority: text });
      else if (problem.at.at(-1) === kind) about(text);
      else form.set(problem.at, text.replace(/^"(.*)"$/, "$1"));
      // What is pressed is a copy of the problem with one of its corrections.
      setProblems((now) => now.filter(({ at, rule }) => at !== problem.at || rule !== problem.rule));
    },
  });
  const missing = unanswered(answers, questions, published, authorities);
  const judge = async (): Promise<Judgement> => {
    const found = await judged(answers, answered(questions, answers), missing, setting, published);
    onLoaded();
    return found;
  };
  // Who has answered everything need not ask for the ways to send it: that is a press less.
  useEffect(() => {
    if (missing.length > 0) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const { problems: found, examined } = await judge();
      if (isWanted && examined && errorsIn(found).length === 0) setReady((now) => now ?? { examined, isQuiet: true });
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
    setProblems(found.problems);
    setAsked((times) => times + 1);
    const { examined } = found;
    setReady(examined && errorsIn(found.problems).length === 0 ? { examined, isQuiet: false } : undefined);
  };
  const clear = (): void => {
    forget(slot.key);
    setAnswers(blankAnswers(given));
    setProblems([]);
    setReady(undefined);
    setAsked(0);
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
            issue={statementAddress(setting.repository, {
              authority,
              subject: { kind, slug: slugs[kind] },
              questions,
              answers: answered(questions, answers),
            })}
            note={noteOn(answered(questions, answers))}
            onClear={clear}
          />
        )
      }
    >
      <SubjectBox
        subject={{ kind, slug: slugs[kind] }}
        onKind={(next) => {
          setProblems([]);
          answer({ kind: next });
        }}
        onSlug={about}
      />
      <AuthorityBox authority={authority} onFocus={loadRegisters} onSlug={speakFor} />
      <RecordNow
        authority={authority}
        subject={{ kind, slug: slugs[kind] }}
        item={answered(questions, answers)}
        fields={fieldsAbout(fields, kind)}
      />
      {questions.map((field) => (
        <PlainField key={`${kind} ${field.name}`} field={field} path={[list, 0, field.name]} />
      ))}
      <button type="submit" class="govuk-button" disabled={busy}>
        Check and send
      </button>
    </ShortForm>
  );
}

/** Why something is taken out, which its record has no place for. */
function noteOn({ status, reason, evidence }: FormData): string | undefined {
  if (status !== untrue || typeof reason !== "string") return undefined;
  return `What is wrong: ${reason}${typeof evidence === "string" && evidence !== "" ? ` (${evidence})` : ""}`;
}

interface Judgement {
  problems: FormProblem[];
  examined?: Examined;
}

/** What is missing and what the validator says, together. The validator is loaded now, because typing needs none. */
async function judged(
  { authority, kind, slugs }: Answers,
  item: FormData,
  missing: readonly FormProblem[],
  { base, today }: Setting,
  published: Published,
): Promise<Judgement> {
  const isKnown = !missing.some(({ at }) => startsWith(at, placeOfAuthority));
  try {
    const [{ examine }, text] = await Promise.all([
      import("./examine.ts"),
      isKnown ? loadEntry(base, "authority", authority) : undefined,
    ]);
    const file = text === undefined ? undefined : { slug: authority, text };
    const examined = examine(file, { kind, slug: slugs[kind] }, item, published, today);
    const others = examined.problems.filter(
      ({ at }) => at.length > 2 && !missing.some((one) => startsWith(at, one.at)),
    );
    return { problems: [...missing, ...others], examined };
  } catch (error) {
    return { problems: [...missing, notChecked(error)] };
  }
}
