import type { Saying } from "../../../schemas/statements/saying.ts";
import type { FieldModel } from "../model/field.ts";
import type { FormData } from "../state/data.ts";

/** What an authority says that it uses or has adopted. */
export interface Subject {
  kind: "product" | "standard";
  /** Its slug, or what was typed when it is nobody’s. */
  slug: string;
}

/** The list in the file of an authority that such a thing is recorded in. */
export const listOf = { product: "uses", standard: "adopts" } as const satisfies Record<Subject["kind"], string>;

/** The fields of a record about a product and about a standard. */
export type RecordFields = Readonly<Record<Subject["kind"], readonly FieldModel[]>>;

/** The answers as they stand in the form. What is said of a product is kept while somebody looks at standards. */
export interface Answers {
  authority: string;
  kind: Subject["kind"];
  slugs: Readonly<Record<Subject["kind"], string>>;
  items: Readonly<Record<Subject["kind"], FormData>>;
}

/** A form in which nothing was answered but what the address of the page says. */
export function blankAnswers(given: Saying | undefined): Answers {
  const { kind = "product", authority = "", slug = "", status } = given ?? {};
  return {
    authority,
    kind,
    slugs: { product: "", standard: "", [kind]: slug },
    items: { product: {}, standard: {}, [kind]: status === undefined ? {} : { status } },
  };
}

/** The questions about a product or standard: with an end and a reason where somebody has stopped using it. */
export function questionsFor(fields: RecordFields, { kind, items }: Answers): readonly FieldModel[] {
  return namesOf(kind, items[kind]["status"]).flatMap((name) => {
    const found = fields[kind].find((one) => one.name === name);
    if (!found) return [];
    const field = withOwnWords(found);
    if (name === "evidence") return { ...field, hint: evidenceHint };
    // Why somebody stopped is the most useful thing for others, so this form asks for it.
    return { ...field, required: field.required || name === "reason" };
  });
}

/** With the words that an authority can say of itself. */
function withOwnWords(field: FieldModel): FieldModel {
  const { control } = field;
  if (control.type !== "words") return field;
  return { ...field, control: { ...control, words: control.words.filter(({ byOthers }) => byOthers !== true) } };
}

/** The answers to the questions that are asked; what was answered before a question went away is kept aside. */
export function answered(questions: readonly FieldModel[], { kind, items }: Answers): FormData {
  const names = new Set(questions.map(({ name }) => name));
  return Object.fromEntries(Object.entries(items[kind]).filter(([name]) => names.has(name)));
}

const evidenceHint =
  "If there is a public page that shows it, such as a news item, a contract or a committee paper, its address helps others to trust what you say. Leave it out if there is none.";

function namesOf(kind: Subject["kind"], status: unknown): readonly string[] {
  if (status !== "stopped") return ["status", "since", "evidence"];
  return kind === "product" ? ["status", "until", "reason"] : ["status", "evidence"];
}
