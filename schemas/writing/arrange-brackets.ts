import { lineStart, lineStop, nextLine } from "../yaml/lines.ts";
import { type Change, changedBetween, insertion } from "./changes.ts";

/** A field or item inside brackets. */
export interface Part {
  start: number;
  end: number;
}

/** A slot of the new order: an existing part, with changes inside it, or a new one. */
export type PartSlot = { part: Part; changes: readonly Change[] } | { yaml: string };

/** Returns the changes that reorder, remove and insert the parts between two brackets (flow style). */
export function arrangeParts(text: string, parts: readonly Part[], slots: readonly PartSlot[]): Change[] {
  const starts = slots.flatMap((slot) => ("part" in slot ? [slot.part.start] : []));
  const inOrder = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0));
  if (inOrder && starts.length > 0) return [...added(slots), ...removed(text, parts, slots)];
  // Commas and comments stay; only the parts between them move.
  const placed = parts
    .slice(0, slots.length)
    .map((part, index): Change => ({ ...part, text: yamlOf(text, slots[index]) }));
  const rest = slots.slice(parts.length).map((slot) => insertion(parts.at(-1)?.end ?? 0, `, ${yamlOf(text, slot)}`));
  const left = parts.map((part, index): PartSlot | undefined =>
    index < slots.length ? { part, changes: [] } : undefined,
  );
  return [
    ...placed,
    ...rest,
    ...removed(
      text,
      parts,
      left.filter((slot) => slot !== undefined),
    ),
  ];
}

function added(slots: readonly PartSlot[]): Change[] {
  const first = slots.find((slot) => "part" in slot);
  let previous: Part | undefined;
  return slots.flatMap((slot): readonly Change[] => {
    if ("part" in slot) {
      previous = slot.part;
      return slot.changes;
    }
    if (previous) return [insertion(previous.end, `, ${slot.yaml}`)];
    return first ? [insertion(first.part.start, `${slot.yaml}, `)] : [];
  });
}

/** Removes each part with the comma after it, and the last one with the comma before it. */
function removed(text: string, parts: readonly Part[], slots: readonly PartSlot[]): Change[] {
  const kept = new Set(slots.flatMap((slot) => ("part" in slot ? [slot.part.start] : [])));
  const gone = parts.filter(({ start }) => !kept.has(start));
  const changes = gone.map((part) => removalOf(text, part, commaBehind(text, part.end)));
  const lastKept = parts.findLast(({ start }) => kept.has(start));
  const last = gone.at(-1);
  if (last && lastKept && last === parts.at(-1) && commaBehind(text, last.end) === undefined) {
    const comma = commaBehind(text, lastKept.end);
    if (comma !== undefined) changes.push({ start: comma, end: comma + 1, text: "" });
  }
  return changes;
}

/** Returns the removal of a part, its comma and the space after that; of its whole line, where nothing else is on it. */
function removalOf(text: string, { start, end }: Part, comma: number | undefined): Change {
  const stop = comma === undefined || /\S/.test(text.slice(end, comma)) ? end : comma + 1;
  const line = lineStart(text, start);
  const alone = text.slice(line, start).trim() === "" && text.slice(stop, lineStop(text, stop)).trim() === "";
  if (alone) return { start: line, end: nextLine(text, stop), text: "" };
  const [space] = /^[ \t]*/.exec(text.slice(stop, stop + 80)) ?? [""];
  const before = comma === undefined ? (/(?<=\S)[ \t]*$/.exec(text.slice(line, start))?.[0].length ?? 0) : 0;
  return { start: start - before, end: comma === undefined ? stop : stop + space.length, text: "" };
}

/** Returns the offset of the comma after a part, past spaces and comments; undefined without one. */
function commaBehind(text: string, end: number): number | undefined {
  const skipped = /(?:[ \t\r\n]|(?<=[ \t])#[^\r\n]*)*/y;
  skipped.lastIndex = end;
  skipped.test(text);
  return text.charAt(skipped.lastIndex) === "," ? skipped.lastIndex : undefined;
}

function yamlOf(text: string, slot: PartSlot | undefined): string {
  if (!slot) return "";
  return "part" in slot ? changedBetween(text, slot.part.start, slot.part.end, slot.changes) : slot.yaml;
}
