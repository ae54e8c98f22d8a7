/**
 * The model: what an entry is and when a catalogue is valid. Everything but `reading/disk.ts` runs in a browser too.
 * `drafting`, `publiccode` and `json-schema.ts` are not re-exported here: few commands and pages need them, and loading
 * them would slow down the others.
 */
export { addressOf } from "./address.ts";
export {
  allEntries,
  type Catalogue,
  entriesOfKind,
  type Entry,
  formerHolderOf,
  isOfKind,
  slugsIn,
} from "./catalogue.ts";
export { inspect, type Inspection, type InspectOptions, validEntriesOf } from "./inspect.ts";
export { type FieldsOf, type Kind, kindNames, kinds } from "./kinds/index.ts";
export type { Product } from "./kinds/product.ts";
export type { PeerEntry } from "./peers/document.ts";
export type { PeerLock } from "./peers/lock.ts";
export { type Peer, readPeers } from "./peers/read.ts";
export { problemTexts } from "./problem-texts.ts";
export type { Path, Problem, ProblemText } from "./problems/problem.ts";
export type { Severity } from "./problems/severity.ts";
export { maxBytes, memorySource, overlaySource, type Source, type SourceFile } from "./reading/source.ts";
export { pathOf, type EntryPath, parseEntryPath } from "./reading/entry-path.ts";
export { referencesIn } from "./rules/shared/references.ts";
export type { Published } from "./rules/rule.ts";
export { isMapping } from "./yaml/mapping.ts";
export { parse } from "./reading/parse.ts";
export { isRetired } from "./retirement.ts";
export { migrate, migrations, modelVersion } from "./migrations/index.ts";
export { editEntry, editFields } from "./writing/edit.ts";
export { formatEntry } from "./writing/format.ts";
export { writeEntry } from "./writing/entry.ts";
export type { PartialEntry } from "./partial-entry.ts";
export { newSlugOf, slugOf } from "./fields/slug-text.ts";
