import { csvOf } from "../../../schemas/spreadsheet/write-csv.ts";
import { localAuthorities, type RegisteredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import { likenesses } from "../../../schemas/vocabularies/nearest-neighbours.ts";
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

/** What the councils like each council use and have adopted. */
export const likeTables: Output = {
  id: "like",
  group: "tables",
  title: "Councils like a council, as CSV",
  description:
    "What the councils most like a council use and have adopted, for each likeness of the Office for National Statistics.",
  address: "/authorities/{authority}/like.csv",
  mediaType: "text/csv",
  *files(context) {
    const written: string[] = [];
    for (const council of localAuthorities) {
      const rows = likesOf(council, context).flatMap(({ likeness, like: { neighbours, subjects } }) =>
        subjects.map((subject) => [
          likenesses.title(likeness),
          neighbours.length,
          subject.entry.kind,
          subject.entry.slug,
          subject.entry.data.name,
          subject.has,
          subject.count,
          ...namesIn(subject),
          pageOf(subject.entry, context),
        ]),
      );
      const { slug } = referenceToCouncil(council, context);
      if (rows.length === 0) continue;
      written.push(slug);
      yield { address: likeTableAddress(slug), content: csvOf(header, rows), rows: rows.length };
    }
    // Programs that fetched the table of a council find that it has no rows any more, rather than no file.
    for (const { slug } of endedBeside(written, context)) {
      yield { address: likeTableAddress(slug), content: csvOf(header, []), rows: 0 };
    }

    function namesIn({ current, stopped }: LikeSubject) {
      const have: string[] = [];
      const reported: string[] = [];
      const others: string[] = [];
      for (const { council, status } of current) {
        const some = isOwnWord(status) ? have : status === "reported" ? reported : others;
        some.push(slugOf(council));
      }
      return [joined(have), joined(reported), joined(others), joined(stopped.map(({ council }) => slugOf(council)))];
    }

    function slugOf(council: RegisteredAuthority): string {
      return referenceToCouncil(council, context).slug;
    }
  },
};

/** Whether councils with this status say themselves that they have it. */
function isOwnWord(status: string): boolean {
  return status === "in-use" || status === "piloting" || status === "adopted";
}
