import { kindNames } from "../../../schemas/index.ts";
import { changeTypes } from "../../history/changes.ts";
import { changeTable } from "../tables/changes.ts";

/** A JSON Schema or part of one. */
type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: "string", description });
const uri = (description: string): Schema => ({ type: "string", format: "uri", description });
const day = (description: string): Schema => ({ type: "string", format: "date", description });
const count = (description: string): Schema => ({ type: "integer", minimum: 0, description });
const flag = (description: string): Schema => ({ type: "boolean", description });
const list = (description: string, items: Schema = { type: "string" }): Schema => ({
  type: "array",
  description,
  items,
});

/** The schema of an object whose fields are required unless listed in `optional`. */
function object(
  description: string,
  fields: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(fields).filter((name) => !optional.includes(name));
  return { type: "object", description, required, properties: fields };
}

const named = object("An authority.", { slug: text("Its slug."), name: text("Its name.") });

const status = object("How far it has come.", {
  word: text("The word of the entry."),
  text: text("The same as people read it."),
  tone: text("How it looks on a page."),
  has: flag("Whether the council has it, be it only by report."),
});

const run = object(
  "A product or a system that a council runs, or ran.",
  {
    statement: text("The same wherever one statement shows up, so that nobody counts it twice."),
    subject: text("The same for every council that runs it."),
    name: text("What it is called."),
    product: text("The slug of its entry; not there for a system that has none."),
    services: list(
      "The services it is used for; none means any.",
      object("A service.", { slug: text("Its slug."), title: text("Its title.") }),
    ),
    status,
    isOwnWord: flag(
      "Whether its record says that it uses or pilots it; false for what is only reported, explored or stopped.",
    ),
    notes: list("Whom it came from, since when and when it was confirmed, in words."),
    reason: text("Why it was stopped."),
    supplier: text("Who supplies it."),
    contract: object(
      "The days of its contract, and its cost a year.",
      {
        until: day("When it ends."),
        noticeBy: day("The last day on which notice can be given."),
        extendableUntil: day("The day until which it can be extended."),
        band: text("The band of its cost in a year, in words."),
      },
      ["until", "noticeBy", "extendableUntil", "band"],
    ),
    evidence: object(
      "Where it can be checked.",
      { url: uri("Its address."), name: text("What it is."), host: text("Whose website it is on.") },
      ["host"],
    ),
    papers: list(
      "Assurance papers that others can start from.",
      object(
        "A paper.",
        { title: text("What it is."), url: uri("Its address."), date: text("When."), by: text("Who shares it.") },
        ["date"],
      ),
    ),
  },
  ["product", "reason", "supplier", "contract", "evidence"],
);

/** The description of a column of the changes table, which the JSON field of the same name shares. */
function changeMeaning(name: string): string {
  const column = changeTable.columns.find((one) => one.name === name);
  if (!column) throw new Error(`The table of changes has no column ${name}.`);
  return column.description;
}

/** The schemas of JSON documents that are neither entries nor tables, by their name in the OpenAPI description. */
export const documentSchemas = {
  change: object("What happened to one entry in one commit.", {
    type: { ...text(changeMeaning("type")), enum: Object.keys(changeTypes.words) },
    time: { type: "string", format: "date-time", description: "The time of the commit." },
    commit: text(changeMeaning("commit")),
    kind: { ...text(changeMeaning("kind")), enum: kindNames },
    slug: text(changeMeaning("slug")),
    authority: text(changeMeaning("authority")),
    fields: list("The fields that changed."),
    news: list("What happened, in words."),
    url: uri(changeMeaning("url")),
  }),
  estate: object(
    "What a council runs and has adopted.",
    {
      slug: text("The slug of the council."),
      name: text("Its name."),
      place: text("Its place alone."),
      hasRecord: flag("Whether the catalogue has a record of it."),
      lastDay: day("Its last day, where that is known."),
      isOver: flag("Whether that day has passed."),
      heirs: list("Those that take over from it.", named),
      members: list("Its districts or members.", named),
      runs: list("What it runs.", run),
      adopts: list(
        "The standards that it has adopted or plans to.",
        object(
          "A standard.",
          {
            slug: text("Its slug."),
            name: text("Its name."),
            status,
            inheritedFrom: text("The slug of the council that adopted it and has ended since."),
          },
          ["inheritedFrom"],
        ),
      ),
      opportunities: list(
        "What it could join.",
        object("An opportunity.", {
          slug: text("Its slug."),
          name: text("Its name."),
          summary: text("What it is, in one sentence."),
          stage: text("How far it has come."),
          services: list("The services it is for."),
          participants: list("The slugs of those who take part."),
        }),
      ),
    },
    ["lastDay"],
  ),
  repository: object(
    "The source code of an open product.",
    {
      url: uri("Its address."),
      product: text("The slug of the product."),
      name: text("The name of the product."),
      authority: text("The slug of who shares it."),
      licence: text("The licence of the code: an SPDX expression."),
      page: uri("The page of the product."),
    },
    ["licence"],
  ),
  output: object(
    "A sort of file that is published.",
    {
      id: text("Stable and unique."),
      title: text("What it is called."),
      description: text("What is in it."),
      address: text("Its address, with variables in braces."),
      mediaType: text("Its media type."),
      values: list("What the first variable of its address can be, where that is one of a few words."),
    },
    ["values"],
  ),
  file: object(
    "A file that is published.",
    {
      address: text("Its address, from the site’s root."),
      mediaType: text("Its media type."),
      bytes: count("Its size."),
      sha256: text("Its SHA-256 sum."),
      rows: count("How many entries, statements or events are in it, where it is a list."),
    },
    ["rows"],
  ),
} satisfies Record<string, Schema>;

/** The name of a described document. */
type Documented = keyof typeof documentSchemas;

/** A reference to the schema of a document or list item in the OpenAPI description. */
export function documentSchema(name: Documented): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** The fields that the entry point and the manifest share. */
const about = {
  version: { const: 1, description: "The version of the API." },
  site: uri("The address of the site."),
  licence: text("The licence of the entries (SPDX)."),
};

/** The schema of the entry point. */
export const entryPointSchema = object("Where everything is.", {
  name: text("The name of the catalogue."),
  ...about,
  outputs: list("What is published.", documentSchema("output")),
});

/** The schema of the manifest. */
export const manifestSchema = object(
  "Every file with its sum.",
  {
    ...about,
    model: count("The version of the model that the entries follow."),
    commit: text("The commit of the catalogue that was built, where it is known."),
    time: text("The time of that commit or, where it is not known, the day of the build."),
    files: list("The files.", documentSchema("file")),
    leftOut: { type: "object", description: "By output: the entries that it leaves out, and what they lack." },
  },
  ["commit"],
);

/** The schema of the list of repositories. */
export const repositoriesSchema = object("The repositories of open products.", {
  total: count("How many there are."),
  repositories: list("The repositories.", documentSchema("repository")),
});
