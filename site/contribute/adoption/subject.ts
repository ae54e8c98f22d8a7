import { askedFields, type StatementSubject } from "../../../schemas/statements/answer.ts";
import { type Saying, untrue } from "../../../schemas/statements/saying.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import type { FieldModel } from "../model/field.ts";
import type { FormData } from "../state/data.ts";

type SubjectKind = StatementSubject["kind"];

/** The fields of a record about a product or a system, and about a standard. */
export type RecordFields = Readonly<Record<Exclude<SubjectKind, "system">, readonly FieldModel[]>>;

/** The fields of a record about something of a kind. */
export function fieldsAbout(fields: RecordFields, kind: SubjectKind): readonly FieldModel[] {
  return fields[kind === "system" ? "product" : kind];
}

/** The answers as they stand in the form. What is said of a product is kept while somebody looks at standards. */
export interface Answers {
  authority: string;
  kind: SubjectKind;
  /** Slugs, or what was typed when it is nobody’s; of a system, its name. */
  slugs: Readonly<Record<SubjectKind, string>>;
  items: Readonly<Record<SubjectKind, FormData>>;
}

/** A form in which nothing was answered but what the address of the page says. */
export function blankAnswers(given: Saying | undefined): Answers {
  const { kind = "product", authority = "", slug = "", status } = given ?? {};
  return {
    authority,
    kind,
    slugs: { product: "", standard: "", system: "", [kind]: slug },
    items: { product: {}, standard: {}, system: {}, [kind]: status === undefined ? {} : { status } },
  };
}

/** Answers as the browser kept them; nothing where they are none. */
export function answersIn(value: unknown): Answers | undefined {
  if (!isMapping(value)) return undefined;
  const { authority, kind, slugs, items } = value;
  const isWhole =
    typeof authority === "string" &&
    subjectKinds.some((one) => one === kind) &&
    isMapping(slugs) &&
    isMapping(items) &&
    subjectKinds.every((one) => typeof slugs[one] === "string" && isMapping(items[one]));
  return isWhole ? (value as unknown as Answers) : undefined;
}

const subjectKinds: readonly SubjectKind[] = ["product", "standard", "system"];

/** The questions about something: with an end and a reason where somebody has stopped using it. */
export function questionsFor(fields: RecordFields, { kind, items }: Answers): readonly FieldModel[] {
  const { status } = items[kind];
  return askedFields(kind, status).flatMap((name) => {
    const own = fieldsAbout(fields, kind).find((one) => one.name === name);
    // What was never true of a standard has a reason as well, which its record would have no place for.
    const found = own ?? fieldsAbout(fields, "product").find((one) => one.name === name);
    if (!found) return [];
    const field = withOwnWords(found);
    if (name === "evidence") return { ...field, hint: evidenceHint };
    if (name === "reason" && status === untrue) return { ...field, ...whyUntrue, required: true };
    // Why somebody stopped is the most useful thing for others, so this form asks for it.
    return { ...field, required: field.required || name === "reason" };
  });
}

/** With the words that an authority can say of itself, and that what is said was never true. */
function withOwnWords(field: FieldModel): FieldModel {
  const { control } = field;
  if (field.name !== "status" || control.type !== "words") return field;
  const words = control.words.filter(({ byOthers }) => byOthers !== true);
  return { ...field, control: { ...control, words: [...words, neverTrue] } };
}

const neverTrue = {
  word: untrue,
  title: "No, this is wrong",
  description: "It was never true. What the record says about it will be removed.",
};

const whyUntrue = {
  title: "What is wrong",
  noun: "what is wrong",
  hint: "It is shown with the change and not kept in the record.",
  example: "That was a trial by another council.",
};

/** The answers to the questions that are asked; what was answered before a question went away is kept aside. */
export function answered(questions: readonly FieldModel[], { kind, items }: Answers): FormData {
  const names = new Set(questions.map(({ name }) => name));
  return Object.fromEntries(Object.entries(items[kind]).filter(([name]) => names.has(name)));
}

const evidenceHint =
  "If there is a public page that shows it, such as a news item, a contract or a committee paper, its address helps others to trust what you say. Leave it out if there is none.";
