import { capitalised } from "../../schemas/capitals.ts";
import { childOf, metaOf } from "../../schemas/fields/describe.ts";
import { type Kind, kinds } from "../../schemas/index.ts";
import { plainName } from "../../schemas/likeness/plain-name.ts";
import { londonDayOf } from "../../schemas/london-day.ts";
import { stages } from "../../schemas/vocabularies/product.ts";
import { standardStatuses } from "../../schemas/vocabularies/standard.ts";
import { isMapping } from "../../schemas/yaml/mapping.ts";
import { dateInWords, listInWords } from "../format.ts";
import type { Change, PastFields } from "./changes.ts";

/** Returns the name of an entry by its slug; the slug itself for a deleted entry. */
export type NameOf = (kind: Kind, slug: string) => string;

/** Describes a change in words, most important first: “Leeds City Council now uses FixMyStreet”. Never empty. */
export function newsOf(change: Change, nameOf: NameOf): string[] {
  const { type, kind, time, before = {}, after = {} } = change;
  const day = londonDayOf(time);
  const name = nameIn(change);
  const { one } = kinds[kind].label;
  if (type === "added") return [`New ${one}: ${name}`, ...statementNews(name, {}, after, nameOf, day)];
  if (type === "removed") return [`${capitalised(one)} removed: ${name}`];
  if (type === "confirmed") return [`${name} was confirmed`];
  const news = [
    ...retirementNews(kind, name, before, after, nameOf),
    ...successionNews(name, before, after, nameOf),
    ...statementNews(name, before, after, nameOf, day),
    ...conformanceNews(name, before, after, nameOf),
    ...vocabularyNews(name, "stage", stages.words, before, after),
    ...vocabularyNews(name, "status", standardStatuses.words, before, after),
    ...renameNews(name, before),
  ];
  return news.length > 0 ? news : [editOf(change)];
}

/** Says which fields a change edited: “Open Play was updated: tags”. This is its news if it has no other. */
export function editOf(change: Change): string {
  return `${nameIn(change)} was updated: ${fieldsInWords(change)}`;
}

function nameIn({ slug, before = {}, after = {} }: Change): string {
  return textIn(after, "name") ?? textIn(before, "name") ?? slug;
}

// A map, because past statuses are unvalidated and may equal an object property such as “constructor”.
const using: ReadonlyMap<string, string> = new Map([
  ["in-use", "now uses"],
  ["piloting", "is piloting"],
  ["exploring", "is looking at"],
  ["reported", "is reported to use"],
  ["stopped", "has stopped using"],
]);

const adopting: ReadonlyMap<string, string> = new Map([
  ["adopted", "has adopted"],
  ["planned", "plans to adopt"],
  ["stopped", "has given up"],
]);

const meeting: ReadonlyMap<string, string> = new Map([
  ["meets", "meets"],
  ["partly", "partly meets"],
  ["planned", "plans to meet"],
]);

/** Yields the new statements of an authority about its uses and adoptions. */
function* statementNews(
  name: string,
  before: PastFields,
  after: PastFields,
  nameOf: NameOf,
  day: string,
): Generator<string> {
  const [used, adopted] = [bySubject(before, "uses"), bySubject(before, "adopts")];
  for (const [key, use] of bySubject(after, "uses")) {
    const what = nameOfUse(use, nameOf);
    // A product that just got its entry was used before as a system of the same name.
    const known = used.get(key) ?? used.get(systemNamed(what));
    const status = textIn(use, "status") ?? "";
    if (textIn(known ?? {}, "status") !== status) {
      const reason = status === "stopped" ? textIn(use, "reason") : undefined;
      yield `${name} ${using.get(status) ?? "names"} ${what}${reason === undefined ? "" : `: ${reason}`}`;
    }
    const [until, earlier] = [contractEnd(use), contractEnd(known ?? {})];
    if (until !== undefined && until !== earlier) {
      yield `Contract of ${name} for ${what} ${until < day ? "was to end" : "ends"} on ${dateInWords(until)}`;
    }
  }
  for (const [key, adoption] of bySubject(after, "adopts")) {
    const status = textIn(adoption, "status") ?? "";
    if (textIn(adopted.get(key) ?? {}, "status") === status) continue;
    yield `${name} ${adopting.get(status) ?? "names"} ${nameOf("standard", textIn(adoption, "standard") ?? "")}`;
  }
}

