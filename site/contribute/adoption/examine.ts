import "../jitless.ts";

import type { Path } from "../../../schemas/problems/problem.ts";
import { isRecorded, listOf, recordPath, type StatementSubject } from "../../../schemas/statements/answer.ts";
import { untrue } from "../../../schemas/statements/prefilled-statement.ts";
import { check } from "../checking/check.ts";
import { errorsIn, type FormProblem, ownProblem } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import type { FormData } from "../state/data.ts";
import { type Draft, draftOf, fileOf, newDraft } from "../state/draft.ts";
import { startsWith } from "../state/path.ts";
import { withRecord } from "./record.ts";

/** An authority’s file with the changed record. */
export interface Examined {
  /** The problems of that record; empty if none of them is an error. */
  problems: FormProblem[];
  /** The path of the file in the catalogue’s folder. */
  file: string;
  /** The changed YAML. */
  text: string;
  /** The published YAML; undefined without a file. */
  published: string | undefined;
}

/**
 * Puts the answers into the authority’s file and validates that record alone. Without a file it validates them in a new
 * one, so that the contributor sees all problems at once.
 */
export function examine(
  authority: { slug: string; text: string } | undefined,
  subject: StatementSubject,
  answers: FormData,
  published: Published,
  today: string,
): Examined {
  const before: Draft = authority
    ? draftOf("authority", authority.slug, authority.slug, authority.text)
    : newDraft("authority", today);
  const draft = withRecord(before, subject, answers, today);
  const path = recordPath(before.data, subject);
  const handed = { file: fileOf(draft), text: draft.text, published: draft.published };
  if (answers["status"] === untrue) {
    const nothing = "The record says nothing about this, so there is nothing to remove.";
    const isThere = isRecorded(before.data, subject);
    return { problems: isThere ? [] : [ownProblem("unknown-reference", placeOfSubject(subject), nothing)], ...handed };
  }
  const problems = check(draft, published, today)
    .filter(({ at }) => startsWith(at, path))
    .map((problem) => ({ ...problem, at: [listOf[subject.kind], 0, ...problem.at.slice(2)] }));
  return {
    problems: errorsIn(problems).length > 0 ? problems : [],
    ...handed,
  };
}

/** The path in the form of the question for the subject. */
function placeOfSubject({ kind }: Pick<StatementSubject, "kind">): Path {
  return [listOf[kind], 0, kind];
}
