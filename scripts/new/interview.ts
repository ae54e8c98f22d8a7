import { capitalised } from "../../schemas/capitals.ts";
import { fieldsOfCouncil } from "../../schemas/drafting/council.ts";
import { oneLine } from "../../schemas/drafting/text.ts";
import { withArticle } from "../../schemas/fields/noun.ts";
import { isSlug, slugFault } from "../../schemas/fields/slug-text.ts";
import { authoritiesIn } from "../../schemas/finding/in-catalogue.ts";
import {
  type Catalogue,
  formerHolderOf,
  type FieldsOf,
  type Inspection,
  type Kind,
  kindNames,
  kinds,
  type Problem,
  newSlugOf,
  writeEntry,
} from "../../schemas/index.ts";
import { authorityWithSlug, localAuthorities } from "../../schemas/vocabularies/local-authorities.ts";
import type { NewEntry } from "../lib/place.ts";
import { type Answers, askAgain, askForFields, type Asking } from "./ask.ts";
import type { Choice, Prompts } from "./prompts.ts";
import type { Interview } from "./stored-answers.ts";

/** The dependencies of an interview. */
export interface Dependencies {
  prompts: Prompts;
  /** `YYYY-MM-DD` */
  today: string;
  /** Returns the current catalogue. */
  inspect: () => Inspection;
  /** Validates an entry as if it were in the catalogue. */
  errorsIn: (entry: NewEntry) => readonly Problem[];
  /** Prints the problems. */
  report: (entry: NewEntry) => void;
  write: (entry: NewEntry) => void;
  /** Returns the answers of an unfinished interview for a kind. */
  find: (kind: Kind) => Interview | undefined;
  keep: (kind: Kind, interview: Interview) => void;
  forget: (kind: Kind) => void;
}

/**
 * Asks for an entry step by step until it is valid, then writes it. Asks again for invalid answers, and creates the record
 * of an authority that is not in the catalogue. Saves the answers after each step.
 *
 * @returns whether the entry was written
 */
export async function interview(kind: Kind, given: Interview, dependencies: Dependencies): Promise<boolean> {
  const { prompts, today } = dependencies;
  const state: Interview = { ...given, answers: { reviewed: today, ...given.answers } };
  const onAnswer = (): void => {
    dependencies.keep(kind, state);
  };
  if (kinds[kind].ownsFolder) await askWho(state, dependencies, onAnswer);
  else await askWhose(state, dependencies, onAnswer);
  onAnswer();

  const { catalogue } = dependencies.inspect();
  const asking: Asking = { prompts, catalogue, onAnswer };
  const { schema, ownsFolder } = kinds[kind];
  if (!ownsFolder) await settleSlug(kind, state, asking);
  await askForFields(schema, state.answers, asking);
  let entry = entryOf(kind, state);
  for (let errors = dependencies.errorsIn(entry); errors.length > 0; errors = dependencies.errorsIn(entry)) {
    dependencies.report(entry);
    if (!(await prompts.confirm({ message: "Correct that now?", initial: true }))) return false;
    let isChanged = false;
    for (const { path } of errors) isChanged = (await askAgain(schema, path, state.answers, asking)) || isChanged;
    if (!isChanged) {
      prompts.say("No question can correct that. Give other values with --set, or edit the kept answers.");
      return false;
    }
    entry = entryOf(kind, state);
  }
  dependencies.write(entry);
  dependencies.forget(kind);
  return true;
}

/** What a kind of entry is about. */
const kindHints: Readonly<Partial<Record<Kind, string>>> = {
  product: "something that others can use or build on",
  standard: "an agreed way of doing something",
  "case-study": "what was tried and what happened",
  opportunity: "what you want to do with others",
  authority: "who you are, what you use, what you have adopted",
};

/** Asks which kind of entry to write. */
export async function askForKind(prompts: Prompts): Promise<Kind> {
  const choices = kindNames.map((kind): Choice => {
    const hint = kindHints[kind];
    return { value: kind, label: capitalised(kinds[kind].label.one), ...(hint === undefined ? {} : { hint }) };
  });
  const chosen = await prompts.choose({ message: "What is the new entry?", choices });
  return chosen as Kind;
}

function entryOf(kind: Kind, { authority = "", slug = "", answers }: Interview): NewEntry {
  // Unvalidated: the cast asserts more than is known. The validator reports missing and wrong fields afterwards.
  const text = writeEntry(kind, answers as FieldsOf[Kind]);
  return { kind, authority: kinds[kind].ownsFolder ? slug : authority, slug, text };
}

/** The sentinel value of the choice “not in the list”, which is not a valid slug. */
const another = "?";

/** Returns the matches or, if there are none, the “not in the list” choice. If always present, it would stay focused. */
function orLast(found: Choice[], last: Choice): Choice[] {
  return found.length > 0 ? found : [last];
}

