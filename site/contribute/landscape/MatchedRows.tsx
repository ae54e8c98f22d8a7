import type { AppliedList } from "../../../schemas/landscape/apply.ts";
import type { Published } from "../checking/published.ts";
import { Missing } from "./Missing.tsx";
import { Rows } from "./Rows.tsx";
import { Summary } from "./Summary.tsx";
import type { Answer, Decided, Session } from "./session.ts";

interface Props {
  session: Session;
  rows: readonly Decided[];
  /** The record with the rows applied. */
  applied: Pick<AppliedList, "missing" | "merged">;
  published: Published;
  onChange: (next: Partial<Session>) => void;
}

/** The matched rows: summary, open questions, and uses in the record that the file does not have. */
export function MatchedRows({ session, rows, applied, published, onChange }: Props) {
  const { list, columns, result, answers, stopped } = session;
  if (!list || !result) return null;
  const answer = (number: number, next: Answer): [number, Answer] => [number, { ...answers[number], ...next }];
  const change = (some: readonly [number, Answer][]): void => {
    onChange({ answers: { ...answers, ...Object.fromEntries(some) } });
  };
  return (
    <>
      <Summary list={list} columns={columns} result={result} rows={rows} merged={applied.merged} />
      <Rows
        rows={rows}
        published={published}
        onAnswer={(number, next) => {
          change([answer(number, next)]);
        }}
        onAnyService={() => {
          const open = rows.filter(({ missing }) => missing === "service");
          change(open.map(({ line }) => answer(line.number, { service: "any" })));
        }}
      />
      <Missing
        missing={applied.missing}
        stopped={stopped}
        published={published}
        onStopped={(next) => {
          onChange({ stopped: next });
        }}
      />
    </>
  );
}
