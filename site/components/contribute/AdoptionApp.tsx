import { useMemo, useState } from "preact/hooks";

import { kinds } from "../../../schemas/kinds/index.ts";
import { listOf, questionsOf, recordPath, type Subject, withRecord } from "../../contribute/adoption/record.ts";
import { check, errorsIn, type FormProblem, ownProblem, placeOfAuthority } from "../../contribute/checking/check.ts";
import type { Published } from "../../contribute/checking/published.ts";
import { loadEntry } from "../../contribute/loading.ts";
import type { FieldModel } from "../../contribute/model/field.ts";
import { fieldsOf } from "../../contribute/model/fields.ts";
import type { FormData } from "../../contribute/state/data.ts";
import { type Draft, draftOf, fileOf, newDraft, typed } from "../../contribute/state/draft.ts";
import { forget, keepAs, keptAs } from "../../contribute/state/keep.ts";
import { idOf, startsWith } from "../../contribute/state/path.ts";
import type { Setting } from "../../contribute/state/setting.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Field } from "./Field.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { EntryBox } from "./ReferenceField.tsx";
import { Send } from "./Send.tsx";
import { type Form, FormContext, useForm } from "./form.ts";

interface Props {
  setting: Setting;
  published: Published;
  /** The product or standard that the page was opened for. */
  subject: Subject | undefined;
}

/** The answers as the browser keeps them. */
interface Answers {
  authority: string;
  subject: Subject;
  item: FormData;
}

const key = "contribute/1/adoption";

/** The short form in which an authority says that it uses something, or has stopped using it and why. */
export function AdoptionApp({ setting, published, subject: given }: Props) {
  const [answers, setAnswers] = useState<Answers>(() => startingWith(given));
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [asked, setAsked] = useState(0);
  const [ready, setReady] = useState<Draft>();
  const [busy, setBusy] = useState(false);
  const { authority, subject, item } = answers;
  const list = listOf[subject.kind];
  // The fields are those of the authority’s own form; the form around them holds nothing but the one record.
  const draft: Draft = { ...newDraft("authority", setting.today), authority, data: { [list]: [item] } };
  const fields = useMemo(() => fieldsOfRecord(subject), [subject]);
  const questions = questionsOf(subject, item["status"]);

  const answer = (next: Partial<Answers>): void => {
    setReady(undefined);
    setAnswers((now) => {
      const changed = { ...now, ...next };
      keepAs(key, changed);
      return changed;
    });
  };
  const form: Form = {
    setting,
    draft,
    published,
    problems,
    problemsAt: (path) => problems.filter(({ at }) => at.length === path.length && startsWith(at, path)),
    change: (next) => {
      const [changed] = (next(draft).data[list] as FormData[] | undefined) ?? [];
      answer({ item: changed ?? {} });
    },
    leave: () => undefined,
    mend: (problem) => {
      if (startsWith(problem.at, placeOfAuthority)) answer({ authority: problem.fix?.text ?? "" });
      else if (problem.fix && problem.at.at(-1) === subject.kind)
        answer({ subject: { ...subject, slug: problem.fix.text } });
      else if (problem.fix) {
        const [changed] = typed(draft, problem.at, problem.fix.text).data[list] as FormData[];
        answer({ item: changed ?? {} });
      }
      setProblems((now) => now.filter((one) => one !== problem));
    },
    announce: () => undefined,
  };
  const ask = async (): Promise<void> => {
    setBusy(true);
    const found = await examine(answers, questions, setting, published);
    setBusy(false);
    setProblems(found.problems);
    setAsked((times) => times + 1);
    setReady(errorsIn(found.problems).length === 0 ? found.draft : undefined);
  };

  return (
    <FormContext.Provider value={form}>
      {asked > 0 && <ErrorSummary asked={asked} />}
      <form
        class="contribute contribute--single"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <div>
          <SubjectBox
            subject={subject}
            onChange={(changed) => {
              answer({ subject: changed });
            }}
          />
          <AuthorityBox
            authority={authority}
            onChange={(slug) => {
              answer({ authority: slug });
            }}
          />
          {questions.map((name) => {
            const field = fields.find((one) => one.name === name);
            return field && <Field key={name} field={field} path={[list, 0, name]} />;
          })}
          <button type="submit" class="govuk-button" disabled={busy}>
            Check and send
          </button>
        </div>
      </form>
      {ready && (
        <Send
          setting={setting}
          kind="authority"
          file={fileOf(ready)}
          text={ready.text}
          published={ready.published}
          title={published.get("authority", authority)?.name ?? authority}
          onClear={() => {
            forget(key);
            setAnswers({ authority: "", subject, item: {} });
            setReady(undefined);
            setAsked(0);
          }}
        />
      )}
    </FormContext.Provider>
  );
}

