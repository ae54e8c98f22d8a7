import { capitalised } from "../../schemas/capitals.ts";
import type { Entry } from "../../schemas/index.ts";
import { useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { contractFacts } from "../contracts/contract.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";
import { nationsOnly } from "../entry/nations.ts";
import { listInWords, numberInWords } from "../format.ts";
import { addressHere, type Shown } from "../href.ts";
import { usersByRegion } from "../kinds/product/user-regions.ts";
import type { ProductView } from "../kinds/product/view.ts";
import type { Tone } from "../text/tone.ts";

/**
 * The most names or statements in a cell; a single one more is shown too. The cell links to the product’s page for the
 * rest.
 */
const maxShown = 5;

/** A statement in a cell. */
export interface Statement {
  text: string;
  /** The link target: external (`https://…`, `mailto:…`), or from the site’s root. */
  to?: string | undefined;
  /** The product’s name for the accessible name of the link, where columns have links with the same text. */
  of?: string | undefined;
  /** The tone of the tag that the text is shown as. */
  tone?: Tone;
  note?: string | undefined;
  evidence?: ExternalLink | undefined;
  /** The subject of the evidence for screen readers, if it is not the text. */
  about?: string | undefined;
}

/** The definition of a row: id, title, and how it reads a product’s page. */
export interface RowDefinition {
  id: string;
  title: string;
  /**
   * Whether the row comes from statements of other entries. An empty cell then reads “None known” rather than “Not stated”,
   * because the product’s own entry omits nothing.
   */
  byOthers?: true;
  say: (
    view: ProductView,
    entry: Entry<"product">,
    context: Context,
  ) => readonly (Statement | false | undefined | "")[];
}

/** The id of the group of standards. */
export const standardsId = "standards";

/** The groups and rows, in order. The group of standards gets a row for each standard that any of the products names. */
export const compareGroups: readonly { id: string; title: string; rows: readonly RowDefinition[] }[] = [
  {
    id: "about",
    title: "What it is",
    rows: [
      { id: "summary", title: "In short", say: ({ head }) => [{ text: head.summary }] },
      { id: "type", title: "Type", say: ({ facts: { type } }) => [type === undefined ? undefined : { text: type }] },
      {
        id: "stage",
        title: "Stage",
        say: ({ head: { retired, tags }, facts: { stage } }) => [
          stage === undefined ? undefined : tags[0],
          retired && { text: `Retired on ${retired.date}`, tone: "poor" },
        ],
      },
      {
        id: "services",
        title: "For",
        say: ({ facts: { services } }, { data }) => {
          const only = nationsOnly(data);
          return [
            ...(services.length === 0
              ? [{ text: "Any service" }]
              : services.map(({ text, address }) => ({ text, to: address }))),
            only && { text: only },
          ];
        },
      },
      { id: "owner", title: "Offered by", say: ({ record }) => [linkTo(record.owner)] },
      { id: "suppliers", title: "Suppliers", say: ({ facts }) => facts.suppliers.map((text) => ({ text })) },
      {
        id: "licence",
        title: "Licence",
        say: ({ facts }) =>
          facts.licences.map(({ of, licence }) => ({ text: licence.short, note: of, to: licence.url })),
      },
    ],
  },
  {
    id: "users",
    title: "Who uses it",
    rows: [
      {
        id: "current",
        title: "In use, piloted or looked at",
        byOthers: true,
        say: (view) => (["in-use", "piloting", "exploring"] as const).map((status) => users(status, view)),
      },
      {
        id: "reported",
        title: "Reported, not confirmed",
        byOthers: true,
        say: (view) => [users("reported", view)],
      },
      {
        id: "regions",
        title: "Where they are",
        byOthers: true,
        say: (_, { slug }, context) => {
          const regions = usersByRegion(slug, context).map(({ title, count }) => `${title} ${numberInWords(count)}`);
          return [regions.length > 0 && { text: regions.join(", ") }];
        },
      },
      {
        id: "stopped",
        title: "Stopped, and why",
        byOthers: true,
        say: ({ head, sections: { users } }) =>
          shortened(
            users.stopped.map(({ subject, reason, since, inheritedFrom, evidence }) => ({
              ...linkTo(subject),
              note: sentences([
                reason ?? "Reason not stated",
                since,
                inheritedFrom !== undefined && `Inherited from ${inheritedFrom}`,
              ]),
              evidence: evidence[0],
            })),
            head,
          ),
      },
      {
        id: "contracts",
        title: "Contracts",
        byOthers: true,
        say: ({ head }, { slug }, context) =>
          shortened(
            (context.relations.uses.get(slug) ?? []).flatMap(({ authority, contract }) => {
              const note = contractFacts(contract, context.today);
              if (note === undefined) return [];
              const evidence = externalLink(contract?.evidence, context);
              return [
                { ...linkTo(referenceTo("authority", authority.slug, context)), note: capitalised(note), evidence },
              ];
            }),
            head,
          ),
      },
      {
        id: "stories",
        title: "Case studies and opportunities",
        byOthers: true,
        say: ({ head, sections: { stories } }) => shortened((stories?.items ?? []).map(linkTo), head),
      },
    ],
  },
  { id: standardsId, title: "Standards it meets", rows: [] },
  {
    id: "upkeep",
    title: "Cost and upkeep",
    rows: [
      {
        id: "cost",
        title: "Cost, without VAT",
        say: ({ sections: { upkeep } }) =>
          (upkeep?.costs ?? []).map(({ model, band, includes, asOf, notes, evidence }) => ({
            text: band === undefined ? model : `${model}: ${band}`,
            note: sentences([
              includes.length > 0 && `Includes: ${listInWords(includes)}`,
              notes,
              asOf && `As of ${asOf}`,
            ]),
            evidence,
          })),
      },
      {
        id: "maintenance",
        title: "Maintained",
        say: ({ sections: { upkeep } }) => {
          if (!upkeep?.maintenance) return [];
          const { how, until, ended, evidence } = upkeep.maintenance;
          const about = "maintenance";
          return ended && until !== undefined
            ? [
                { text: how, evidence, about },
                { text: until, tone: "poor" },
              ]
            : [{ text: how, note: until, evidence, about }];
        },
      },
      {
        id: "hosting",
        title: "How to run it",
        say: ({ sections: { upkeep } }) => (upkeep?.hosting ?? []).map(({ text }) => ({ text })),
      },
    ],
  },
  {
    id: "trust",
    title: "Trust",
    rows: ["Accessibility", "Inclusion", "Data protection", "Security"].map((title) => ({
      id: title.toLowerCase().replace(" ", "-"),
      title,
      say: ({ head, sections: { trust } }) =>
        (trust?.cards.find((card) => card.title === title)?.facts ?? []).map(({ text, link }) => ({
          text,
          to: link?.url,
          of: head.name,
        })),
    })),
  },
  {
    id: "next",
    title: "What to do next",
    rows: [
      {
        id: "papers",
        title: "Papers to reuse",
        byOthers: true,
        say: ({ head, sections: { users } }) =>
          shortened(
            users.current.flatMap(({ papers, subject }) =>
              papers.map(({ title, url }) => ({ text: title, to: url, note: subject.name })),
            ),
            head,
          ),
      },
      {
        id: "contact",
        title: "Contact",
        say: ({ head, sections: { contacts } }) =>
          (contacts ?? []).map(({ role, email, page }) => ({
            text: role,
            to: email === undefined ? page?.url : `mailto:${email}`,
            of: head.name,
          })),
      },
      { id: "reviewed", title: "Last reviewed", say: ({ record }) => [{ text: record.reviewed }] },
    ],
  },
];

/** Returns the number of users with a status and the first names; undefined if there are none. */
function users(
  status: "in-use" | "piloting" | "exploring" | "reported",
  {
    head,
    sections: {
      users: { parts, current },
    },
  }: ProductView,
): Statement | undefined {
  const title = useStatuses.title(status);
  const count = parts.find(({ text }) => text === title)?.value ?? 0;
  if (count === 0) return undefined;
  const names = current.filter((row) => row.status.text === title).map(({ subject }) => subject.name);
  const left = count - Math.min(names.length, maxShown);
  const note = listInWords([...names.slice(0, maxShown), ...(left > 0 ? [`${numberInWords(left)} more`] : [])]);
  return { text: `${title}: ${numberInWords(count)}`, to: usersAddress(head), of: head.name, note };
}

/** Truncates statements, with a link to the product’s page for the rest. */
function shortened(statements: readonly Statement[], product: Shown & { name: string }): readonly Statement[] {
  const left = statements.length - maxShown;
  // Replacing a single statement by a link saves no space.
  if (left < 2) return statements;
  const rest = { text: `${numberInWords(left)} more`, to: addressHere(product), of: product.name };
  return [...statements.slice(0, maxShown), rest];
}

function usersAddress(product: Shown): string {
  return `${addressHere(product)}#users`;
}

function linkTo({ missing, ...entry }: Reference): Statement {
  return missing ? { text: entry.name } : { text: entry.name, to: addressHere(entry) };
}

/** Joins non-empty parts as sentences; undefined if there are none. */
function sentences(parts: readonly (string | false | undefined)[]): string | undefined {
  const some = parts.filter((part): part is string => typeof part === "string" && part !== "");
  return some.length > 0 ? some.map((part) => `${capitalised(part.replace(/\.$/, ""))}.`).join(" ") : undefined;
}
