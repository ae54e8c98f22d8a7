import { type IdentifierName, identifierNames } from "../fields/identifiers.ts";
import type { PartialEntry } from "../partial-entry.ts";
import { Groups, otherFiles } from "./groups.ts";
import type { Rule } from "./rule.ts";

/** An identifier names one entry of a kind, unless the entry has replaced another. */
export const duplicateIdentifier: Rule = {
  id: "duplicate-identifier",
  severity: "error",
  title: "The same identifier given twice",
  why: "An identifier names one thing. Catalogues that read each other match entries by it, so it must lead to one entry.",
  howToFix:
    "Look the identifier up and keep it in the entry that it names. If both entries are about that thing, keep one of them. If one has taken the place of the other, name it in replacedBy.",
  example: {
    wrong: "identifiers:\n  purl: pkg:npm/example-open-play # another product has it too",
    right: "identifiers:\n  purl: pkg:npm/example-sessions",
  },
  *check(context) {
    for (const kind of ["product", "standard"] as const) {
      const given = [...identifiersIn(context.each(kind))];
      for (const { entry: own, group } of new Groups(given, ({ identifier }) => identifier).shared()) {
        const rivals = group.filter((other) => other === own || !hasReplaced(own, other));
        if (rivals.length < 2) continue;
        yield {
          entry: own.entry,
          path: ["identifiers", own.name],
          message: `The identifier ${own.identifier} is also given in ${otherFiles(rivals, own)}. Keep it in the entry that it names.`,
        };
      }
    }
  },
};

/** An identifier that an entry gives. */
interface Given {
  entry: PartialEntry<"product" | "standard">;
  file: string;
  name: IdentifierName;
  identifier: string;
}

function* identifiersIn(entries: readonly Given["entry"][]): Generator<Given> {
  for (const entry of entries) {
    const { identifiers } = entry.data;
    if (!identifiers) continue;
    for (const name of identifierNames) {
      const identifier = identifiers[name];
      if (identifier !== undefined) yield { entry, file: entry.file, name, identifier };
    }
  }
}

/** Whether one of two entries has replaced the other. */
function hasReplaced({ entry: one }: Given, { entry: other }: Given): boolean {
  return one.data.retired?.replacedBy === other.slug || other.data.retired?.replacedBy === one.slug;
}