function* conformanceNews(name: string, before: PastFields, after: PastFields, nameOf: NameOf): Generator<string> {
  const known = bySubject(before, "standards");
  for (const [key, claim] of bySubject(after, "standards")) {
    const level = textIn(claim, "level") ?? "";
    const how = meeting.get(level);
    if (textIn(known.get(key) ?? {}, "level") === level || how === undefined) continue;
    yield `${name} now ${how} ${nameOf("standard", textIn(claim, "standard") ?? "")}`;
  }
}

function* retirementNews(
  kind: Kind,
  name: string,
  before: PastFields,
  after: PastFields,
  nameOf: NameOf,
): Generator<string> {
  const retired = after["retired"];
  if (!isMapping(retired) || before["retired"] !== undefined) return;
  const replacement = textIn(retired, "replacedBy");
  yield `${name} is retired${replacement === undefined ? "" : `, replaced by ${nameOf(kind, replacement)}`}`;
}

function* successionNews(name: string, before: PastFields, after: PastFields, nameOf: NameOf): Generator<string> {
  const successors = after["succeededBy"];
  if (!Array.isArray(successors) || before["succeededBy"] !== undefined) return;
  const names = successors.filter((slug) => typeof slug === "string").map((slug) => nameOf("authority", slug));
  const day = textIn(after, "lastDay");
  const when = day === undefined ? "" : ` after ${dateInWords(day)}`;
  yield `${listInWords(names)} ${names.length === 1 ? "takes" : "take"} over from ${name}${when}`;
}

function* vocabularyNews(
  name: string,
  field: string,
  words: Readonly<Record<string, { title: string }>>,
  before: PastFields,
  after: PastFields,
): Generator<string> {
  const word = textIn(after, field);
  if (word === undefined || word === textIn(before, field) || !Object.hasOwn(words, word)) return;
  yield `${name} is now: ${(words[word]?.title ?? word).toLowerCase()}`;
}

function* renameNews(name: string, before: PastFields): Generator<string> {
  const former = textIn(before, "name");
  if (former !== undefined && former !== name) yield `${former} is now called ${name}`;
}

function fieldsInWords({ kind, fields }: Change): string {
  const { schema } = kinds[kind];
  const titleOf = (field: string): string | undefined => {
    const child = childOf(schema, field);
    return child && metaOf(child).title;
  };
  return listInWords(fields.map((field) => (titleOf(field) ?? field).toLowerCase()));
}

/** Items of a list by their subject. */
function bySubject(fields: PastFields, list: string): Map<string, PastFields> {
  const items = fields[list];
  const mappings = Array.isArray(items) ? items.filter((item) => isMapping(item)) : [];
  return new Map(mappings.map((item) => [subjectOf(item), item]));
}

function subjectOf(item: PastFields): string {
  const { system } = item;
  const name = isMapping(system) ? textIn(system, "name") : undefined;
  return textIn(item, "product") ?? textIn(item, "standard") ?? systemNamed(name ?? "");
}

function systemNamed(name: string): string {
  return `system ${plainName(name)}`;
}

function nameOfUse(use: PastFields, nameOf: NameOf): string {
  const product = textIn(use, "product");
  const { system } = use;
  return product === undefined
    ? ((isMapping(system) ? textIn(system, "name") : undefined) ?? "")
    : nameOf("product", product);
}

function contractEnd({ contract }: PastFields): string | undefined {
  return isMapping(contract) ? textIn(contract, "until") : undefined;
}

function textIn(fields: PastFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === "string" ? value : undefined;
}
