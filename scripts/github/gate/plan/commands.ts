import { isAmong, isSame, type Owner } from "../../kit/people.ts";
import type { Facts } from "../facts/index.ts";
import type { Statement } from "../facts/statements.ts";
import type { CommandLine, CommandName, WrittenCommand } from "../facts/written-commands.ts";

/** A command and whether it counts. */
export interface Command {
  /** Absent for an unknown command. */
  name?: CommandName;
  /** The word after the slash, as typed. */
  word: string;
  said: Statement;
  /** Why it does not count; absent when it counts. */
  refused?: Refusal;
}

/** Why a command does not count. */
export type Refusal =
  /** There is no such command. */
  | "unknown"
  /** This person lacks permission. */
  | "may-not"
  /** It does not name the commit to merge. */
  | "no-commit"
  /** It names a commit other than the head. */
  | "other-commit"
  | "edited"
  /** There is other text around the command, so that something else may be meant. */
  | "unclear"
  /** It is in a review, a review comment or the description, where we cannot detect edits. */
  | "elsewhere"
  /** It is from before the pull request was retargeted. */
  | "retargeted";

/** Decides for every command about a pull request, oldest first, whether it counts. */
export function commandsIn(written: readonly WrittenCommand[], facts: Facts, owners: readonly Owner[]): Command[] {
  return written.map(({ said, line }) => {
    const { name, word } = line;
    const refused = refusalOf(line, said, facts, owners);
    return { word, said, ...(name === undefined ? {} : { name }), ...(refused === undefined ? {} : { refused }) };
  });
}

/** The holds that nobody has released. A maintainer of the catalogue releases all, anybody else only their own. */
export function holdsIn(commands: readonly Command[], maintainers: readonly Owner[]): Statement[] {
  return commands.reduce<Statement[]>((held, { name, said, refused }) => {
    if (refused !== undefined) return held;
    if (name === "hold") return [...held, said];
    if (name !== "release") return held;
    return isAmong(maintainers, said.author) ? [] : held.filter(({ author }) => !isSame(author, said.author));
  }, []);
}

function refusalOf(
  { name, rest, plain }: CommandLine,
  { author, comment, written }: Statement,
  { pull, deciders, issueAuthor, retargeted = "" }: Facts,
  owners: readonly Owner[],
): Refusal | undefined {
  if (name === undefined) return "unknown";
  const decides = isAmong(owners, author) || isAmong(deciders.maintainers, author);
  const mayHold = decides || isSame(author, issueAuthor ?? pull.author);
  // A deleted account may have been anybody’s, so its hold counts until a catalogue maintainer releases it.
  const may = name === "merge" ? decides : mayHold || (name === "hold" && author === undefined);
  if (!may) return "may-not";
  // A hold counts with any other text and after any edit.
  if (name === "hold") return undefined;
  if (comment === undefined) return "elsewhere";
  // Anybody with write access can edit other people’s comments.
  if (comment.edited) return "edited";
  if (name === "check") return undefined;
  if (!plain) return "unclear";
  if (name === "release") return rest === "" ? undefined : "unclear";
  const commit = rest.replace(/(?<![.`])[.`]+$/, "");
  if (!/^[0-9a-f]+$/i.test(commit)) return "no-commit";
  if (commit.toLowerCase() !== pull.head) return "other-commit";
  return written > retargeted ? undefined : "retargeted";
}
