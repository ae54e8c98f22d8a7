import type { Kind, Path } from "../../../schemas/index.ts";

/** What one question of a form is about: a place in the entry. */
export interface Asked {
  path: Path;
  /** For an item of a list of things with types: which type it is. */
  type?: string;
}

const naming: readonly Asked[] = [{ path: ["name"] }, { path: ["summary"] }];
const contact: readonly Asked[] = [{ path: ["contacts", 0, "role"] }, { path: ["contacts", 0, "email"] }];
const story: Asked = { path: ["description"] };

/** A link of the entry, one question for each type of link. */
function link(type: string): Asked {
  return { path: ["links", 0, "url"], type };
}

/**
 * What the issue forms ask beyond what every form does: the fields that most people know. Answers of many lines come last, so that
 * nothing written in one can be taken for the answer to a question after it.
 */
const asked: Readonly<Partial<Record<Kind, readonly Asked[]>>> = {
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

/** What the issue form of a kind asks; one without a list of its own asks what every entry has. */
export function askedOf(kind: Kind): readonly Asked[] {
  return asked[kind] ?? [...naming, { path: ["services"] }, ...contact, story];
}
