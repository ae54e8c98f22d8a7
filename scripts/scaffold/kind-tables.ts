import { format } from "oxfmt";

import settings from "../../oxfmt.config.ts";
import { type Name, nameFrom } from "./name.ts";
import { byPath, specifierOf } from "./plan.ts";

/** A generated table with a row for each kind, so that nobody has to add rows by hand. */
interface Table {
  path: string;
  imports: readonly string[];
  importOf: (kind: Spelling) => string;
  body: (rows: (row: (kind: Spelling) => string) => string) => string;
}

interface Spelling extends Pick<Name, "slug" | "camel" | "pascal"> {
  /** The slug as a property key. */
  key: string;
  /** The code that accesses a property of this name. */
  property: string;
}

const tables: readonly Table[] = [
  {
    path: "schemas/kinds/index.ts",
    imports: [`import type * as z from "zod";`, `import { type Kind, namings } from "../vocabularies/kind-names.ts";`],
    importOf: ({ slug, pascal }) => `import { ${pascal} } from "./${slug}.ts";`,
    body: (rows) => `export { type Kind, kindNames } from "../vocabularies/kind-names.ts";

/** Every kind of entry: its schema, its folder, its name. An authority's own entry is \`authority.yml\`. */
export const kinds = {
${rows(({ key, pascal, property }) => `${key}: { schema: ${pascal}, ...namings${property} },`)}
} as const satisfies Record<Kind, { schema: z.ZodObject }>;

/** The fields of an entry of a kind. */
export interface FieldsOf {
${rows(({ key, pascal }) => `${key}: ${pascal};`)}
}
`,
  },
  {
    path: "site/kinds/tables/traits.ts",
    imports: [
      `import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";`,
      `import type { Traits } from "../kind-traits.ts";`,
    ],
    importOf: ({ slug, camel }) => `import { ${camel} } from "../${slug}/traits.ts";`,
    body: (rows) => `/**
 * Static traits of each kind. Page scripts and the build configuration load this table, so it imports neither views nor
 * schemas; functions of entries are in \`parts.ts\`.
 */
export const traits = {
${rows(row)}
} as const satisfies { readonly [K in Kind]: Traits<K> };
`,
  },
  {
    path: "site/kinds/tables/parts.ts",
    imports: [
      `import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";`,
      `import type { KindParts } from "../kind.ts";`,
    ],
    importOf: ({ slug, camel }) => `import { ${camel} } from "../${slug}/index.ts";`,
    body: (rows) => `/**
 * The site’s functions and tables for each kind, for the build only: rows, facets, search fields and columns of tables.
 * Separate from \`traits.ts\`, because it imports the model and all relations, which page scripts must not load, and from
 * \`forms.ts\`, which only the form needs. Without page views, which are built from these rows.
 */
export const parts: { readonly [K in Kind]: KindParts<K> } = {
${rows(row)}
};
`,
  },
  {
    path: "site/kinds/tables/forms.ts",
    imports: [
      `import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";`,
      `import type { FormSection } from "../form-plan.ts";`,
    ],
    importOf: ({ slug, camel }) => `import { ${camel}Form } from "../${slug}/form.ts";`,
    body: (rows) => `/** The sections of each kind’s form, in order. Only the form loads it. */
export const forms: Readonly<Record<Kind, readonly FormSection[]>> = {
${rows(({ key, camel }) => `${key}: ${camel}Form,`)}
};
`,
  },
];

/** The files with a row for each kind: path in the project → unformatted text. */
export function kindTables(kinds: readonly string[]): Map<string, string> {
  const spellings = kinds.map(spellingOf);
  return new Map(tables.map((table) => [table.path, textOf(table, spellings)]));
}

/** Formats a file’s text with the project’s settings. */
export async function formatted(path: string, text: string): Promise<string> {
  const { code, errors } = await format(path, text, settings);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`);
  return code;
}

function textOf({ imports, importOf, body }: Table, kinds: readonly Spelling[]): string {
  const all = [...imports, ...kinds.map(importOf)].toSorted((a, b) => byPath(specifierOf(a), specifierOf(b)));
  const text = body((rowOf) => kinds.map(rowOf).join("\n"));
  // Imports of packages come first, separated from the project’s own.
  const lines = all.map((line) => (specifierOf(line).startsWith(".") ? line : `${line}\n`));
  return `// Made from schemas/vocabularies/kind-names.ts by npm run schemas.\n${lines.join("\n")}\n\n${text}`;
}

function spellingOf(slug: string): Spelling {
  const { camel, pascal } = nameFrom(slug);
  const isName = slug === camel;
  return {
    slug,
    camel,
    pascal,
    key: isName ? slug : `"${slug}"`,
    property: isName ? `.${slug}` : `["${slug}"]`,
  };
}

function row({ key, camel }: Spelling): string {
  return key === camel ? `${key},` : `${key}: ${camel},`;
}
