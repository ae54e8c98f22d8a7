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

/** A form in which nothing was answered, about a product or standard where one is given. */
export function blankAnswers(given: Subject | undefined): Answers {
  const slugs = { product: "", standard: "", ...(given && { [given.kind]: given.slug }) };
  return { authority: "", kind: given?.kind ?? "product", slugs, items: { product: {}, standard: {} } };
}

/** The questions about a product or standard: with an end and a reason where somebody has stopped using it. */
export function questionsFor(fields: RecordFields, { kind, items }: Answers): readonly FieldModel[] {
  return namesOf(kind, items[kind]["status"]).flatMap((name) => {
    const field = fields[kind].find((one) => one.name === name);
    // Why somebody stopped is the most useful thing for others, so this form asks for it.
    return field ? { ...field, required: field.required || name === "reason" } : [];
  });
}

function namesOf(kind: Subject["kind"], status: unknown): readonly string[] {
  if (status !== "stopped") return ["status", "since", "evidence"];
  return kind === "product" ? ["status", "until", "reason"] : ["status", "evidence"];
}
