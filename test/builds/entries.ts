import { isDeepStrictEqual } from "node:util";

import { childOf, isRequired } from "../../schemas/fields/describe.ts";
import {
  type Entry,
  editFields,
  type Kind,
  kindNames,
  kinds,
  pathOf,
  referencesIn,
  type PartialEntry,
} from "../../schemas/index.ts";
import { writeFields } from "../../schemas/writing/entry.ts";
import { arbitraryEntry } from "../helpers/arbitrary-entry.ts";
import fc from "../helpers/properties.ts";
import { type Change, type Changed, entriesOf, type Inputs, pick, withFiles } from "./inputs.ts";

type Fields = Readonly<Record<string, unknown>>;

const any = fc.nat({ max: 9999 });

/** A kind with fields that an entry of it could have. */
const kindAndFields = fc.oneof(
  ...kindNames.map((kind) => fc.record({ kind: fc.constant<Kind>(kind), fields: arbitraryEntry(kind) })),
);

/** An entry is added, with as many of its fields as are valid in this catalogue. */
export const add = fc
  .record({ made: kindAndFields, owner: any, slug: any })
  .map(({ made: { kind, fields }, owner, slug }): Change => (inputs) => {
    const authority = kind === "authority" ? `place-${slug}` : pick(authoritiesIn(inputs), owner)?.slug;
    if (authority === undefined) return undefined;
    const path = pathOf({ kind, slug: kind === "authority" ? authority : `entry-${slug}`, authority });
    if (Object.hasOwn(inputs.files, path)) return undefined;
    const wanted: Fields = { ...fields, services: [], reviewed: inputs.day };
    const before = Object.fromEntries(Object.entries(wanted).filter(([name]) => isRequiredField(kind, name)));
    return withValidFields(inputs, { kind, path, before, wanted: withExistingTargets(inputs, kind, wanted, owner) });
  });

/** Some fields of an entry change. */
export const edit = fc
  .record({ entry: any, made: kindAndFields, from: any, count: fc.integer({ min: 1, max: 4 }) })
  .map(({ entry, made: { kind, fields }, from, count }): Change => {
    return (inputs) => {
      const chosen = pick(
        entriesOf(inputs).filter((one) => one.kind === kind),
        entry,
      );
      if (!chosen) return undefined;
      const names = Object.keys(fields).filter((name) => name !== "aliases" && name !== "retired");
      const some = Array.from({ length: count }, (_, at) => pick(names, from + at) ?? "");
      const wanted = Object.fromEntries(some.map((name) => [name, (fields as Fields)[name]]));
      return withValidFields(inputs, {
        kind,
        path: chosen.file,
        before: chosen.data,
        wanted: withExistingTargets(inputs, kind, wanted, entry),
      });
    };
  });

/** A letter of a name changes, and the file keeps its size. */
export const letter = any.map((entry): Change => (inputs) => {
  const chosen = pick(entriesOf(inputs), entry);
  const text = chosen && inputs.files[chosen.file];
  const changed = text?.replace(/^(name: .*)([a-z])$/m, (_, start: string, last: string) => {
    return `${start}${last === "z" ? "a" : String.fromCharCode(last.charCodeAt(0) + 1)}`;
  });
  return chosen && changed !== text
    ? changedTo(inputs, `${chosen.file}: a letter`, { [chosen.file]: changed })
    : undefined;
});

/** The review date of an entry becomes today. */
export const confirm = any.map((entry): Change => (inputs) => {
  const chosen = pick(entriesOf(inputs), entry);
  return chosen && withValidFields(inputs, written(chosen, { reviewed: inputs.day }));
});

/** A reference of an entry gets another target. */
export const refer = fc
  .record({ entry: any, reference: any, to: any })
  .map(({ entry, reference, to }): Change => (inputs) => {
    const entries = entriesOf(inputs);
    const chosen = pick(
      entries.filter((one) => referencesIn(one as PartialEntry).length > 0),
      entry,
    );
    const found = chosen && pick(referencesIn(chosen as PartialEntry), reference);
    const target =
      found &&
      pick(
        entries.filter(({ kind }) => kind === found.kind),
        to,
      );
    if (!target || target.slug === found.slug) return undefined;
    const fields = withAt(chosen.data, found.path, target.slug);
    return changedTo(inputs, `${chosen.file}: ${found.slug} → ${target.slug}`, {
      [chosen.file]: textOf(inputs, chosen, fields),
    });
  });

/** The slug of an entry changes. The old one becomes an alias or disappears, and references follow. */
export const rename = fc
  .record({ entry: any, slug: any, keeps: fc.boolean() })
  .map(({ entry, slug, keeps }): Change => (inputs) => {
    const chosen = pick(
      entriesOf(inputs).filter(({ kind }) => kind !== "authority"),
      entry,
    );
    if (!chosen) return undefined;
    const to = `renamed-${slug}`;
    const fields: Fields = keeps
      ? { ...chosen.data, aliases: [...(chosen.data.aliases ?? []), chosen.slug] }
      : chosen.data;
    return changedTo(inputs, `${chosen.file} is called ${to}${keeps ? ", with an alias" : ""}`, {
      ...retargeted(inputs, chosen, to),
      [chosen.file]: undefined,
      [pathOf({ ...chosen, slug: to })]: textOf(inputs, chosen, fields),
    });
  });

