import type { PhrasingContent, RootContent } from "mdast";

import { dateInWords } from "../../schemas/fields/date-in-words.ts";
import { kinds, type PeerEntry } from "../../schemas/index.ts";
import { londonDayOf } from "../../schemas/london-day.ts";
import { count, withThousandsSeparators } from "../../schemas/problems/count.ts";
import { quoted, quotedList } from "../../schemas/problems/quoted.ts";
import { heading, list, joinedList, markdown, message, paragraph, ownText, userInput } from "../reporters/markup.ts";
import type { KindChanges, PeerChanges } from "./changes.ts";
import type { NamedPeer } from "./held.ts";
import type { Reading } from "./read-peer.ts";

/** Names listed of added, changed or deleted entries; the rest is a number. */
const maxNames = 5;

/** The result of reading a peer, as one line for a terminal. */
export function readingLine({ name }: NamedPeer, reading: Reading, isNew: boolean): string {
  const { copy } = reading.lock;
  const rows = Object.values(copy?.files ?? {}).reduce((sum, file) => sum + file.rows, 0);
  const entries = count(rows, "entry", "entries");
  switch (reading.type) {
    case "read":
      return `${quoted(name)}: ${isNew ? `read, ${entries}` : `changed, ${entries} now`}.`;
    case "same":
      return `${quoted(name)}: nothing has changed, ${entries}.`;
    case "refused":
      return `${quoted(name)} was not read: ${reading.sentence} ${copy === undefined || rows === 0 ? "There is no copy of it yet." : `The copy of ${dateInWords(londonDayOf(copy.made))} stays.`}`;
  }
}

/** The peers that another job refused, a line each for a terminal. */
export function refusalLines(changes: readonly PeerChanges[]): string[] {
  return changes.flatMap(({ name, refused }) => (refused ? [`${quoted(name)} was not read: ${refused.sentence}`] : []));
}

/**
 * The differences for a terminal: for each kind of each peer a line on what was added, changed and deleted, and one for each
 * peer that is no longer read.
 */
export function changeLines(changes: readonly PeerChanges[]): string[] {
  return changes.flatMap(({ name, kinds: differing, presence }) => [
    ...(presence === "left" ? [`${quoted(name)}: the settings no longer name it, so its copy is deleted.`] : []),
    ...differing.flatMap((kind) =>
      partsOf(kind).map(
        ({ verb, entries, noun }) => `${quoted(name)}: ${noun} ${verb}: ${quotedList(entries.map(nameOf), maxNames)}.`,
      ),
    ),
  ]);
}

/** The texts of the pull request for changes of other catalogues. */
export function peersPullWords(changes: readonly PeerChanges[]): { title: string; message: string; body: string } {
  const title = titleOf(changes);
  const body = markdown([
    paragraph(
      ownText(
        "Other catalogues that this one reads have changed. Their entries are shown as theirs and change nothing of our own. Each was fetched, checked against the sums that its catalogue publishes, and validated by the same rules as ours.",
      ),
    ),
    ...changes.flatMap(sectionOf),
    paragraph(
      ownText(
        "A catalogue maintainer looks at what changed and merges it. To fix an entry, tell the catalogue that it is from.",
      ),
    ),
  ]);
  return { title, message: title, body };
}

function titleOf(changes: readonly PeerChanges[]): string {
  const [first, ...others] = changes;
  if (!first) return "Nothing new from other catalogues";
  const isRefusal = changes.every(({ kinds: differing, refused }) => differing.length === 0 && refused);
  const what = isRefusal ? "Not read" : "New from";
  return others.length === 0
    ? `${what}: ${first.id}`
    : `${what}: ${first.id} and ${count(others.length, "other catalogue")}`;
}

function sectionOf({ name, id, kinds: differing, presence, refused, isGoodAgain }: PeerChanges): RootContent[] {
  const remarks: PhrasingContent[][] = [
    ...(presence === "arrived" ? [[ownText("It is read for the first time.")]] : []),
    ...(presence === "left" ? [[ownText("The settings no longer name it, so its copy is deleted.")]] : []),
    ...(isGoodAgain ? [[ownText("The reading before was refused, and this one is good.")]] : []),
    ...(refused
      ? [
          [
            ownText(`Refused since ${dateInWords(refused.day)}, and the last good copy stays. `),
            ...message(refused.sentence),
          ],
        ]
      : []),
  ];
  const items = differing.flatMap((kind) =>
    partsOf(kind).map(({ noun, verb, entries }) => ({
      content: [ownText(`${noun} ${verb}: `), ...namesOf(entries)],
    })),
  );
  const isConfirmed = remarks.length + items.length === 0;
  return [
    heading(`Catalogue ${id}`),
    paragraph(userInput(name), ownText(isConfirmed ? " is still what was read before." : ":")),
    list([...remarks.map((content) => ({ content })), ...items]),
  ].filter((part) => part.type !== "list" || part.children.length > 0);
}

/** The added, changed and deleted entries of a kind, each with a count, such as “2 products”. */
function partsOf(changes: KindChanges): { noun: string; verb: string; entries: readonly PeerEntry[] }[] {
  const { one, many } = kinds[changes.kind].label;
  return (["added", "changed", "gone"] as const).flatMap((part) => {
    const entries = changes[part];
    return entries.length === 0 ? [] : [{ noun: count(entries.length, one, many), verb: part, entries }];
  });
}

function namesOf(entries: readonly PeerEntry[]): PhrasingContent[] {
  const shown = entries.slice(0, maxNames).map((entry) => userInput(nameOf(entry), 80));
  const rest = entries.length - shown.length;
  return joinedList([...shown, ...(rest === 0 ? [] : [ownText(`${withThousandsSeparators(rest)} more`)])]);
}

function nameOf({ data }: PeerEntry): string {
  return data.name;
}
