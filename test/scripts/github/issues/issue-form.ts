import * as z from "zod";

const text = z.string().regex(/\S/);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const words = { label: text, description: z.string().optional() };
const typed = { placeholder: z.string().optional(), value: z.string().optional() };

/** GitHub refuses choices that YAML reads as another type, and “None”, which it reserves for no answer. */
const option = text.refine((one) => !/^(?:none|true|false|yes|no|on|off|y|n)$/i.test(one));
const options = z.array(option).min(1).refine(isDistinct);

const element = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal("input"), id, attributes: z.strictObject({ ...words, ...typed }), validations }),
  z.strictObject({
    type: z.literal("textarea"),
    id,
    attributes: z.strictObject({ ...words, ...typed, render: z.string().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal("dropdown"),
    id,
    attributes: z.strictObject({ ...words, multiple: z.boolean().optional(), options }),
    validations,
  }),
]);

/**
 * The schema of an issue form as GitHub documents it. It refuses what GitHub refuses, such as ids or labels that are
 * almost equal.
 *
 * @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 * @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
 */
export const IssueForm = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).optional(),
  body: z
    .array(element)
    .refine((elements) => elements.some(({ type }) => type !== "markdown"))
    .refine((elements) => isDistinct(elements.flatMap((one) => (one.type === "markdown" ? [] : [one.id]))))
    .refine((elements) =>
      isDistinct(elements.flatMap((one) => (one.type === "markdown" ? [] : [plain(one.attributes.label)]))),
    ),
});

/** The schema of the configuration beside the forms: the links that GitHub offers with them. */
export const Chooser = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url({ protocol: /^https$/ }), about: text })),
});

function isDistinct(some: readonly string[]): boolean {
  return new Set(some).size === some.length;
}

/** Returns the form of a label in which GitHub compares it: case and punctuation do not count. */
function plain(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