/** What was kept, unless the page was opened for something else. */
function startingWith(given: Subject | undefined): Answers {
  const kept = keptAs(key) as Answers | undefined;
  const fits = kept && (!given || (kept.subject.kind === given.kind && kept.subject.slug === given.slug));
  return fits ? kept : { authority: "", subject: given ?? { kind: "product", slug: "" }, item: {} };
}

/** The fields of one record in the file of an authority, without the hint that they may be left out in a list. */
function fieldsOfRecord({ kind }: Subject): readonly FieldModel[] {
  const list = fieldsOf("authority").find(({ name }) => name === listOf[kind]);
  const { control } = list ?? {};
  return control?.type === "list" && control.item.control.type === "group" ? control.item.control.fields : [];
}

/** Puts the answers into the authority’s file and lets the validator judge it. */
async function examine(
  { authority, subject, item }: Answers,
  questions: readonly string[],
  setting: Setting,
  published: Published,
): Promise<{ draft?: Draft; problems: FormProblem[] }> {
  const unfit = (message: string): { problems: FormProblem[] } => {
    const nothing = newDraft("authority", setting.today);
    return { problems: [{ ...ownProblem("missing-authority", placeOfAuthority, nothing), message }] };
  };
  if (authority === "") return unfit("Choose the authority.");
  if (!published.get("authority", authority))
    return unfit(`There is no authority “${authority}” in the catalogue yet.`);
  try {
    const text = await loadEntry(setting.base, "authority", authority);
    const before = draftOf("authority", authority, authority, text);
    const answered = Object.fromEntries(Object.entries(item).filter(([name]) => questions.includes(name)));
    const draft = withRecord(before, subject, answered, setting.today);
    const path = recordPath(draft, subject);
    const problems = check(draft, published, setting.today)
      .filter(({ at }) => startsWith(at, path))
      .map((problem) => ({ ...problem, at: [listOf[subject.kind], 0, ...problem.at.slice(2)] }));
    return { draft, problems };
  } catch (error) {
    return unfit(error instanceof Error ? error.message : String(error));
  }
}

function SubjectBox({ subject, onChange }: { subject: Subject; onChange: (subject: Subject) => void }) {
  const { problemsAt } = useForm();
  const path = [listOf[subject.kind], 0, subject.kind];
  const id = idOf(path);
  const problems = problemsAt(path);
  return (
    <>
      <div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What is it about?</legend>
          <div class="govuk-radios govuk-radios--small govuk-radios--inline">
            {(["product", "standard"] as const).map((kind) => (
              <div class="govuk-radios__item" key={kind}>
                <input
                  class="govuk-radios__input"
                  type="radio"
                  id={`about-${kind}`}
                  name="about"
                  checked={subject.kind === kind}
                  onChange={() => {
                    onChange({ kind, slug: "" });
                  }}
                />
                <label class="govuk-label govuk-radios__label" for={`about-${kind}`}>
                  {kinds[kind].label.one.replace(/^./, (letter) => letter.toUpperCase())}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      <div class={`govuk-form-group${problems.length > 0 ? " govuk-form-group--error" : ""}`}>
        <label class="govuk-label govuk-label--s" for={id}>
          {subject.kind === "product" ? "Which product?" : "Which standard?"}
        </label>
        <div class="govuk-hint" id={`${id}-hint`}>
          Type part of its name.
        </div>
        <FieldProblems problems={problems} id={`${id}-problems`} />
        <EntryBox
          key={subject.kind}
          id={id}
          kind={subject.kind}
          slug={subject.slug}
          onSlug={(slug) => {
            onChange({ ...subject, slug });
          }}
          onLeave={() => undefined}
          invalid={problems.length > 0}
          describedBy={`${id}-hint${problems.length > 0 ? ` ${id}-problems` : ""}`}
        />
      </div>
    </>
  );
}

function AuthorityBox({ authority, onChange }: { authority: string; onChange: (slug: string) => void }) {
  const { problemsAt, setting } = useForm();
  const id = idOf(placeOfAuthority);
  const problems = problemsAt(placeOfAuthority);
  return (
    <div class={`govuk-form-group${problems.length > 0 ? " govuk-form-group--error" : ""}`}>
      <label class="govuk-label govuk-label--s" for={id}>
        Authority
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        The council or other body that you speak for. Type part of its name. If it is not there yet,{" "}
        <a href={`${setting.base}/contribute/authority/`}>add it first</a>, with what it uses.
      </div>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <EntryBox
        id={id}
        kind="authority"
        slug={authority}
        onSlug={onChange}
        onLeave={() => undefined}
        invalid={problems.length > 0}
        describedBy={`${id}-hint${problems.length > 0 ? ` ${id}-problems` : ""}`}
      />
    </div>
  );
}
