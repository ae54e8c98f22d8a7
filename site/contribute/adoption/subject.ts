import { askedFields, type StatementSubject } from "../../../schemas/statements/answer.ts";
import { type PrefilledStatement, untrue } from "../../../schemas/statements/prefilled-statement.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import type { FieldModel } from "../model/field.ts";
import type { FormData } from "../state/data.ts";

type SubjectKind = StatementSubject["kind"];

/** The fields of a record about a product or a system, and about a standard. */
export type RecordFields = Readonly<Record<Exclude<SubjectKind, "system">, readonly FieldModel[]>>;

/** Returns the fields of a record about a subject of a kind; systems have those of products. */
export function fieldsAbout(fields: RecordFields, kind: SubjectKind): readonly FieldModel[] {
  return fields[kind === "system" ? "product" : kind];
}

/** The answers in the form. Each kind of subject keeps its own, so switching between them loses nothing. */
export interface Answers {
  authority: string;
  kind: SubjectKind;
  /** Slugs, or the typed text if no entry has it as its slug; for a system, its name. */
  slugs: Readonly<Record<SubjectKind, string>>;
  items: Readonly<Record<SubjectKind, FormData>>;
}

/** Returns blank answers, prefilled from the query string of the page. */
export function blankAnswers(given: PrefilledStatement | undefined): Answers {
  const { kind = "product", authority = "", slug = "", status } = given ?? {};
  return {
    authority,
    kind,
    slugs: { product: "", standard: "", system: "", [kind]: slug },
    items: { product: {}, standard: {}, system: {}, [kind]: status === undefined ? {} : { status } },
  };
}

/** Reads answers from browser storage; undefined if the value does not have their shape. */
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

/** Returns the questions about a subject, which depend on its kind and status: see `askedFields`. */
export function questionsFor(fields: RecordFields, { kind, items }: Answers): readonly FieldModel[] {
  const { status } = items[kind];
  return askedFields(kind, status).flatMap((name) => {
    const own = fieldsAbout(fields, kind).find((one) => one.name === name);
    // Removing a statement about a standard asks for a reason too, a field that only records of products have.
    const found = own ?? fieldsAbout(fields, "product").find((one) => one.name === name);
    if (!found) return [];
    const field = withOwnWords(found);
    if (name === "evidence") return { ...field, hint: evidenceHint };
    if (name === "reason" && status === untrue) return { ...field, ...whyUntrue, required: true };
    // The schema leaves the reason optional; this form requires it, because it helps other councils most.
    return { ...field, required: field.required || name === "reason" };
  });
}

/** Limits the statuses to those that an authority can state itself, and adds “No, this is wrong”. */
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

/** Returns the answers to the current questions; answers to hidden questions stay in the form but are not sent. */
export function currentAnswers(questions: readonly FieldModel[], { kind, items }: Answers): FormData {
  const names = new Set(questions.map(({ name }) => name));
  return Object.fromEntries(Object.entries(items[kind]).filter(([name]) => names.has(name)));
}

const evidenceHint =
  "If there is a public page that shows it, such as a news item, a contract or a committee paper, its address helps others to trust what you say. Leave it out if there is none.";