/** An entry moves to the folder of another authority. */
export const move = fc.record({ entry: any, to: any }).map(({ entry, to }): Change => (inputs) => {
  const chosen = pick(
    entriesOf(inputs).filter(({ kind }) => kind !== "authority"),
    entry,
  );
  const authority = pick(authoritiesIn(inputs), to)?.slug;
  if (!chosen || authority === undefined || authority === chosen.authority) return undefined;
  return changedTo(inputs, `${chosen.file} goes to ${authority}`, {
    [chosen.file]: undefined,
    [pathOf({ ...chosen, authority })]: inputs.files[chosen.file],
  });
});

/** An entry is retired, with or without a replacement, or is no longer retired. */
export const retire = fc.record({ entry: any, by: fc.option(any) }).map(({ entry, by }): Change => (inputs) => {
  const entries = entriesOf(inputs);
  const chosen = pick(entries, entry);
  if (!chosen) return undefined;
  if (chosen.data.retired) return withValidFields(inputs, written(chosen, { retired: undefined }));
  const replacedBy = pick(
    entries.filter(({ kind, slug }) => kind === chosen.kind && slug !== chosen.slug),
    by ?? 0,
  )?.slug;
  const retired = { date: inputs.day, reason: "Nobody looks after it.", ...(by === null ? {} : { replacedBy }) };
  return withValidFields(inputs, written(chosen, { retired }));
});

/** An authority is succeeded by another one. */
export const succeed = fc.record({ from: any, to: any }).map(({ from, to }): Change => (inputs) => {
  const [chosen, successor] = [pick(authoritiesIn(inputs), from), pick(authoritiesIn(inputs), to)];
  if (!chosen || !successor || chosen.slug === successor.slug) return undefined;
  return withValidFields(inputs, written(chosen, { succeededBy: [successor.slug], lastDay: inputs.day }));
});

/** An entry without references to it is deleted. */
export const remove = any.map((entry): Change => (inputs) => {
  const chosen = pick(
    entriesOf(inputs).filter(({ kind }) => kind !== "authority"),
    entry,
  );
  return chosen && changedTo(inputs, `${chosen.file} is deleted`, { [chosen.file]: undefined });
});

function isRequiredField(kind: Kind, name: string): boolean {
  const field = childOf(kinds[kind].schema, name);
  return field !== undefined && isRequired(field);
}

function authoritiesIn(inputs: Inputs): Entry[] {
  return entriesOf(inputs).filter(({ kind }) => kind === "authority");
}

function written({ kind, file, data }: Entry, wanted: Fields): Writing {
  return { kind, path: file, before: data, wanted };
}

interface Writing {
  kind: Kind;
  path: string;
  before: Fields;
  /** The new values; undefined removes a field. */
  wanted: Fields;
}

/** Changes the fields of an entry one after the other, without those that would be errors in this catalogue. */
function withValidFields(inputs: Inputs, { kind, path, before, wanted }: Writing): Changed | undefined {
  let changed = Object.hasOwn(inputs.files, path) ? inputs : withFiles(inputs, { [path]: writeFields(kind, before) });
  let fields = before;
  const names: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    if (isDeepStrictEqual(fields[name], value)) continue;
    const all = Object.entries({ ...fields, [name]: value });
    const next = Object.fromEntries(all.filter(([, one]) => one !== undefined));
    const text = changed?.files[path];
    const right =
      changed && withFiles(changed, { [path]: editFields(kind, text ?? "", next) ?? writeFields(kind, next) });
    if (!right) continue;
    changed = right;
    fields = next;
    names.push(name);
  }
  if (!changed || changed === inputs) return undefined;
  return { words: `${path}: ${names.join(", ") || "the least"}`, inputs: changed };
}

function changedTo(
  inputs: Inputs,
  words: string,
  files: Readonly<Record<string, string | undefined>>,
): Changed | undefined {
  const changed = withFiles(inputs, files);
  return changed && { words, inputs: changed };
}

function textOf({ files }: Inputs, { kind, file }: Entry, fields: Fields): string {
  return editFields(kind, files[file] ?? "", fields) ?? writeFields(kind, fields);
}

/** The texts of the entries that refer to an entry, with its new slug. */
function retargeted(inputs: Inputs, { kind, slug, file }: Entry, to: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const entry of entriesOf(inputs)) {
    const references = referencesIn(entry as PartialEntry).filter((one) => one.kind === kind && one.slug === slug);
    if (entry.file === file || references.length === 0) continue;
    const fields = references.reduce<Fields>((changed, { path }) => withAt(changed, path, to), entry.data);
    texts[entry.file] = textOf(inputs, entry, fields);
  }
  return texts;
}

/** The fields, with references to existing entries. */
function withExistingTargets(inputs: Inputs, kind: Kind, fields: Fields, number: number): Fields {
  const entries = entriesOf(inputs);
  const draft = { kind, slug: "", authority: "", file: "", data: fields } as PartialEntry;
  return referencesIn(draft).reduce<Fields>((changed, { path, kind: named }, at) => {
    const target = pick(
      entries.filter((one) => one.kind === named),
      number + at,
    );
    return target ? withAt(changed, path, target.slug) : changed;
  }, fields);
}

/** The fields with another value at a path. */
function withAt(fields: Fields, path: readonly PropertyKey[], value: string): Fields {
  const copy = structuredClone(fields) as Record<PropertyKey, unknown>;
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce((at, step) => at[step] as Record<PropertyKey, unknown>, copy);
  if (last !== undefined) holder[last] = value;
  return copy;
}
