import { join, relative } from "node:path";

import { intro, outro } from "@clack/prompts";

import { inspect, type Kind, kinds } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { today } from "../lib/folder.ts";
import { errorsIn, placeEntry, reportEntry } from "../lib/place.ts";
import { root } from "../lib/root.ts";
import { CommandError, Cancelled } from "../lib/stop.ts";
import type { Answers } from "./ask.ts";
import { askForKind, interview } from "./interview.ts";
import { terminal } from "./prompts.ts";
import { type Interview, StoredAnswers } from "./stored-answers.ts";

/** The values from the command line. */
interface Given {
  named: string | undefined;
  slug: string | undefined;
  fields: Answers;
}

/** The folder of the answers of unfinished interviews. */
const keptFolder = join(root, ".cache/new");

/** Asks in the terminal which kind of entry to write. */
export async function askKind(): Promise<Kind> {
  return askForKind(terminal);
}

/**
 * Creates an entry through an interview in the terminal.
 *
 * @param folder of the catalogue
 * @returns the exit code: 0 on success, 1 if the entry still has errors
 * @throws CommandError if the person cancels; the message says where the answers are kept
 */
export async function ask(kind: Kind, folder: string, given: Given): Promise<number> {
  const kept = (of: Kind): StoredAnswers => new StoredAnswers(keptFolder, of, folder);
  const where = (): string =>
    kept(kind).find() === undefined
      ? ""
      : `Your answers are kept in ${relative(process.cwd(), kept(kind).path)}. Run the command again to go on with them.`;
  intro(`A new ${kinds[kind].label.one}. Ctrl+C stops; your answers are kept.`);
  try {
    const done = await interview(kind, await begun(kind, kept(kind), given), {
      prompts: terminal,
      today: today(),
      inspect: () => inspect(diskSource(folder), today()),
      errorsIn: (entry) => errorsIn(folder, entry),
      report: (entry) => {
        reportEntry(folder, entry);
      },
      write: (entry) => {
        placeEntry(folder, entry, false);
      },
      find: (of) => kept(of).find(),
      keep: (of, answers) => {
        kept(of).save(answers);
      },
      forget: (of) => {
        kept(of).delete();
      },
    });
    outro(done ? "Thank you." : where());
    return done ? 0 : 1;
  } catch (error) {
    if (error instanceof Cancelled) throw new CommandError(`Nothing was written. ${where()}`.trimEnd());
    throw error;
  }
}

/** Returns the initial answers: the command line’s take precedence over those of an unfinished interview. */
async function begun(kind: Kind, kept: StoredAnswers, { named, slug, fields }: Given): Promise<Interview> {
  const before = kept.find();
  const name = before?.answers["name"];
  const called = typeof name === "string" ? ` “${name}”` : "";
  const message = `You began a ${kinds[kind].label.one}${called} and did not finish it. Go on with your answers? “No” deletes them.`;
  const resumes = before !== undefined && (await terminal.confirm({ message, initial: true }));
  const own = {
    ...(named === undefined ? {} : kinds[kind].ownsFolder ? { slug: named } : { authority: named }),
    ...(slug === undefined ? {} : { slug }),
  };
  return resumes ? { ...before, ...own, answers: { ...before.answers, ...fields } } : { ...own, answers: fields };
}
