import { isSlug, newSlugOf } from "../../../schemas/fields/slug-text.ts";
import { type FormName, formNamed } from "../../../schemas/forms.ts";
import { withOrdinarySpaces } from "../../../schemas/problems/hidden.ts";
import type { Path } from "../../../schemas/problems/problem.ts";
import { parse } from "../../../schemas/reading/parse.ts";
import { pathOf } from "../../../schemas/reading/place.ts";
import { settingsFile } from "../../../schemas/settings.ts";
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { editFields } from "../../../schemas/writing/edit.ts";
import { writeFields } from "../../../schemas/writing/entry.ts";
import { equal } from "../../../schemas/writing/equal.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { type FormData, toEntry, withItem, withoutItem, withValue } from "./data.ts";

/** A file in the making, of an entry or the settings: the form and the file, always saying the same as far as the file can be read. */
export interface Draft {
  kind: FormName;
  /**
   * The slug of the authority whose folder it goes into, or what was typed when that is nobody’s; not used for an
   * authority’s own entry or the settings.
   */
  authority: string;
  slug: string;
  /** Whether the slug follows the name: until somebody writes one. */
  followsName: boolean;
  data: FormData;
  /** The file. */
  text: string;
  /** Whether the file is somebody’s own writing, so that its comments and order are kept. */
  written: boolean;
  /** Whether the file is written in a way that the form cannot change without losing something. */
  stuck?: boolean;
  /** The published file, when an entry is changed rather than added. */
  published?: string;
  /** What a repository or a register has filled in. */
  filled?: FormData;
}

/** A new entry of a kind with nothing in it but the day, or new settings with nothing in them. */
export function newDraft(kind: FormName, today: string): Draft {
  return inStep({
    kind,
    authority: "",
    slug: "",
    followsName: true,
    data: kind === "catalogue" ? {} : { reviewed: today },
    text: "",
    written: false,
  });
}

/** An entry in the making. */
export interface EntryDraft extends Draft {
  kind: Kind;
}

/** Whether it is an entry that is in the making, and not the settings. */
export function isEntry(draft: Draft): draft is EntryDraft {
  return draft.kind !== "catalogue";
}

/** The settings as they are published, to be changed; new ones where there are none. */
export function settingsDraft(published: string | undefined, today: string): Draft {
  return published === undefined ? newDraft("catalogue", today) : draftOf("catalogue", "", "", published);
}

/** An entry that is published, to be changed. */
export function draftOf(kind: FormName, slug: string, authority: string, published: string): Draft {
  const data = fieldsIn(published) ?? {};
  return { kind, authority, slug, followsName: false, data, text: published, written: true, published };
}

/** The draft with some fields filled in; `undefined` takes one away. */
export function filledDraft(draft: Draft, fields: FormData): Draft {
  const filled = Object.entries({ ...draft.data, ...fields }).filter(([, value]) => value !== undefined);
  return withSlug(inStep({ ...draft, data: Object.fromEntries(filled) }));
}

/** The draft after something was typed into the form, or pasted with spaces of other sorts. */
export function typed(draft: Draft, path: Path, value: unknown): Draft {
  const plain = typeof value === "string" ? withOrdinarySpaces(value) : value;
  return withSlug(inStep({ ...draft, data: withValue(draft.data, path, plain) }));
}

/** The draft with a blank item more in a list. */
export function withBlankItem(draft: Draft, path: Path, blank: "" | Record<string, never>): Draft {
  return inStep({ ...draft, data: withItem(draft.data, path, blank) });
}

/** The draft without an item of a list. */
export function withItemRemoved(draft: Draft, path: Path, index: number): Draft {
  return inStep({ ...draft, data: withoutItem(draft.data, path, index) });
}

/** The draft after the file was changed by hand. While it cannot be read, the form stays as it was. */
export function rewritten(draft: Draft, text: string): Draft {
  const data = fieldsIn(text);
  if (!data) return { ...draft, text, written: true, stuck: false };
  return withSlug({
    ...draft,
    text,
    written: true,
    stuck: false,
    data: equal(data, toEntry(draft.data)) ? draft.data : data,
  });
}

/** The draft in another authority’s folder. */
export function withAuthority(draft: Draft, authority: string): Draft {
  return { ...draft, authority };
}

/** The draft under a slug that somebody wrote; an empty one follows the name again. */
export function withOwnSlug(draft: Draft, slug: string): Draft {
  return withSlug({ ...draft, slug, followsName: slug === "" });
}

/** Whether the file can be read and changed, so that the form shows what is in it. */
export function isReadable({ text, stuck = false }: Draft): boolean {
  return !stuck && fieldsIn(text) !== undefined;
}

/** Whether nothing has been typed yet. */
export function isUntouched(draft: Draft, today: string): boolean {
  if (draft.published !== undefined) return draft.text === draft.published;
  return equal(draft.data, newDraft(draft.kind, today).data) && draft.authority === "" && !draft.written;
}

/** The path of the file in the catalogue, with names in capitals for what is not known yet. */
export function fileOf({ kind, slug, authority }: Draft): string {
  if (kind === "catalogue") return settingsFile;
  return pathOf({ kind, slug: slug || "name", authority: isSlug(authority) ? authority : "authority" });
}

/** What the entry is called in a sentence: its name, or “a new product”. Settings go by the name of the catalogue. */
export function titleOf({ kind, data }: Draft): string {
  const { name } = data;
  return typeof name === "string" && name.trim() !== "" ? name : `a new ${formNamed(kind).label.one}`;
}

/** The draft with its file written again from the form. */
function inStep(draft: Draft): Draft {
  const { kind, data, text, written, published } = draft;
  const entry = toEntry(data);
  const changed = written ? editFields(kind, text, entry) : writeFields(kind, entry);
  if (changed === undefined) return { ...draft, stuck: true };
  // Who has taken back all changes has changed no line ends either.
  const isBack =
    published !== undefined && equal(entry, fieldsIn(published)) && equal(commentsIn(changed), commentsIn(published));
  return { ...draft, text: isBack ? published : changed };
}

/** The comments of a file, in their order. */
export function commentsIn(text: string): string[] {
  return text.match(/(?:^|\s)#.*$/gm)?.map((comment) => comment.trim()) ?? [];
}

function withSlug(draft: Draft): Draft {
  if (!draft.followsName) return draft;
  const { name } = draft.data;
  return { ...draft, slug: typeof name === "string" ? newSlugOf(name) : "" };
}

function fieldsIn(text: string): FormData | undefined {
  const { value, faults } = parse(text);
  return isMapping(value) && faults.length === 0 ? value : undefined;
}

/**
 * What the answers to a form are kept under: one subject for new entries of a kind, one for each entry that is changed, and
 * one for the settings.
 */
export function subjectOf({ kind, slug, published }: Pick<Draft, "kind" | "slug" | "published">): string {
  return `contribute/1/${kind}${published === undefined || kind === "catalogue" ? "" : `/${slug}`}`;
}
