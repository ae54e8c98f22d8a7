import * as z from "zod";

import { normaliseText } from "../../schemas/drafting/text.ts";
import { accepts, isRequired, metaOf, schemaAt, unwrap } from "../../schemas/fields/describe.ts";
import { outsideYaml } from "../../schemas/fields/outside-yaml.ts";
import { readDate } from "../../schemas/fields/read-date.ts";
import { readLicence } from "../../schemas/fields/read-licence.ts";
import { readNumber } from "../../schemas/fields/read-number.ts";
import { type Catalogue, entriesOfKind, type Kind, type Path } from "../../schemas/index.ts";
import { quoted } from "../../schemas/problems/quoted.ts";
import { repair } from "../../schemas/reading/repair.ts";
import { isMapping } from "../../schemas/yaml/mapping.ts";
import type { Choice, Prompts } from "./prompts.ts";

/** The partial answers of an interview: fields, of which lists and groups may be unfinished. */
export type Answers = Record<string, unknown>;

/** The dependencies of asking. */
export interface Asking {
  prompts: Prompts;
  catalogue: Catalogue;
  /** Called after each answer. */
  onAnswer: () => void;
}

/** Where an answer goes: a field of a set, or an item of a list. */
type Holder = Answers | unknown[];

/** Asks for the unanswered fields of an object: all required ones, then the optional ones that the person selects. */
export async function askForFields(schema: z.ZodObject, answers: Answers, asking: Asking): Promise<void> {
  const fields = Object.entries(schema.shape) as [string, z.core.$ZodType][];
  for (const [name, field] of fields) {
    if (isRequired(field) && isOpen(field, answers[name])) await askFor(field, answers, name, asking);
  }
  const rest = fields.filter(([name, field]) => !isRequired(field) && isOpen(field, answers[name]));
  if (rest.length === 0) return;
  const chosen = await asking.prompts.several({
    message: "What else do you know?",
    choices: rest.map(([name, field]) => ({
      value: name,
      label: titleOf(field),
      hint: metaOf(field).description ?? "",
    })),
    check: () => undefined,
  });
  for (const [name, field] of rest.filter(([name]) => chosen.includes(name))) {
    await askFor(field, answers, name, asking);
  }
}

/**
 * Asks again for the value at a path of an entry, with the previous answer as the initial value. Offers to leave out a
 * field that the model does not have.
 *
 * @returns whether the person has given or left out a value
 */
export async function askAgain(schema: z.ZodObject, path: Path, answers: Answers, asking: Asking): Promise<boolean> {
  const [last, ...way] = path.toReversed();
  const field = schemaAt(schema, path);
  const holder = way.reduceRight<unknown>((at, step) => (at as Answers | undefined)?.[step], answers);
  if (last === undefined || typeof holder !== "object" || holder === null) return false;
  if (field) {
    await askFor(field, holder as Holder, last, asking);
    return true;
  }
  const message = `There is no field ${quoted(path.join("."))}. Leave it out?`;
  if (!(await asking.prompts.confirm({ message, initial: true }))) return false;
  Reflect.deleteProperty(holder, last);
  asking.onAnswer();
  return true;
}

/** Whether a field has no answer. A list that somebody began and cancelled is empty. */
function isOpen(field: z.core.$ZodType, answer: unknown): boolean {
  return answer === undefined || (isList(answer) && answer.length === 0 && metaOf(field).empty === undefined);
}

/** Asks for one value by the type of its schema: a choice, a list, a set of fields or a text. */
async function askFor(field: z.core.$ZodType, holder: Holder, step: string | number, asking: Asking): Promise<void> {
  const bare = unwrap(field);
  const { prompts, onAnswer } = asking;
  const put = (value: unknown): void => {
    (holder as Answers)[step] = value;
    onAnswer();
  };
  const before = (holder as Answers)[step];
  if (bare instanceof z.ZodArray) {
    const choices = choicesFor(bare.def.element, asking);
    if (choices) put(await askForSeveral(field, choices, asking));
    else await askForItems(field, bare.def.element, isList(before) ? before : [], put, asking);
  } else if (bare instanceof z.ZodObject) {
    prompts.say(titleOf(field));
    const group = isMapping(before) ? before : {};
    put(group);
    await askForFields(bare, group, asking);
  } else if (bare instanceof z.ZodBoolean) {
    put(await prompts.confirm({ message: question(field), initial: before !== false }));
  } else {
    const choices = choicesFor(field, asking);
    put(
      choices ? await prompts.choose({ message: question(field), choices }) : await askForText(field, before, asking),
    );
  }
}

