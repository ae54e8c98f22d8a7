import { type CellValue, csvForSpreadsheets, WrittenCells } from "../../../schemas/spreadsheet/write-csv.ts";
import { localAuthorities, type RegisteredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import { likenesses } from "../../../schemas/vocabularies/nearest-neighbours.ts";
import type { Context } from "../../catalogue/context.ts";
import { memoisePerKey } from "../../catalogue/memoise-per-key.ts";
import { endedBeside } from "../../councils/ended.ts";
import { referenceToCouncil } from "../../councils/registered.ts";
import type { LikeSubject } from "../../like/like.ts";
import { likesOf, likeTableAddress } from "../../like/view.ts";
import type { Output } from "../output.ts";
import { pageOf } from "./columns.ts";
import { joined } from "./table.ts";

const header = [
  "likeness",
  "neighbours",
  "kind",
  "slug",
  "name",
  "has",
  "count",
  "in_use_piloting_or_adopted",
  "reported_of",
  "considered_by",
  "stopped_by",
  "url",
] as const;

/** The cells of a subject that all its rows share, before and after the council’s own. */
interface SubjectCells {
  start: WrittenCells;
  end: WrittenCells;
}

/** What similar councils use and have adopted, for each council. */
export const likeTables: Output = {
  id: "like",
  group: "tables",
  title: "Councils like a council, as CSV",
  description:
    "What the councils most like a council use and have adopted, for each likeness of the Office for National Statistics. “has” says whether the council has it too, “count” how many of its “neighbours” have it, those among them of which it is reported; the slugs of all are in the columns after that, by how far they have come.",
  address: "/authorities/{authority}/like.csv",
  mediaType: "text/csv",
  *files(context) {
    const written: string[] = [];
    const cells = new Map<LikeSubject["entry"], SubjectCells>();
    for (const council of localAuthorities) {
      const rows = likesOf(council, context).flatMap(({ likeness, like: { neighbours, subjects } }) =>
        subjects.map((subject) => [
          likenesses.title(likeness),
          neighbours.length,
          cellsOf(subject.entry).start,
          subject.has,
          subject.count,
          ...namesIn(subject, context),
          cellsOf(subject.entry).end,
        ]),
      );
      const { slug } = referenceToCouncil(council, context);
      if (rows.length === 0) continue;
      written.push(slug);
      yield { address: likeTableAddress(slug), content: csvForSpreadsheets(header, rows), rows: rows.length };
    }
    // A council that no longer has a table keeps an empty one, so that clients do not get a 404.
    for (const { slug } of endedBeside(written, context)) {
      yield { address: likeTableAddress(slug), content: csvForSpreadsheets(header, []), rows: 0 };
    }

    function cellsOf(entry: LikeSubject["entry"]): SubjectCells {
      const known = cells.get(entry) ?? {
        start: new WrittenCells(entry.kind, entry.slug, entry.data.name),
        end: new WrittenCells(pageOf(entry, context)),
      };
      cells.set(entry, known);
      return known;
    }
  },
};

function namesIn({ current, stopped }: LikeSubject, context: Context): CellValue[] {
  const have: string[] = [];
  const reported: string[] = [];
  const others: string[] = [];
  for (const { council, status } of current) {
    const some = isOwnWord(status) ? have : status === "reported" ? reported : others;
    some.push(slugOf(council, context));
  }
  const ended = stopped.map(({ council }) => slugOf(council, context));
  return [have, reported, others, ended].map(joined);
}

const slugOf = memoisePerKey((council: RegisteredAuthority, context) => referenceToCouncil(council, context).slug);

/** Whether a status is the council’s own statement that it has the subject, not only a report. */
function isOwnWord(status: string): boolean {
  return status === "in-use" || status === "piloting" || status === "adopted";
}
