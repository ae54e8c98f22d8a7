import { capitalised } from "../../../schemas/capitals.ts";
import { metaOf, schemaAt } from "../../../schemas/fields/describe.ts";
import { kinds } from "../../../schemas/index.ts";
import type { StatementSubject } from "../../../schemas/statements/answer.ts";
import { firstAnswers, quickAnswers, untrue } from "../../../schemas/statements/prefilled-statement.ts";
import { type Question, questionOn, authorityQuestion } from "./question.ts";

const untrueSays = quickAnswers.product.find(({ status }) => status === untrue)?.says ?? "";

/**
 * The questions of the form for statements of what an authority uses or has adopted. All are single-line inputs,
 * because a URL can prefill those but not dropdowns.
 */
export const statementQuestions: readonly Question[] = [
  { ...authorityQuestion, hint: ["The council or body that you speak for, as it is called in the catalogue."] },
  subject("product", ["The product that it is about: its name or its slug. Or name a standard or a system below."]),
  subject("standard", ["The standard that it is about."]),
  subject("system", ["A system without an entry, as the record of the authority calls it."]),
  {
    id: "answer",
    label: "Answer",
    hint: [
      `How far you have come with it: “${firstAnswers("product")
        .map(({ says }) => says)
        .join("”, “")}”, or another status, such as “Piloting”. If it was never so: “${untrueSays}”.`,
    ],
    example: firstAnswers("product")[0]?.says ?? "",
    required: true,
    answer: { type: "line" },
  },
  field("since"),
  field("until"),
  field("evidence"),
  {
    ...field("reason"),
    hint: ["Why it was stopped, or what is wrong: in one line. It is needed with these two answers."],
  },
];

function subject(kind: StatementSubject["kind"], hint: readonly string[]): Question {
  const label = capitalised(kind);
  const answer = kind === "system" ? ({ type: "line" } as const) : ({ type: "line", reference: kind } as const);
  return { id: kind, label, hint, required: false, answer };
}

/** The question about a field of what an authority uses. */
function field(name: string): Question {
  const path = ["uses", 0, name];
  const found = schemaAt(kinds.authority.schema, path);
  return {
    ...questionOn("authority", { path }),
    id: name,
    label: (found && metaOf(found).title) ?? name,
    required: false,
  };
}
