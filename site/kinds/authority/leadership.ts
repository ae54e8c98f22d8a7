import { metaOf, schemaAt } from "../../../schemas/fields/describe.ts";
import { type FieldsOf, kinds } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";
import { periodInWords } from "../../format.ts";

type Authority = FieldsOf["authority"];

/** A fact about an authority’s digital leadership. */
export interface LeadershipFact {
  /** The name of the field. */
  term: string;
  text: string;
  /** A note: “Part of the top management team”, “2024 to 2028”. */
  note: string | undefined;
  /** The address of the document or page, which its name links to. */
  link: string | undefined;
  /** The evidence of the statement. */
  evidence: ExternalLink | undefined;
}

/** The posts, boards and published plans of an authority; undefined if there are none. */
export function leadershipOf(authority: Authority, context: Context): LeadershipFact[] | undefined {
  const facts = [...postsOf(authority, context), ...publicationsOf(authority)];
  return facts.length > 0 ? facts : undefined;
}

function postsOf({ leadership = {} }: Authority, context: Context): LeadershipFact[] {
  const { chiefDigitalOfficer: officer } = leadership;
  return (["chiefDigitalOfficer", "digitalChampion", "digitalBoard"] as const).flatMap((field) => {
    const post = leadership[field];
    if (!post) return [];
    const onBoard = field === "chiefDigitalOfficer" ? officer?.onBoard : undefined;
    return {
      term: titleOf("leadership", field),
      text: post.title,
      note: onBoard === undefined ? undefined : `${onBoard ? "Part" : "Not part"} of the top management team`,
      link: undefined,
      evidence: externalLink(post.evidence, context),
    };
  });
}

function publicationsOf(authority: Authority): LeadershipFact[] {
  return (["strategy", "inclusionStrategy", "openData", "marketEngagement"] as const).flatMap((field) => {
    const publication = authority[field];
    if (!publication) return [];
    const { title, url, from, until } = publication;
    const note = from === undefined && until === undefined ? undefined : periodInWords({ from, until });
    return { term: titleOf(field), text: title, note, link: url, evidence: undefined };
  });
}

/** The title that the model gives a field of an authority. */
function titleOf(...path: string[]): string {
  const schema = schemaAt(kinds.authority.schema, path);
  return (schema && metaOf(schema).title) ?? path.join(" ");
}
