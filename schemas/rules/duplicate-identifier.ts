import { type IdentifierName, identifierNames } from "../fields/identifiers.ts";
import type { PartialEntry } from "../partial-entry.ts";
import type { Rule } from "./rule.ts";
import { Groups } from "./shared/groups.ts";
import { Replacements } from "./shared/replacements.ts";

/** An identifier names one entry of a kind, unless one of the entries with it took the place of the other. */
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
      const entries = context.each(kind);
      const given = [...identifiersIn(entries)];
      const replacements = new Replacements(entries);
      const groups = new Groups(given, ({ identifier }) => identifier);
      for (const { entry: own, files } of groups.rivals((one) => replacements.relatedTo(one))) {
        yield {
          entry: own.entry,
          path: ["identifiers", own.name],
          message: `The identifier ${own.identifier} is also given in ${files}. Keep it in the entry that it names.`,
        };
      }
    }
  },
};

/** An identifier that an entry gives. */
interface Given {
  entry: PartialEntry<"product" | "standard">;
  slug: string;
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
      if (identifier !== undefined) yield { entry, slug: entry.slug, file: entry.file, name, identifier };
    }
  }
}
