import { deltaDecode } from "../../delta-encoding.ts";
import { chunkFile, hashLength } from "../index/chunk-file.ts";
import { decodeCounts } from "../index/counts.ts";
import type { AllNames, Contents, ContentsFile, NamesFile } from "../index/shapes.ts";

/** Reads the contents of an index. */
export function readContents({
  names,
  slugs,
  synonyms,
  used,
  retired,
  replaceable,
  chunks,
  ...rest
}: ContentsFile): Contents {
  const all = readNames(names);
  return {
    ...rest,
    names: all.map(([name]) => name),
    slugs: slugs.split("\n"),
    synonyms: synonyms.map((group) => ("phrases" in group ? group : { phrases: group })),
    used: decodeCounts(used),
    chunks: chunks
      .split("\n")
      .map((line, place) => [line.slice(0, -hashLength), chunkFile(place, line.slice(-hashLength))]),
    retired: deltaDecode(retired),
    replaceable: deltaDecode(replaceable),
    also: all.flatMap(([, ...also], number) => (also.length > 0 ? [[number, ...also] as const] : [])),
  };
}

/** Reads the names of documents, in their order. */
export function readNames({ words, lines }: NamesFile): AllNames[] {
  const known = words.split(" ");
  const read = (text: string): string[] =>
    text === ""
      ? []
      : text.split(" ").map((word) => (word.startsWith("'") ? word.slice(1) : (known[parseInt(word, 36)] ?? "")));
  let before: readonly string[] = [];
  return lines === ""
    ? []
    : lines.split("\n").map((line): AllNames => {
        const [own = "", ...others] = line.slice(1).split("\t");
        before = [...before.slice(0, Number(line.charAt(0))), ...read(own)];
        return [before.join(" "), ...others.map((other) => read(other).join(" "))];
      });
}
