import { isSlug, newSlugOf } from "../../../schemas/fields/slug-text.ts";
import { type FormName, formNamed } from "../../../schemas/forms.ts";
import { withOrdinarySpaces } from "../../../schemas/problems/hidden.ts";
import type { Path } from "../../../schemas/problems/problem.ts";
import { pathOf } from "../../../schemas/reading/entry-path.ts";
import { parse } from "../../../schemas/reading/parse.ts";
import { settingsFile } from "../../../schemas/settings.ts";
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { editFields } from "../../../schemas/writing/edit.ts";
import { writeFields } from "../../../schemas/writing/entry.ts";
import { equal } from "../../../schemas/writing/equal.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { storageKey } from "../../storage-key.ts";
import { type FormData, toEntry, withItem, withoutItem, withValue } from "./data.ts";

/** A draft of an entry or the settings. `data` and `text` are kept in sync while the text parses. */
export interface Draft {
  kind: FormName;
  /**
   * The slug of the authority that owns the folder, or the typed text if there is no such authority; unused for an
   * authority’s own entry and for the settings.
   */
  authority: string;
  slug: string;
  /** Whether the slug is derived from the name; false once somebody has typed a slug. */
  followsName: boolean;
  data: FormData;
  /** The YAML of the file. */
  text: string;
  /** Whether a person wrote the file, so that edits preserve its comments and order. */
  written: boolean;
  /** Whether the form cannot edit the YAML without loss. */
  stuck?: boolean;
  /** The published YAML; undefined for a new entry. */
  published?: string;
  /** The fields that a repository or a register prefilled. */
  filled?: FormData;
}

/** Returns a new entry with only its `reviewed` date, or empty settings. */
export function newDraft(kind: FormName, today: string): Draft {
  return synced({
    kind,
    authority: "",
    slug: "",
    followsName: true,
    data: kind === "catalogue" ? {} : { reviewed: today },
    text: "",
    written: false,
  });
}

/** The draft of an entry. */
export interface EntryDraft extends Draft {
  kind: Kind;
}

/** Whether a draft is of an entry and not of the settings. */
export function isEntry(draft: Draft): draft is EntryDraft {
  return draft.kind !== "catalogue";
}

/** Returns a draft of the published settings; of new ones if there are none. */
export function settingsDraft(published: string | undefined, today: string): Draft {
  return published === undefined ? newDraft("catalogue", today) : draftOf("catalogue", "", "", published);
}

/** Returns a draft of a published file; without fields if its YAML does not parse. */
export function draftOf(kind: FormName, slug: string, authority: string, published: string): Draft {
  const data = fieldsIn(published) ?? {};
  return { kind, authority, slug, followsName: false, data, text: published, written: true, published };
}

/** Sets some fields of a draft; `undefined` removes a field. */
export function filledDraft(draft: Draft, fields: FormData): Draft {
  const filled = Object.entries({ ...draft.data, ...fields }).filter(([, value]) => value !== undefined);
  return withSlug(synced({ ...draft, data: Object.fromEntries(filled) }));
}

/** Sets the value at a path of a draft. Replaces unusual spaces, as in pasted text, with ordinary ones. */
export function withFieldValue(draft: Draft, path: Path, value: unknown): Draft {
  const plain = typeof value === "string" ? withOrdinarySpaces(value) : value;
  return withSlug(synced({ ...draft, data: withValue(draft.data, path, plain) }));
}

/** Appends a blank item to a list of a draft. */
export function withBlankItem(draft: Draft, path: Path, blank: "" | Record<string, never>): Draft {
  return synced({ ...draft, data: withItem(draft.data, path, blank) });
}

/** Removes an item from a list of a draft. */
export function withItemRemoved(draft: Draft, path: Path, index: number): Draft {
  return synced({ ...draft, data: withoutItem(draft.data, path, index) });
}

/**
 * Sets the YAML of a draft, as edited by hand. `data` stays as it was while the YAML does not parse or if its fields are
 * the same, so that blank items remain.
 */
export function withText(draft: Draft, text: string): Draft {
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

/** Sets the authority of a draft. */
export function withAuthority(draft: Draft, authority: string): Draft {
  return { ...draft, authority };
}

/** Sets a slug that somebody typed; an empty one is derived from the name again. */
export function withOwnSlug(draft: Draft, slug: string): Draft {
  return withSlug({ ...draft, slug, followsName: slug === "" });
}

/** Whether the YAML parses and the form can edit it without loss. */
export function isReadable({ text, stuck = false }: Draft): boolean {
  return !stuck && fieldsIn(text) !== undefined;
}

/** Whether a draft has no changes. */
export function isUntouched(draft: Draft, today: string): boolean {
  if (draft.published !== undefined) return draft.text === draft.published;
  return equal(draft.data, newDraft(draft.kind, today).data) && draft.authority === "" && !draft.written;
}

/** Returns the path of the file in the catalogue, with the placeholders “authority” and “name” for unknown parts. */
export function fileOf({ kind, slug, authority }: Draft): string {
  if (kind === "catalogue") return settingsFile;
  return pathOf({ kind, slug: slug || "name", authority: isSlug(authority) ? authority : "authority" });
}

/** Returns the name of the entry or, for settings, of the catalogue; without one, a phrase such as “a new product”. */
export function titleOf({ kind, data }: Draft): string {
  const { name } = data;
  return typeof name === "string" && name.trim() !== "" ? name : `a new ${formNamed(kind).label.one}`;
}

/** Syncs the YAML of a draft with its data. */
function synced(draft: Draft): Draft {
  const { kind, data, text, written, published } = draft;
  const entry = toEntry(data);
  const changed = written ? editFields(kind, text, entry) : writeFields(kind, entry);
  if (changed === undefined) return { ...draft, stuck: true };
  // When all changes are undone, restore the published text exactly, with its line endings.
  const isBack =
    published !== undefined && equal(entry, fieldsIn(published)) && equal(commentsIn(changed), commentsIn(published));
  return { ...draft, text: isBack ? published : changed };
}

/** Returns the comments of a YAML file, in order. Text after ` #` in a string counts as one. */
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
 * Returns the storage key prefix for a draft: one per kind for new entries, one per edited entry, and one for the settings.
 */
export function subjectOf({ kind, slug, published }: Pick<Draft, "kind" | "slug" | "published">): string {
  return storageKey(`contribute/1/${kind}${published === undefined || kind === "catalogue" ? "" : `/${slug}`}`);
}
