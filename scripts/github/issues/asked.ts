import type { Kind, Path } from "../../../schemas/index.ts";

/** The field of an entry that a question asks for. */
export interface AskedField {
  path: Path;
  /** For an item of a typed list, such as links: its type. */
  type?: string;
}

const naming: readonly AskedField[] = [{ path: ["name"] }, { path: ["summary"] }];
const contact: readonly AskedField[] = [{ path: ["contacts", 0, "role"] }, { path: ["contacts", 0, "email"] }];
const story: AskedField = { path: ["description"] };

/** A link of one type; each type has a question of its own. */
function link(type: string): AskedField {
  return { path: ["links", 0, "url"], type };
}

/**
 * The fields that the issue forms ask for: those that most people know. Multi-line answers come last, so that their
 * text cannot be mistaken for the answer to a later question.
 */
const asked: Readonly<Partial<Record<Kind, readonly AskedField[]>>> = {
  product: [
    ...naming,
    { path: ["type"] },
    { path: ["stage"] },
    { path: ["services"] },
    { path: ["licences", "code"] },
    link("website"),
    link("repository"),
    link("documentation"),
    { path: ["costs", 0, "model"] },
    { path: ["maintenance", "type"] },
    { path: ["hosting"] },
    ...contact,
    { path: ["suppliers"] },
    { path: ["features"] },
    story,
  ],
  standard: [
    ...naming,
    { path: ["type"] },
    { path: ["status"] },
    { path: ["publisher"] },
    { path: ["services"] },
    { path: ["specification"] },
    { path: ["validator"] },
    { path: ["licences", "content"] },
    ...contact,
    story,
  ],
  "case-study": [
    ...naming,
    { path: ["outcome"] },
    { path: ["reportedBy"] },
    { path: ["services"] },
    { path: ["period", "from"] },
    { path: ["period", "until"] },
    { path: ["evidence", 0, "url"] },
    ...contact,
    { path: ["authorities"] },
    { path: ["products"] },
    { path: ["standards"] },
    { path: ["lessons"] },
    story,
  ],
  opportunity: [
    ...naming,
    { path: ["type"] },
    { path: ["stage"] },
    { path: ["services"] },
    { path: ["opens"] },
    { path: ["closes"] },
    { path: ["budget"] },
    ...contact,
    { path: ["participants"] },
    { path: ["products"] },
    { path: ["standards"] },
    { path: ["seeking"] },
    story,
  ],
  authority: [
    ...naming,
    { path: ["type"] },
    { path: ["gss"] },
    { path: ["website"] },
    { path: ["services"] },
    { path: ["strategy", "title"] },
    { path: ["strategy", "url"] },
    ...contact,
    story,
  ],
};

/** The fields that the issue form of a kind asks for; those of every entry for a kind without a list of its own. */
export function askedOf(kind: Kind): readonly AskedField[] {
  return asked[kind] ?? [...naming, { path: ["services"] }, ...contact, story];
}
