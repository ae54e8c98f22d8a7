import { useRef, useState } from "preact/hooks";

import type { KnownProduct } from "../../../schemas/finding/application-target.ts";
import { applyLines } from "../../../schemas/landscape/apply.ts";
import { AuthorityBox } from "../adoption/AuthorityBox.tsx";
import { KeptAnswers } from "../adoption/KeptAnswers.tsx";
import { unfitAuthority } from "../checking/owner.ts";
import { type FormProblem, ownProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { finderIn } from "../finding/authorities.ts";
import { type Form, FormContext } from "../form.ts";
import { loadEntry } from "../loading.ts";
import { forget, keep, type Slot } from "../state/keep.ts";
import { startsWith } from "../state/path.ts";
import type { Setting } from "../state/setting.ts";
import { ErrorSummary } from "../steps/ErrorSummary.tsx";
import { Send } from "../steps/Send.tsx";
import { useRegisters } from "../use-registers.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import { Download } from "./Download.tsx";
import { FileBox } from "./FileBox.tsx";
import { Missing } from "./Missing.tsx";
import { Rows } from "./Rows.tsx";
import { Summary } from "./Summary.tsx";
import { ask } from "./ask.ts";
import { contentOf } from "./content.ts";
import type { Examined } from "./examine.ts";
import { placeOfFile, placeOfRow } from "./places.ts";
import { questionOf } from "./question.ts";
import { type Answer, blankSession, decided, type Session, toKeep } from "./session.ts";

interface Props {
  setting: Setting;
  published: Published;
  products: readonly KnownProduct[];
  /** The slug of the authority that the page was opened for. */
  given: string;
  slot: Slot<Session>;
  /** Keeps what was loaded for use without a network. */
  onLoaded: () => void;
}

/** The form that takes what an authority runs from its list of applications or register of contracts. */
export function LandscapeApp({ setting, published, products, given, slot, onLoaded }: Props) {
  const [session, setSession] = useState<Session>(() => slot.found?.draft ?? blankSession(given));
  // What is done while a file is read counts as well.
  const latest = useRef(session);
  const readings = useRef(0);
  const past = useRef<Session[]>([]);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [asked, setAsked] = useState(0);
  const [busy, setBusy] = useState("");
  const [ready, setReady] = useState<Examined>();
  const [registers, loadRegisters] = useRegisters();
  const authorities = finderIn(published, registers, setting.today);
  const { authority, list, columns, result } = session;
  const rows = decided(session);
  const { missing, merged } = applyLines(session.uses, rows, { today: setting.today, speaks: true });

  const become = (next: Session): void => {
    setReady(undefined);
    latest.current = next;
    setSession(next);
    // Ten thousand rows take a moment to write down: the page is drawn first.
    setTimeout(() => {
      keep(slot.key, toKeep(next));
    });
  };
  const change = (next: Partial<Session>): void => {
    past.current.push(latest.current);
    become({ ...latest.current, ...next });
  };
  const undo = (): void => {
    const before = past.current.pop();
    if (before) become(before);
  };
  const clear = (): void => {
    forget(slot.key);
    past.current = [];
    setProblems([]);
    setReady(undefined);
    setAsked(0);
    latest.current = blankSession(given);
    setSession(latest.current);
  };
  const say = (found: readonly FormProblem[]): boolean => {
    setProblems(found);
    setAsked((times) => times + 1);
    return found.length === 0;
  };

  const read = async (files: readonly File[]): Promise<void> => {
    const refuse = (reason: string): void => {
      const before = latest.current.list ? ` What was read from “${latest.current.file}” stays as it is.` : "";
      say([ownProblem("unreadable-file", placeOfFile, `${reason}${before}`)]);
    };
    const [file, ...more] = files;
    if (!file) return;
    if (more.length > 0) {
      refuse(`${files.length} files were dropped, and none was read. Drop one at a time: each is a list of its own.`);
      return;
    }
    const reading = ++readings.current;
    setBusy("The file is being read…");
    const outcome = await contentOf(file).then((content) =>
      typeof content === "string" ? ({ type: "refused", reason: content } as const) : ask({ type: "read", content }),
    );
    // Another file was chosen meanwhile.
    if (reading !== readings.current) return;
    setBusy("");
    onLoaded();
    if (outcome.type !== "list") {
      refuse(`“${file.name}” was not read. ${outcome.type === "refused" ? outcome.reason : ""}`);
      return;
    }
    setProblems([]);
    const { list: found, clean } = outcome;
    change({
      result: undefined,
      file: file.name,
      list: { ...found, clean },
      columns: found.columns,
      answers: {},
      stopped: [],
    });
  };

  const unfit = (): FormProblem[] => {
    const found = unfitAuthority(authority, published, authorities, "Select the authority that you speak for");
    return found ? [ownProblem("missing-authority", placeOfAuthority, found.wording, found)] : [];
  };
  const load = async (): Promise<{ slug: string; text: string }> => ({
    slug: authority,
    text: await loadEntry(setting.base, "authority", authority),
  });
  /** Runs what may fail without a network, and says so. */
  const attempt = async (words: string, work: () => Promise<void>): Promise<void> => {
    setBusy(words);
    try {
      await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say([
        ownProblem(
          "missing-authority",
          placeOfAuthority,
          `It could not be checked. Your answers are kept; try again when you are online. (${reason})`,
        ),
      ]);
    }
    setBusy("");
  };

  const match = (): Promise<void> =>
    attempt("The rows are being matched…", async () => {
      if (!list) {
        say([...unfit(), ownProblem("missing-field", placeOfFile, "Select a file")]);
        return;
      }
      const named = columns.includes("name");
      const noName = named ? [] : [ownProblem("missing-field", ["columns", 0], "Say which column has the names")];
      if (!say([...unfit(), ...noName])) return;
      const { usesIn } = await import("./examine.ts");
      const uses = usesIn((await load()).text);
      const { heading, rows: read, epoch, notes } = list;
      const plain = { heading, rows: read, epoch, notes, columns };
      const outcome = await ask({ type: "match", list: plain, columns, products, uses, today: setting.today });
      onLoaded();
      // Another file or column was chosen meanwhile.
      if (latest.current.list !== list || latest.current.columns !== columns) return;
      if (outcome.type === "matched") change({ result: outcome.result, uses, answers: {} });
      else if (outcome.type === "refused") say([ownProblem("unreadable-file", placeOfFile, outcome.reason)]);
    });

  const send = (): Promise<void> =>
    attempt("The record is being checked…", async () => {
      const open = rows.flatMap(({ line, missing }) =>
        missing === undefined
          ? []
          : [
              ownProblem(
                "missing-field",
                placeOfRow(line.number, missing),
                `${questionOf(missing, line.name)} (row ${line.number})`,
              ),
            ],
      );
      if (!say([...unfit(), ...open])) return;
      const { examine } = await import("./examine.ts");
      const examined = examine(await load(), rows, session.stopped, published, setting.today);
      const { added, updated } = examined.applied;
      const isSame = added.length + updated.length === 0 && examined.text === examined.published;
      const nothing = isSame
        ? [
            ownProblem(
              "missing-field",
              placeOfFile,
              "The file says nothing that the record does not say already. There is nothing to send.",
            ),
          ]
        : [];
      const stuck = examined.isReadable
        ? []
        : [
            ownProblem(
              "unreadable-file",
              placeOfAuthority,
              "The record is written in a way that this form cannot change. Change it by hand.",
            ),
          ];
      if (say([...stuck, ...nothing, ...examined.problems])) setReady(examined);
    });

  const form: Form = {
    setting,
    data: {},
    published,
    authorities,
    problems,
    problemsAt: (path) => problems.filter(({ at }) => at.length === path.length && startsWith(at, path)),
    set: () => undefined,
    addItem: () => undefined,
    removeItem: () => undefined,
    leave: () => undefined,
    correct: (problem) => {
      change({ authority: problem.fix?.text ?? "" });
    },
    announce: () => undefined,
  };
  const answer = (number: number, next: Answer): void => {
    change({ answers: { ...session.answers, [number]: { ...session.answers[number], ...next } } });
  };

  return (
    <FormContext.Provider value={form}>
      <KeptAnswers slot={slot} onClear={clear} />
      {asked > 0 && <ErrorSummary asked={asked} />}
      <form
        class="contribute contribute--single landscape"
        noValidate
        aria-busy={busy !== ""}
        onSubmit={(event) => {
          event.preventDefault();
          void (result ? send() : match());
        }}
      >
        <div>
          <AuthorityBox
            authority={authority}
            onFocus={loadRegisters}
            onSlug={(slug) => {
              become({ ...latest.current, result: undefined, authority: slug });
            }}
          />
          <Download setting={setting} published={published} authority={authority} />
          <FileBox name={session.file} problems={form.problemsAt(placeOfFile)} onFiles={(files) => void read(files)} />
          {list && (
            <ColumnTable
              list={list}
              columns={columns}
              onColumn={(position, id) => {
                change({ result: undefined, columns: columns.map((one, at) => (at === position ? id : one)) });
              }}
            />
          )}
          {list && result && (
            <>
              <Summary list={list} columns={columns} result={result} rows={rows} merged={merged} />
              <Rows
                rows={rows}
                published={published}
                onAnswer={answer}
                onAnyService={() => {
                  const open = rows.filter(({ missing }) => missing === "service");
                  const any = open.map(({ line: { number } }) => [
                    number,
                    { ...session.answers[number], service: "any" as const },
                  ]);
                  change({ answers: { ...session.answers, ...(Object.fromEntries(any) as Session["answers"]) } });
                }}
              />
              <Missing
                missing={missing}
                stopped={session.stopped}
                published={published}
                onStopped={(stopped) => {
                  change({ stopped });
                }}
              />
            </>
          )}
          <button type="submit" class="govuk-button" disabled={busy !== ""}>
            {result ? "Check and send" : "Continue"}
          </button>{" "}
          {past.current.length > 0 && (
            <button type="button" class="form-link" onClick={undo}>
              Undo the last change
            </button>
          )}
          <p role="status" class="govuk-body">
            {busy}
          </p>
        </div>
      </form>
      {ready && (
        <Send
          setting={setting}
          kind="authority"
          file={ready.file}
          text={ready.text}
          published={ready.published}
          title={published.get("authority", authority)?.name ?? authority}
          onClear={clear}
        />
      )}
    </FormContext.Provider>
  );
}
