import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  log,
  multiselect,
  select,
  text,
} from "@clack/prompts";
import * as z from "zod";

import { isRequired, metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type Catalogue, entriesOfKind, type Kind } from "../../schemas/index.ts";
import { CannotRun } from "../lib/stop.ts";

/** Asks for a whole set of fields: those that are needed, then those that the person chooses from the rest. */
export async function askForFields(
  schema: z.ZodObject,
  catalogue: Catalogue,
  known: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = { ...known };
  const fields = Object.entries(schema.shape) as [string, z.core.$ZodType][];
  for (const [name, field] of fields) {
    if (isRequired(field)) answers[name] ??= await askFor(field, catalogue);
  }
  const rest = fields.filter(([name, field]) => !isRequired(field) && answers[name] === undefined);
  const chosen =
    rest.length === 0
      ? []
      : answered(
          await multiselect({
            message: "What else do you know? (space chooses, enter goes on)",
            options: rest.map(([name, field]) => ({
              value: name,
              label: titleOf(field),
              hint: metaOf(field).description ?? "",
            })),
            required: false,
            maxItems: 12,
          }),
        );
  for (const [name, field] of rest.filter(([name]) => chosen.includes(name)))
    answers[name] = await askFor(field, catalogue);
  return answers;
}

/** Asks for one value in the way that fits its schema: a choice, a list, a set of fields or a text. */
async function askFor(field: z.core.$ZodType, catalogue: Catalogue): Promise<unknown> {
  const bare = unwrap(field);
  if (bare instanceof z.ZodArray) return askForList(field, bare.def.element, catalogue);
  if (bare instanceof z.ZodObject) {
    log.step(titleOf(field));
    return askForFields(bare, catalogue, {});
  }
  if (bare instanceof z.ZodBoolean) return answered(await confirm({ message: question(field) }));
  const options = optionsOf(field, catalogue);
  if (options) {
    const ask = options.length > 8 ? autocomplete<string> : select<string>;
    return answered(await ask({ message: question(field), options, maxItems: 10 }));
  }
  return askForText(field);
}

async function askForList(field: z.core.$ZodType, item: z.core.$ZodType, catalogue: Catalogue): Promise<unknown[]> {
  const options = optionsOf(item, catalogue);
  if (options)
    return answered(
      await autocompleteMultiselect({ message: question(field), options, required: false, maxItems: 10 }),
    );
  const items: unknown[] = [];
  log.step(question(field));
  do items.push(await askFor(item, catalogue));
  while (answered(await confirm({ message: "Another one?", initialValue: false })));
  return items;
}

async function askForText(field: z.core.$ZodType): Promise<unknown> {
  const { examples, expects } = metaOf(field);
  const convert = (typed: string): unknown => (accepts(field, typed) ? typed : Number(typed));
  const answer = await text({
    message: question(field),
    ...(typeof examples?.[0] === "string" ? { placeholder: examples[0] } : {}),
    validate: (typed) =>
      accepts(field, convert(typed ?? "")) ? undefined : `It must be ${expects ?? "of another form"}.`,
  });
  return convert(answered(answer));
}

/** The values that can be chosen from: the words of a controlled list, or the entries that can be named. */
function optionsOf(
  field: z.core.$ZodType,
  catalogue: Catalogue,
): { value: string; label: string; hint?: string }[] | undefined {
  const { words, references } = metaOf(field);
  if (words)
    return Object.entries(words).map(([value, { title, description }]) => ({
      value,
      label: title,
      ...(description ? { hint: description } : {}),
    }));
  return references ? entryOptions(catalogue, references) : undefined;
}

function entryOptions(catalogue: Catalogue, kind: Kind): { value: string; label: string; hint: string }[] {
  return Array.from(entriesOfKind(catalogue, kind), ({ slug, data }) => ({
    value: slug,
    label: data.name,
    hint: slug,
  }));
}

function question(field: z.core.$ZodType): string {
  const { description } = metaOf(field);
  return description ? `${titleOf(field)}: ${description}` : titleOf(field);
}

function titleOf(field: z.core.$ZodType): string {
  return metaOf(field).title ?? "Value";
}

function accepts(field: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(field, value).success;
}

/** The answer, unless the person gave up: then nothing is written. */
export function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new CannotRun("Given up. Nothing was written.");
  return answer as Exclude<T, symbol>;
}