/** Asks which authority a new record is about, and fills in a council’s fields from the register. */
async function askWho(state: Interview, dependencies: Dependencies, onAnswer: () => void): Promise<void> {
  const { catalogue } = dependencies.inspect();
  const { find, like } = authoritiesIn(catalogue, dependencies.today);
  const isNew = (slug: string): boolean => !catalogue.authority.has(slug);
  const choices = localAuthorities
    .filter(({ slug }) => isNew(slug))
    .map(({ slug, name }) => ({ value: slug, label: name }));
  const last = { value: another, label: "Another body" };
  state.slug ??= await dependencies.prompts.choose({
    message: "Which authority is it?",
    choices: [...choices, last],
    like: (typed) => {
      const councils = like(typed, 20).filter(({ slug, listed }) => !listed && authorityWithSlug(slug));
      return orLast(
        councils.map(({ slug, name, former }) => choiceOf(slug, name, former)),
        last,
      );
    },
  });
  if (isSlug(state.slug) && isNew(state.slug)) {
    fillIn(state);
    return;
  }
  await settleSlug("authority", state, { prompts: dependencies.prompts, catalogue, onAnswer }, (name) => {
    const answer = find(name);
    return answer.type === "one" && answer.authority.former === undefined ? answer.authority.slug : newSlugOf(name);
  });
  fillIn(state);
}

/** Fills in unanswered fields of a council from the register. */
function fillIn(state: Interview): void {
  const council = authorityWithSlug(state.slug ?? "");
  if (council) state.answers = { ...fieldsOfCouncil(council), ...state.answers };
}

/** Asks for the owner of the entry: an authority in the catalogue, or a new one that is created now. */
async function askWhose(state: Interview, dependencies: Dependencies, onAnswer: () => void): Promise<void> {
  for (;;) {
    const { catalogue } = dependencies.inspect();
    state.authority ??= await dependencies.prompts.choose(whoseQuestion(catalogue, dependencies.today));
    if (catalogue.authority.has(state.authority)) return;
    onAnswer();
    const made = await makeAuthority(state.authority, dependencies);
    if (made === undefined) delete state.authority;
    else state.authority = made;
  }
}

/** Offers to create the record of an authority. Returns its slug, or undefined if no record was written. */
async function makeAuthority(slug: string, dependencies: Dependencies): Promise<string | undefined> {
  const name = authorityWithSlug(slug)?.name ?? slug;
  const message =
    slug === another
      ? "The authority needs a record first. Make it now?"
      : `${name} is not in the catalogue yet. Make its record now?`;
  if (!(await dependencies.prompts.confirm({ message, initial: true }))) return undefined;
  const before = dependencies.find("authority");
  const isSame = before !== undefined && (slug === another || before.slug === slug);
  const begun = isSame ? before : { answers: {}, ...(isSlug(slug) ? { slug } : {}) };
  let made: string | undefined;
  const write = (entry: NewEntry): void => {
    made = entry.slug;
    dependencies.write(entry);
  };
  await interview("authority", begun, { ...dependencies, write });
  return made;
}

function whoseQuestion(catalogue: Catalogue, today: string): Parameters<Prompts["choose"]>[0] {
  const { like } = authoritiesIn(catalogue, today);
  const last = { value: another, label: "Somebody who is not in the list" };
  const entries = Array.from(catalogue.authority.values(), ({ slug, data }) => choiceOf(slug, data.name));
  return {
    message: "Whose entry is it?",
    choices: [...entries, last],
    like: (typed) => {
      const found = like(typed, 20).map(({ slug, name, former, listed }) =>
        choiceOf(slug, name, former, listed ? undefined : "not in the catalogue yet"),
      );
      return orLast(found, last);
    },
  };
}

function choiceOf(value: string, label: string, former?: string, note?: string): Choice {
  const hint = [former === undefined ? undefined : `took over from ${former}`, note].filter((one) => one !== undefined);
  return { value, label, ...(hint.length > 0 ? { hint: hint.join(", ") } : {}) };
}

/** Asks for the entry’s name and, if the slug made from it is invalid or taken, for another slug. */
async function settleSlug(
  kind: Kind,
  state: Interview,
  asking: Asking,
  slugFor: (name: string) => string = newSlugOf,
): Promise<void> {
  const { catalogue, prompts, onAnswer } = asking;
  const entries = catalogue[kind];
  const isFormer = (slug: string): boolean => formerHolderOf(catalogue, kind, slug) !== undefined;
  const taken = (slug: string): boolean => entries.has(slug) || isFormer(slug);
  if (state.answers["name"] === undefined) await askAgain(kinds[kind].schema, ["name"], state.answers, asking);
  const proposed = state.slug === undefined || state.slug === another ? slugFor(nameIn(state.answers)) : state.slug;
  state.slug = proposed;
  if (isSlug(proposed) && !taken(proposed)) return;
  const { one } = kinds[kind].label;
  if (entries.has(proposed)) prompts.say(`The catalogue has ${withArticle(one)} “${proposed}” already.`);
  else if (isFormer(proposed)) prompts.say(`Old links to “${proposed}” lead to another ${one}.`);
  if (proposed === "")
    prompts.say("No address can be made of the name, because only letters from a to z can be in it.");
  const typed = await prompts.text({
    message: `A short name for the address of this ${one}: lower-case letters, digits and hyphens`,
    initial: proposed,
    check: (typed) => {
      const slug = oneLine(typed);
      return slugFault(slug) ?? (taken(slug) ? `“${slug}” is taken already.` : undefined);
    },
  });
  state.slug = oneLine(typed);
  onAnswer();
}

function nameIn({ name }: Answers): string {
  return typeof name === "string" ? name : "";
}
