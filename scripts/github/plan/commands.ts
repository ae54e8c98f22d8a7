import { slipsBetween, spellingOf } from "../../../schemas/likeness/edit-distance.ts";
import type { Facts } from "../facts/index.ts";
import { isAmong, isSame, type Owner } from "../people.ts";
import { ownLines, type Statement, statementsOf } from "./statements.ts";

/** The words that can be written under a pull request. */
export const commandNames = ["check", "hold", "release", "merge"] as const;
export type CommandName = (typeof commandNames)[number];

/** A command that somebody wrote, and whether they may. */
export interface Command {
  /** Absent for what begins like a command and is none. */
  name?: CommandName;
  /** The word behind the slash, as it was typed. */
  word: string;
  said: Statement;
  /** Why it counts for nothing; absent when it counts. */
  refused?: Refusal;
}

/**
 * `unknown`: no command; `may-not`: not for this person; `no-commit`, `other-commit`: says not, or not rightly, which
 * commit to merge; `unclear`: not plainly the command alone, so that something else may be meant; `elsewhere`: in a place
 * whose changes GitHub does not show; `retargeted`: from before the pull request was aimed at another branch.
 */
export type Refusal =
  "unknown" | "may-not" | "no-commit" | "other-commit" | "edited" | "unclear" | "elsewhere" | "retargeted";

/** Commands of one text that are looked at. */
const mostInText = 10;

/** Every command about a pull request, in order, each with whether it counts. */
export function commandsIn(facts: Facts, owners: readonly Owner[]): Command[] {
  return statementsOf(facts).flatMap((said) =>
    ownLines(said.body)
      .flatMap((line) => lineAsCommand(line) ?? [])
      .slice(0, mostInText)
      .map((line): Command => {
        const { name, word } = line;
        const refused = refusalOf(line, said, facts, owners);
        return { word, said, ...(name === undefined ? {} : { name }), ...(refused === undefined ? {} : { refused }) };
      }),
  );
}

/** The commands that a text holds, in order, whoever wrote it; undefined for what begins like one and is none. */
export function namesIn(text: string): (CommandName | undefined)[] {
  return ownLines(text)
    .flatMap((line) => lineAsCommand(line) ?? [])
    .map(({ name }) => name);
}

/** What holds a pull request back and has not been released. */
export function holdsIn(commands: readonly Command[], maintainers: readonly Owner[]): Statement[] {
  return commands.reduce<Statement[]>((held, { name, said, refused }) => {
    if (refused !== undefined) return held;
    if (name === "hold") return [...held, said];
    if (name !== "release") return held;
    return isAmong(maintainers, said.author) ? [] : held.filter(({ author }) => !isSame(author, said.author));
  }, []);
}

/** A line that begins like a command. */
interface Line {
  name?: CommandName;
  word: string;
  /** What stands behind it, without a mark in between. */
  rest: string;
  /** Whether it is written just as it is asked for: at the start of the line, with nothing around it. */
  plain: boolean;
}

/** An item of a list, bold, code, quotes or brackets may stand before the slash, and a space or the other slash in its place. */
const pattern = /^(\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?[*_~`"'“”‘’([]*)([/\\])(\s?)(on[\s-]hold|\p{L}[\p{L}\p{N}-]*)(.*)$/iu;

/** Hidden characters that come along with copied text. */
const hidden = /\p{Cf}/gu;

function lineAsCommand(text: string): Line | undefined {
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
  return /^(?:on[\s-]?)?hold/i.test(word) || slipsBetween(spellingOf(word.toLowerCase()), hold, 1) !== undefined;
}

const hold = spellingOf("hold");

function refusalOf(
  { name, rest, plain }: Line,
  { author, comment, written }: Statement,
  { pull, bot, deciders, issueAuthor, retargeted = "" }: Facts,
  owners: readonly Owner[],
): Refusal | undefined {
  if (name === undefined) return "unknown";
  const decides = isAmong(owners, author) || isAmong(deciders.maintainers, author);
  // A pull request of our own belongs to whoever wrote the issue that it is made from.
  const authors = pull.author?.id === bot ? issueAuthor : pull.author;
  const mayHold = decides || isSame(author, authors);
  // A deleted account may have been anybody’s. What it held stays held until a catalogue maintainer releases it.
  const may = name === "merge" ? decides : mayHold || (name === "hold" && author === undefined);
  if (!may) return "may-not";
  // Whatever is said with it, and however often that is put better.
  if (name === "hold") return undefined;
  if (comment === undefined) return "elsewhere";
  // Whoever may write to the repository can change other people’s comments.
  if (comment.edited) return "edited";
  if (name === "check") return undefined;
  if (!plain) return "unclear";
  if (name === "release") return rest === "" ? undefined : "unclear";
  const commit = rest.replace(/[.`]+$/, "");
  if (!/^[0-9a-f]+$/i.test(commit)) return "no-commit";
  if (commit.toLowerCase() !== pull.head) return "other-commit";
  return written > retargeted ? undefined : "retargeted";
}
