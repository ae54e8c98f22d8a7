import { editDistance, spellingOf } from "../../../../schemas/likeness/edit-distance.ts";
import type { Facts } from "./index.ts";
import { ownLines, type Statement, statementsOf } from "./statements.ts";

/** The words that can be written under a pull request. */
export const commandNames = ["check", "hold", "release", "merge"] as const;
export type CommandName = (typeof commandNames)[number];

/** A line that begins like a command. */
export interface CommandLine {
  name?: CommandName;
  word: string;
  /** What stands behind it, without a mark in between. */
  rest: string;
  /** Whether it is written just as it is asked for: at the start of the line, with nothing around it. */
  plain: boolean;
}

/**
 * An item of a list, bold, code, quotes or brackets may stand before the slash, and a space or the other slash in its place.
 * The word is whole or none.
 */
const pattern =
  /^(\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?[*_~`"'“”‘’([]*)([/\\])(\s?)(on[\s-]hold|\p{L}[\p{L}\p{N}-]*(?![\p{L}\p{N}-]))(.*)$/iu;

/** Hidden characters that come along with copied text. */
const hidden = /\p{Cf}/gu;

function lineAsCommand(text: string): CommandLine | undefined {
  const [, before = "", slash, gap, word, behind = ""] = pattern.exec(text.normalize("NFKC").replace(hidden, "")) ?? [];
  if (word === undefined) return undefined;
  const rest = behind.replace(/^[\s:;,.!?*_~`"'“”‘’)\]–—-]+/u, "").trim();
  const plain = before.trim() === "" && before.length < 4 && !before.includes("\t") && slash === "/" && gap === "";
  // To hold is always safe, so whatever may be meant as that is taken for it.
  if (isHold(word)) return { name: "hold", word, rest, plain };
  // The beginning of a path is no command.
  if (/^(?:[/\\@_]|\.\p{L})/u.test(behind)) return undefined;
  const name = commandNames.find((known) => known === word.toLowerCase());
  return { word, rest, plain, ...(name === undefined ? {} : { name }) };
}

function isHold(word: string): boolean {
  return /^(?:on[\s-]?)?hold/i.test(word) || editDistance(spellingOf(word.toLowerCase()), hold, 1) !== undefined;
}

const hold = spellingOf("hold");

/** A command as somebody wrote it, before anybody has asked whether they may. */
export interface WrittenCommand {
  said: Statement;
  line: CommandLine;
}

/** Commands of one text that are looked at. */
const mostInText = 10;

/** Parses every command about a pull request, in order: once for each decision. */
export function writtenCommands(facts: Facts): WrittenCommand[] {
  return statementsOf(facts).flatMap((said) =>
    linesIn(said.body)
      .slice(0, mostInText)
      .map((line) => ({ said, line })),
  );
}

/** The commands that a text holds, in order, whoever wrote it; undefined for what begins like one and is none. */
export function namesIn(text: string): (CommandName | undefined)[] {
  return linesIn(text).map(({ name }) => name);
}

function linesIn(text: string): CommandLine[] {
  return ownLines(text).flatMap((line) => lineAsCommand(line) ?? []);
}
