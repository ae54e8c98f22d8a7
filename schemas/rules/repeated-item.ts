import type { DraftEntry } from "../draft.ts";
import { entriesOf, type Finding, type Rule } from "./rule.ts";

/** A list names each thing once. */
export const repeatedItem: Rule = {
  id: "repeated-item",
  severity: "error",
  title: "The same thing listed twice",
  why: "It would be counted twice, and the two may contradict each other.",
  mend: "Keep one of the two. To say that something was stopped, change its status.",
  example: {
    wrong: "uses:\n  - product: fixmystreet\n    status: piloting\n  - product: fixmystreet\n    status: in-use",
    right: "uses:\n  - product: fixmystreet\n    status: in-use",
  },
  *check(register) {
    for (const entry of entriesOf(register, "authority")) {
      yield* repeated(
        entry,
        "uses",
        "product",
        entry.data.uses?.map((use) => use?.product),
      );
      yield* repeated(
        entry,
        "adopts",
        "standard",
        entry.data.adopts?.map((adoption) => adoption?.standard),
      );
      yield* repeated(
        entry,
        "maintainers",
        "id",
        entry.data.maintainers?.map((maintainer) => maintainer?.id),
      );
    }
    for (const entry of entriesOf(register, "product")) {
      yield* repeated(
        entry,
        "standards",
        "standard",
        entry.data.standards?.map((claim) => claim?.standard),
      );
    }
    for (const entry of entriesOf(register, "standard")) {
      yield* repeated(
        entry,
        "requirements",
        "id",
        entry.data.requirements?.map((requirement) => requirement?.id),
      );
    }
  },
};

function* repeated(
  entry: DraftEntry,
  list: string,
  key: string,
  values: readonly (string | number | undefined)[] = [],
): Generator<Finding> {
  const seen = new Map<string | number, number>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, index);
    else
      yield {
        entry,
        path: [list, index, key],
        message: `“${value}” is already item ${first + 1} of “${list}”. Keep one of the two.`,
      };
  }
}
