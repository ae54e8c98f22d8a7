import { type FormProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { loadEntry } from "../loading.ts";
import { notChecked } from "../short-form.ts";
import type { FormData } from "../state/data.ts";
import { startsWith } from "../state/path.ts";
import type { Setting } from "../state/setting.ts";
import type { Examined } from "./examine.ts";
import type { Answers } from "./subject.ts";

/** The problems of the answers, and the record that they make. */
export interface CheckedAnswers {
  problems: FormProblem[];
  examined?: Examined;
}

/**
 * Returns the missing answers with the validator’s problems. Loads the validator lazily, because typing does not need it.
 * If it or the authority’s file cannot be loaded, returns a problem that says so.
 */
export async function checkedAnswers(
  { authority, kind, slugs }: Answers,
  item: FormData,
  missing: readonly FormProblem[],
  { base, today }: Setting,
  published: Published,
): Promise<CheckedAnswers> {
  const isKnown = !missing.some(({ at }) => startsWith(at, placeOfAuthority));
  try {
    const [{ examine }, text] = await Promise.all([
      import("./examine.ts"),
      isKnown ? loadEntry(base, "authority", authority) : undefined,
    ]);
    const file = text === undefined ? undefined : { slug: authority, text };
    const examined = examine(file, { kind, slug: slugs[kind] }, item, published, today);
    // Of a record as a whole, the validator can only report the missing subject, which is in `missing`.
    const others = examined.problems.filter(
      ({ at }) => at.length > 2 && !missing.some((one) => startsWith(at, one.at)),
    );
    return { problems: [...missing, ...others], examined };
  } catch (error) {
    return { problems: [...missing, notChecked(error)] };
  }
}