/** The value of the choice for an empty list. */
const none = "";

/** Asks for several values. Where an empty list has a meaning of its own, it is an explicit choice. */
async function askForSeveral(
  field: z.core.$ZodType,
  choices: readonly Choice[],
  { prompts }: Asking,
): Promise<string[] | undefined> {
  const { empty } = metaOf(field);
  const chosen = await prompts.several({
    message: question(field),
    choices: empty === undefined ? choices : [{ value: none, label: empty }, ...choices],
    check: (answer) => {
      if (answer.length === 0 && (empty !== undefined || isRequired(field)))
        return `Nothing is chosen yet.${empty === undefined ? "" : ` Choose “${empty}” if you mean that.`}`;
      return answer.includes(none) && answer.length > 1 ? `Choose either “${empty ?? ""}” or others.` : undefined;
    },
  });
  if (chosen.includes(none)) return [];
  return chosen.length > 0 ? chosen : undefined;
}

async function askForItems(
  field: z.core.$ZodType,
  item: z.core.$ZodType,
  items: unknown[],
  put: (items: unknown[]) => void,
  asking: Asking,
): Promise<void> {
  asking.prompts.say(question(field));
  do {
    put(items);
    await askFor(item, items, items.length, asking);
  } while (await asking.prompts.confirm({ message: "Another one?", initial: false }));
}

async function askForText(field: z.core.$ZodType, before: unknown, { prompts }: Asking): Promise<unknown> {
  const { examples, expects, text: type } = metaOf(field);
  // Text pasted from documents often has trailing or non-breaking spaces.
  const convert = (typed: string): unknown => {
    const text = normaliseText(typed).trim();
    // A field that accepts text keeps “£1,200” with its unit.
    if (accepts(field, text) && !/^-?\d+(?:\.\d+)?$/.test(text)) return text;
    const reading = readNumber(text);
    if (reading?.certain && accepts(field, reading.number)) return reading.number;
    return accepts(field, text) ? text : (correctedText(field, text) ?? text);
  };
  const [example] = examples ?? [];
  const typed = await prompts.text({
    message: question(field),
    ...(typeof example === "string" ? { example } : {}),
    ...(typeof before === "string" ? { initial: before } : {}),
    ...(type === "markdown" ? { isLong: true } : {}),
    check: (typed) =>
      accepts(field, convert(typed)) ? undefined : `It must be ${outsideYaml(expects ?? "in another form")}.`,
  });
  return convert(typed);
}

/** Corrects a text that a field refuses where its meaning is certain: a date, the name of a licence or a format. */
function correctedText(field: z.core.$ZodType, text: string): string | undefined {
  const meta = metaOf(field);
  const day = meta.date && readDate(text, meta.date);
  const date = day?.certain ? day.readings[0]?.date : undefined;
  const licence = meta.text === "licence" ? readLicence(text).licence : undefined;
  return [date, licence, repair(field, text)].find((candidate) => candidate !== undefined && accepts(field, candidate));
}

/** Returns the values of a field’s vocabulary or the entries that it can reference; otherwise undefined. */
function choicesFor(field: z.core.$ZodType, { catalogue }: Asking): readonly Choice[] | undefined {
  const { words, references } = metaOf(field);
  if (words)
    return Object.entries(words).map(([value, { title, description }]) => ({
      value,
      label: title,
      ...(description ? { hint: description } : {}),
    }));
  return references ? entryChoices(catalogue, references) : undefined;
}

function entryChoices(catalogue: Catalogue, kind: Kind): readonly Choice[] {
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

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
