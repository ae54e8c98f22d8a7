import { editDistance, spellingOf } from "../../../../schemas/likeness/edit-distance.ts";
import type { Facts } from "./index.ts";
import { ownLines, type Statement, statementsOf } from "./statements.ts";

/** The commands that can be written under a pull request. */
export const commandNames = ["check", "hold", "release", "merge"] as const;
export type CommandName = (typeof commandNames)[number];

/** A parsed line that begins like a command. */
export interface CommandLine {
  /** Absent for an unknown command. */
  name?: CommandName;
  /** The word after the slash, as typed, without invisible characters. */
  word: string;
  /** The text after the command word, without punctuation in between. */
  rest: string;
  /**
   * Whether the line starts as documented, with `/` and the word after at most three spaces, and is neither hidden nor
   * quoted.
   */
  plain: boolean;
}

/**
 * Matches a slash or backslash and a whole word. List or heading markers, emoji, mentions, emphasis, code, quotes or brackets
 * may precede the slash, and one space may follow it.
 */
const pattern =
  /^(\s*(?:(?:[-*+•]|#{1,6}|\d{1,3}[.)]|[\p{Extended_Pictographic}\u{fe0f}]+)\s+)?(?:@[\w-]+(?:\/[\w-]+)?[,:]?\s+)*[*_~`"'“”‘’([]*)([/\\])(\s?)(on[\s-]hold|\p{L}[\p{L}\p{N}-]*(?![\p{L}\p{N}-]))(.*)$/iu;

/** Invisible format characters, as in pasted text. */
const hidden = /\p{Cf}/gu;

function lineAsCommand(text: string): CommandLine | undefined {
  const [, before = "", slash, gap, word, behind = ""] = pattern.exec(text.normalize("NFKC").replace(hidden, "")) ?? [];
  if (word === undefined) return undefined;
  const rest = behind.replace(/^[\s:;,.!?*_~`"'“”‘’)\]–—-]+/u, "").trim();
  const plain = before.trim() === "" && before.length < 4 && !before.includes("\t") && slash === "/" && gap === "";
  // Holding is always safe, so any spelling near “hold” counts as it.
  if (isHold(word)) return { name: "hold", word, rest, plain };
  // The start of a path, such as /merge/x, is no command.
  if (/^(?:[/\\@_]|\.\p{L})/u.test(behind)) return undefined;
  const name = commandNames.find((known) => known === word.toLowerCase());
  return { word, rest, plain, ...(name === undefined ? {} : { name }) };
}

function isHold(word: string): boolean {
  return /^(?:on[\s-]?)?hold/i.test(word) || editDistance(spellingOf(word.toLowerCase()), hold, 1) !== undefined;
}

const hold = spellingOf("hold");

/** A parsed command with its statement, before its author’s permission is checked. */
export interface WrittenCommand {
  said: Statement;
  line: CommandLine;
}

/** Commands in one text that count; of later ones, only a hold does. */
const maxCommandsPerText = 10;

/** Parses every command about a pull request, oldest first. Called once for each decision. */
export function writtenCommands(facts: Facts): WrittenCommand[] {
  return statementsOf(facts).flatMap((said) => {
    const lines = linesIn(said.body);
    const laterHold = lines.slice(maxCommandsPerText).find(({ name }) => name === "hold");
    return [...lines.slice(0, maxCommandsPerText), ...(laterHold ? [laterHold] : [])].map((line) => ({ said, line }));
  });
}

/** The names of the commands in a text, in order, whoever wrote it; undefined for an unknown command. */
export function namesIn(text: string): (CommandName | undefined)[] {
  return linesIn(text).map(({ name }) => name);
}

function linesIn(text: string): CommandLine[] {
  return ownLines(text).flatMap(({ line, isEmbedded }) => {
    const command = lineAsCommand(line);
    return command ? { ...command, plain: command.plain && !isEmbedded } : [];
  });
}
