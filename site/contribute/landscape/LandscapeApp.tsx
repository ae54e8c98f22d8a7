import { useRef, useState } from "preact/hooks";

import type { KnownProduct } from "../../../schemas/finding/application-target.ts";
import { applyLines } from "../../../schemas/landscape/apply.ts";
import { AuthorityBox } from "../adoption/AuthorityBox.tsx";
import { unfitAuthority } from "../checking/owner.ts";
import { type FormProblem, ownProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { finderIn } from "../finding/authorities.ts";
import { loadEntry } from "../loading.ts";
import { notChecked, shortForm } from "../short-form.ts";
import { forget, keep, type Slot } from "../state/keep.ts";
import type { Setting } from "../state/setting.ts";
import { SendRecord } from "../steps/SendRecord.tsx";
import { ShortForm } from "../steps/ShortForm.tsx";
import { useRegisters } from "../use-registers.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import { Download } from "./Download.tsx";
import { FileBox } from "./FileBox.tsx";
import { MatchedRows } from "./MatchedRows.tsx";
import { ask } from "./ask.ts";
import { contentOf } from "./content.ts";
import type { Examined } from "./examine.ts";
import { placeOfFile } from "./places.ts";
import { openQuestions, whyNotSent } from "./refusals.ts";
import { blankSession, decided, type Session, toKeep } from "./session.ts";

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
  const applied = applyLines(session.uses, rows, { today: setting.today, speaks: true });

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
      typeof content === "string"
        ? ({ type: "refused", reason: content } as const)
        : ask({ type: "read", content, name: file.name }),
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
      say([notChecked(error)]);
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
      if (!say([...unfit(), ...openQuestions(rows)])) return;
      const { examine } = await import("./examine.ts");
      const examined = examine(await load(), rows, session.stopped, published, setting.today);
      if (say([...whyNotSent(examined), ...examined.problems])) setReady(examined);
    });

  const form = shortForm({
    setting,
    data: {},
    published,
    authorities,
    problems,
    set: () => undefined,
    correct: (problem) => {
      change({ authority: problem.fix?.text ?? "" });
    },
  });

  return (
    <ShortForm
      form={form}
      slot={slot}
      asked={asked}
      name="landscape"
      busy={busy !== ""}
      onClear={clear}
      onSubmit={() => void (result ? send() : match())}
      ready={ready && <SendRecord authority={authority} record={ready} onClear={clear} />}
    >
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
      <MatchedRows session={session} rows={rows} applied={applied} published={published} onChange={change} />
      <button type="submit" class="govuk-button" disabled={busy !== ""}>
        {result ? "Check and send" : "Continue"}
      </button>
      {past.current.length > 0 && (
        <button type="button" class="form-link form-link--by-button" onClick={undo}>
          Undo the last change
        </button>
      )}
      <p role="status" class="govuk-body">
        {busy}
      </p>
    </ShortForm>
  );
}
