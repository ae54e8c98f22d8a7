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
  /** For `/merge`: the commit that is meant. */
  commit?: string;
  /** Why it counts for nothing; absent when it counts. */
  refused?: Refusal;
}

/** `may-not`: not for this person; `no-commit`, `other-commit`: says not, or not rightly, which commit to merge. */
export type Refusal = "may-not" | "no-commit" | "other-commit" | "edited";

const pattern = /^\/(check|hold|release|merge)(?:[ \t]+([0-9a-f]{1,64}))?[ \t]*(?:\r?\n|$)/;

/** Every command under a pull request, in order, each with whether it counts. */
export function commandsIn(facts: Facts, owners: readonly Owner[]): Command[] {
  return facts.comments.flatMap((comment) => {
    const [, name, commit] = pattern.exec(comment.body) ?? [];
    if (!isCommand(name) || comment.author?.id === facts.bot) return [];
    const refused = refusalOf(name, commit, comment, facts, owners);
    return [
      {
        name,
        comment,
        ...(commit === undefined ? {} : { commit }),
        ...(refused === undefined ? {} : { refused }),
      },
    ];
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
  commit: string | undefined,
  { author, edited }: Comment,
  { pull, deciders }: Facts,
  owners: readonly Owner[],
): Refusal | undefined {
  // Whoever may write to the repository can change other people’s comments.
  if (edited) return "edited";
  const decides = isAmong(owners, author) || isAmong(deciders.maintainers, author);
  if (name !== "merge") return decides || (author && author.id === pull.author?.id) ? undefined : "may-not";
  if (!decides) return "may-not";
  if (commit === undefined) return "no-commit";
  return commit === pull.head ? undefined : "other-commit";
}

function isCommand(name: string | undefined): name is CommandName {
  return commandNames.some((known) => known === name);
}
