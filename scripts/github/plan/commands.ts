import type { Facts } from "../facts/index.ts";
import type { Comment } from "../facts/talk.ts";
import { isAmong, type Owner } from "../people.ts";

/** The words that can be written under a pull request. */
const commandNames = ["check", "hold", "release", "merge"] as const;
export type CommandName = (typeof commandNames)[number];

/** A command that somebody wrote, and whether they may. */
export interface Command {
  name: CommandName;
  comment: Comment;
  /** Why it counts for nothing; absent when it counts. */
  refused?: Refusal;
}

/**
 * `may-not`: not for this person; `no-commit`, `other-commit`: says not, or not rightly, which commit to merge;
 * `unclear`: says more than the command, and perhaps something else than to release it now.
 */
export type Refusal = "may-not" | "no-commit" | "other-commit" | "edited" | "unclear";

/** The command and what stands behind it on its line. */
const pattern = /^\/(check|hold|release|merge)(?:[ \t]([^\r\n]*))?(?:[\r\n]|$)/i;

/** Every command under a pull request, in order, each with whether it counts. */
export function commandsIn(facts: Facts, owners: readonly Owner[]): Command[] {
  return facts.comments.flatMap((comment) => {
    const [, word, rest = ""] = pattern.exec(comment.body) ?? [];
    const name = word?.toLowerCase();
    if (!isCommand(name)) return [];
    const refused = refusalOf(name, rest.trim(), comment, facts, owners);
    return [{ name, comment, ...(refused === undefined ? {} : { refused }) }];
  });
}

/** The comments that hold a pull request back and have not been released. */
export function holdsIn(commands: readonly Command[], maintainers: readonly Owner[]): Comment[] {
  return commands.reduce<Comment[]>((held, { name, comment, refused }) => {
    if (refused !== undefined) return held;
    if (name === "hold") return [...held, comment];
    if (name !== "release") return held;
    return isAmong(maintainers, comment.author) ? [] : held.filter(({ author }) => author?.id !== comment.author?.id);
  }, []);
}

function refusalOf(
  name: CommandName,
  rest: string,
  { author, edited }: Comment,
  { pull, deciders }: Facts,
  owners: readonly Owner[],
): Refusal | undefined {
  const decides = isAmong(owners, author) || isAmong(deciders.maintainers, author);
  const mayHold = decides || (author !== undefined && author.id === pull.author?.id);
  // A deleted account may have been anybody’s. What it held stays held until a catalogue maintainer releases it.
  const may = name === "merge" ? decides : mayHold || (name === "hold" && author === undefined);
  if (!may) return "may-not";
  // To hold is always safe, whatever is said with it, and however often that is put better.
  if (name === "hold") return undefined;
  // Whoever may write to the repository can change other people’s comments.
  if (edited) return "edited";
  if (name === "release") return rest === "" ? undefined : "unclear";
  if (name === "check") return undefined;
  if (!/^[0-9a-f]+$/i.test(rest)) return "no-commit";
  return rest.toLowerCase() === pull.head ? undefined : "other-commit";
}

function isCommand(name: string | undefined): name is CommandName {
  return commandNames.some((known) => known === name);
}
