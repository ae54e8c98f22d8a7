import type { Name } from "./name.ts";

/** The source files of a new kind’s functions and tables, without its page: path → text. */
export function kindParts(name: Name): Readonly<Record<string, string>> {
  return {
    "traits.ts": traits(name),
    "index.ts": index(name),
    "row.ts": row(name),
    "facets.ts": facets(name),
    "search.ts": search(name),
    "table.ts": table(name),
    "form.ts": form(name),
  };
}

function traits({ slug, camel }: Name): string {
  return `import type { Traits } from "../kind-traits.ts";

/** Static traits of the kind. */
export const ${camel} = {
  icon: "M3 3h14v14H3zM7 10h6",
  colours: { light: { strong: "#3d4a57", pale: "#e9edf1" }, dark: { strong: "#c6d1da", pale: "#2a353f" } },
  inNavigation: false,
  onAuthorityPage: true,
  forAnyService: true,
  tellsOf: ({ participants }) => ({ authorities: participants }),
  activity: { word: "invites", verb: "In" },
  comparable: false,
  knownByInitials: false,
  listedIn: "rows",
  searchFactor: 1,
  like: null,
} as const satisfies Traits<"${slug}">;
`;
}

function index({ slug, camel, article }: Name): string {
  return `import type { KindParts } from "../kind.ts";
import { ${camel}Facets } from "./facets.ts";
import { ${camel}Row } from "./row.ts";
import { ${camel}Search } from "./search.ts";
import { ${camel}Table } from "./table.ts";

/** The site’s functions and tables for ${article}. */
export const ${camel}: KindParts<"${slug}"> = {
  row: ${camel}Row,
  list: ${camel}Facets,
  search: ${camel}Search,
  columns: ${camel}Table,
  longSections: () => [],
};
`;
}

function row({ slug, camel, article }: Name): string {
  return `import { dateInWords } from "../../format.ts";
import type { KindParts } from "../kind.ts";

/** The facts of ${article} in rows of lists. */
export const ${camel}Row: KindParts<"${slug}">["row"] = ({ data }) => {
  const taking = new Set(data.participants).size;
  return {
    facts: [data.began && \`Began \${dateInWords(data.began)}\`, taking > 0 ? \`\${taking} taking part\` : undefined],
  };
};
`;
}

function facets({ slug, camel, one }: Name): string {
  return `import { byName, byReview, type Definition, serviceFacet } from "../../lists/facets/facet.ts";

/** The facets and sort orders of the list; each ${one} is a row. */
export const ${camel}Facets: Definition<"${slug}"> = {
  facets: [serviceFacet],
  orders: [
    { id: "began", title: "Latest first", descending: true, keyOf: ({ data }) => data.began },
    byName,
    byReview,
  ],
};
`;
}

function search({ slug, camel, article }: Name): string {
  return `import type { KindParts } from "../kind.ts";
import { storySubjects } from "../traits.ts";

/** Search fields and usage of ${article}, beyond those of every entry. */
export const ${camel}Search: KindParts<"${slug}">["search"] = {
  particulars: (entry) => {
    const { standards = [], products = [], authorities = [] } = storySubjects(entry);
    return { text: [], standards, products, authorities };
  },
  used: () => 0,
};
`;
}

function table({ slug, camel, one }: Name): string {
  return `import { day, texts } from "../../outputs/tables/table.ts";
import type { KindParts } from "../kind.ts";

/** The columns of each ${one} in published tables, beside those of every kind. Append-only: new columns come last. */
export const ${camel}Table: KindParts<"${slug}">["columns"] = [
  day("began", "The day on which it began.", ({ data }) => data.began),
  texts("participants", "The slugs of those who take part.", ({ data }) => data.participants),
];
`;
}

function form({ camel, article }: Name): string {
  return `import { type FormSection, linksSection } from "../form-plan.ts";

/** The sections of the form for ${article}, in their order; those that end every form follow. */
export const ${camel}Form: readonly FormSection[] = [
  { title: "What it is", fields: ["name", "summary", "services", "description"] },
  { title: "When and who", fields: ["began", "participants"] },
  linksSection,
];
`;
}
