import { useRef, useState } from "preact/hooks";

import type { KnownProduct } from "../../../schemas/finding/application-target.ts";
import { applyLines } from "../../../schemas/landscape/apply.ts";
import { AuthorityBox } from "../adoption/AuthorityBox.tsx";
import { unfitAuthority } from "../checking/owner.ts";
import { type FormProblem, ownProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { finderIn } from "../finding/authorities.ts";
import { focusTitle } from "../focus.ts";
import { loadEntry } from "../loading.ts";
import { notChecked, shortForm } from "../short-form.ts";
import type { Slot } from "../state/answer-store.ts";
import type { Setting } from "../state/setting.ts";
import { SendRecord } from "../steps/SendRecord.tsx";
import { ShortForm } from "../steps/ShortForm.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useRegisters } from "../use-registers.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import { Download } from "./Download.tsx";
import { FileBox } from "./FileBox.tsx";
import { MatchedRows } from "./MatchedRows.tsx";
import { runInWorker } from "./ask.ts";
import type { Examined } from "./examine.ts";
import { listIn } from "./list-in.ts";
import { placeOfColumn, placeOfFile } from "./places.ts";
import { openQuestions, whyNotSent } from "./refusals.ts";
import { decidedRows, type Session } from "./session.ts";
import { useSession } from "./use-session.ts";

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

/** The form that imports an authority’s uses from its list of applications or register of contracts. */
export function LandscapeApp({ setting, published, products, given, slot, onLoaded }: Props) {
  const kept = useSession(slot, given);
  const { session, latest, change, undo } = kept;
  const outcome = useOutcome<Examined>(session);
  const { problems, asked, ready } = outcome;
  const readings = useRef(0);
  const [busy, setBusy] = useState("");
  const { registers, isMissing: isRegisterMissing, load: loadRegisters } = useRegisters();
  const authorities = finderIn(published, registers, setting.today);
  const { authority, list, columns, result } = session;
  const rows = decidedRows(session);
  const applied = applyLines(session.uses, rows, { today: setting.today, speaks: true });

  const clear = (): void => {
    kept.clear();
    outcome.clear();
    focusTitle();
  };

  const refuse = (reason: string): void => {
    const before = latest.current.list ? ` What was read from “${latest.current.file}” stays as it is.` : "";
    outcome.say([ownProblem("unreadable-file", placeOfFile, `${reason}${before}`)]);
  };
  const read = async ([file, ...more]: readonly File[]): Promise<void> => {
    if (!file) return;
    if (more.length > 0) {
      const count = more.length + 1;
      refuse(`${count} files were dropped, and none was read. Drop one at a time: each is a list of its own.`);
      return;
    }
    const reading = ++readings.current;
    setBusy("The file is being read…");
    const found = await listIn(file);
    // Discard a stale result: another file was chosen meanwhile.
    if (reading !== readings.current) return;
    setBusy("");
    onLoaded();
    if (typeof found === "string") {
      refuse(found);
      return;
    }
    outcome.setProblems([]);
    change({ result: undefined, file: file.name, list: found, columns: found.columns, answers: {}, stopped: [] });
  };

  const unfit = (): FormProblem[] => {
    const found = unfitAuthority(authority, published, authorities, "Select the authority that you speak for");
    return found ? [ownProblem("missing-authority", placeOfAuthority, found.wording, found)] : [];
  };
  const load = async (): Promise<{ slug: string; text: string }> => ({
    slug: authority,
    text: await loadEntry(setting.base, "authority", authority),
  });
  /** Runs a step that needs the network and reports a failure. Shows `words` meanwhile. */
  const attempt = async (words: string, work: () => Promise<void>): Promise<void> => {
    setBusy(words);
    try {
      await work();
    } catch (error) {
      outcome.say([notChecked(error)]);
    }
    setBusy("");
  };

  const match = (): Promise<void> =>
    attempt("The rows are being matched…", async () => {
      if (!list) {
        outcome.say([...unfit(), ownProblem("missing-field", placeOfFile, "Select a file")]);
        return;
      }
      const named = columns.includes("name");
      const noName = named ? [] : [ownProblem("missing-field", placeOfColumn(0), "Say which column has the names")];
      if (!outcome.say([...unfit(), ...noName])) return;
      const { usesIn } = await import("./examine.ts");
      const uses = usesIn((await load()).text);
      const { heading, rows: read, epoch, notes } = list;
      const plain = { heading, rows: read, epoch, notes, columns };
      const matched = await runInWorker({ type: "match", list: plain, columns, products, uses, today: setting.today });
      onLoaded();
      // Discard a stale result: another file or column was chosen meanwhile.
      if (latest.current.list !== list || latest.current.columns !== columns) return;
      if (matched.type === "matched") change({ result: matched.result, uses, answers: {} });
      else if (matched.type === "refused") outcome.say([ownProblem("unreadable-file", placeOfFile, matched.reason)]);
    });

  const send = (): Promise<void> =>
    attempt("The record is being checked…", async () => {
      if (!outcome.say([...unfit(), ...openQuestions(rows)])) return;
      const { examine } = await import("./examine.ts");
      const examined = examine(await load(), rows, session.stopped, published, setting.today);
      if (outcome.say([...whyNotSent(examined), ...examined.problems])) outcome.setReady(() => examined);
    });

  const form = shortForm({
    setting,
    data: {},
    published,
    authorities,
    isRegisterMissing,
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
      className="landscape"
      busy={busy !== ""}
      onClear={clear}
      onSubmit={() => void (result ? send() : match())}
      ready={ready && <SendRecord authority={authority} record={ready} slot={slot.key} onClear={clear} />}
    >
      <AuthorityBox
        authority={authority}
        onFocus={loadRegisters}
        onSlug={(slug) => {
          kept.set({ result: undefined, authority: slug });
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
      {undo && (
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
