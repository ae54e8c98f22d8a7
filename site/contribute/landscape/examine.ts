import "../jitless.ts";

import type { Authority } from "../../../schemas/kinds/authority.ts";
import { applyLines, type AppliedList, nameOf } from "../../../schemas/landscape/apply.ts";
import { tooManyRows } from "../../../schemas/landscape/fit.ts";
import type { Use } from "../../../schemas/landscape/lines.ts";
import { parse } from "../../../schemas/reading/parse.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { check } from "../checking/check.ts";
import { errorsIn, type FormProblem, ownProblem } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { type Draft, draftOf, fileOf, isReadable, withFieldValue } from "../state/draft.ts";
import { placeOfFile } from "./places.ts";
import type { Decided } from "./session.ts";

/** An authority’s file with the imported uses, and its problems. */
export interface Examined {
  applied: AppliedList;
  /** The errors in the whole file. */
  problems: readonly FormProblem[];
  file: string;
  text: string;
  published: string;
  /** Whether the form can edit the file without loss. */
  isReadable: boolean;
}

/** Returns the uses in an authority’s file. */
export function usesIn(text: string): Use[] {
  const { value } = parse(text);
  const { uses } = isMapping(value) ? (value as Partial<Authority>) : {};
  return uses ?? [];
}

/**
 * Applies the rows to the authority’s file and validates it.
 *
 * @param stopped the uses to mark as stopped, by `nameOf`, if the rows do not have them
 * @param today `YYYY-MM-DD`
 */
export function examine(
  authority: { slug: string; text: string },
  rows: readonly Decided[],
  stopped: readonly string[],
  published: Published,
  today: string,
): Examined {
  const before = draftOf("authority", authority.slug, authority.slug, authority.text);
  const apply = (some: readonly Decided[]): { applied: AppliedList; draft: Draft } => {
    const applied = applyLines(usesIn(authority.text), some, { today, speaks: true });
    const uses = applied.uses.map((use): Use => {
      const isMissing = applied.missing.includes(use) && stopped.includes(nameOf(use));
      return isMissing ? { ...use, status: "stopped", confirmed: today } : use;
    });
    return { applied: { ...applied, uses }, draft: withFieldValue(before, ["uses"], uses) };
  };
  const { applied, draft } = apply(rows);
  const tooMany = tooManyRows(rows, (some) => {
    const { applied: part, draft: partly } = apply(some);
    return { uses: part.uses, text: partly.text };
  });
  return {
    applied,
    problems:
      tooMany === undefined
        ? errorsIn(check(draft, published, today))
        : [ownProblem("file-too-large", placeOfFile, tooMany)],
    file: fileOf(draft),
    text: draft.text,
    published: authority.text,
    isReadable: isReadable(draft),
  };
}
