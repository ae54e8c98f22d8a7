import type { Readable } from "node:stream";

import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  log,
  multiline,
  multiselect,
  type Option,
  select,
  text,
} from "@clack/prompts";

import { Cancelled } from "../lib/stop.ts";
import { withPastedText } from "./pasted-text.ts";

/** An option of a prompt. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** Validates an answer; returns the error, or nothing. */
type Check<T> = (answer: T) => string | undefined;

/** The prompts. Each rejects with `Cancelled` on Ctrl+C or end of input. */
export interface Prompts {
  text: (question: {
    message: string;
    example?: string;
    initial?: string;
    /** Whether the answer may have several lines. */
    isLong?: boolean;
    check: Check<string>;
  }) => Promise<string>;
  /** Asks for one choice; `like` returns the choices for a search text where matching labels is not enough. */
  choose: (question: {
    message: string;
    choices: readonly Choice[];
    like?: (typed: string) => readonly Choice[];
  }) => Promise<string>;
  several: (question: {
    message: string;
    choices: readonly Choice[];
    check: Check<readonly string[]>;
  }) => Promise<string[]>;
  confirm: (question: { message: string; initial: boolean }) => Promise<boolean>;
  say: (sentence: string) => void;
}

/** The prompts in the terminal. */
export const terminal: Prompts = {
  async text({ message, example, initial, isLong = false, check }) {
    const shared = {
      message: isLong ? `${message} (enter starts a new line; ctrl+D goes on)` : message,
      ...(example === undefined ? {} : { placeholder: example }),
      ...(initial === undefined ? {} : { initialValue: initial }),
      validate: (typed: string | undefined) => check(typed ?? ""),
    };
    return isLong
      ? asked("\n", (input) => multiline({ ...shared, showSubmit: true, ...input }))
      : asked(" ", (input) => text({ ...shared, ...input }));
  },
  async choose({ message, choices, like }) {
    const options = choices.map(optionOf);
    if (!like && choices.length <= 8) return asked(" ", (input) => select<string>({ message, options, ...input }));
    return asked(" ", (input) =>
      autocomplete<string>({
        message,
        ...input,
        maxItems: 10,
        options: like
          ? function () {
              return this.userInput === "" ? options : like(this.userInput).map(optionOf);
            }
          : options,
        ...(like ? { filter: () => true } : {}),
      }),
    );
  },
  async several({ message, choices, check }) {
    const isLong = choices.length > 12;
    const keys = isLong ? "type to search, tab chooses, enter goes on" : "space chooses, enter goes on";
    const shared = { message: `${message} (${keys})`, options: choices.map(optionOf), required: false, maxItems: 12 };
    for (;;) {
      const chosen = await asked(" ", (input) =>
        isLong
          ? autocompleteMultiselect<string>({ ...shared, ...input })
          : multiselect<string>({ ...shared, ...input }),
      );
      const wrong = check(chosen);
      if (wrong === undefined) return chosen;
      log.warn(wrong);
    }
  },
  async confirm({ message, initial }) {
    return asked(" ", (input) => confirm({ message, initialValue: initial, ...input }));
  },
  say(sentence) {
    log.step(sentence);
  },
};

function optionOf({ value, label, hint }: Choice): Option<string> {
  return { value, label, ...(hint === undefined ? {} : { hint }) };
}

async function asked<T>(
  lineBreak: " " | "\n",
  prompt: (input: { input?: Readable }) => Promise<T>,
): Promise<Exclude<T, symbol>> {
  return answered(withPastedText(lineBreak, prompt));
}

/** Awaits an answer. At the end of a piped input the prompt never settles, so Node’s `beforeExit` rejects instead. */
async function answered<T>(asking: Promise<T>): Promise<Exclude<T, symbol>> {
  const giveUp = new Cancelled("Nothing was written.");
  let end = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = () => {
      reject(giveUp);
    };
  });
  process.once("beforeExit", end);
  try {
    const answer = await Promise.race([asking, ended]);
    if (isCancel(answer)) throw giveUp;
    return answer as Exclude<T, symbol>;
  } finally {
    process.removeListener("beforeExit", end);
  }
}
