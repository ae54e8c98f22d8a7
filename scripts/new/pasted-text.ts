import { Transform, type TransformCallback } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** Escape sequences of terminals: what brackets a pasted text, and what turns the brackets on and off. */
const escapes = { start: "\u001B[200~", end: "\u001B[201~", on: "\u001B[?2004h", off: "\u001B[?2004l" } as const;

/** The arguments of readline’s event for Ctrl+C. */
const ctrlC = ["\u0003", { sequence: "\u0003", name: "c", ctrl: true }] as const;

/**
 * Standard input of a terminal in which a pasted text arrives whole: its line breaks and tabs do not answer the question, as
 * typed ones do.
 */
export class PastedText extends Transform {
  readonly isTTY = true;
  readonly #decoder = new StringDecoder();
  readonly #lineBreak: string;
  #isPasted = false;
  /** The beginning of an end bracket at the end of a chunk. */
  #rest = "";

  /** @param lineBreak what a line break of a pasted text becomes */
  constructor(lineBreak: " " | "\n") {
    super();
    this.#lineBreak = lineBreak;
  }

  setRawMode(isRaw: boolean): this {
    process.stdin.setRawMode(isRaw);
    // On Ctrl+D, readline pauses and closes, and the prompt does not notice. It still listens for the keys of Ctrl+C.
    if (!isRaw && this.isPaused()) setImmediate(() => this.emit("keypress", ...ctrlC));
    return this;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    done(null, this.#read(this.#rest + this.#decoder.write(chunk)));
  }

  #read(text: string): string {
    this.#rest = "";
    const bracket = this.#isPasted ? escapes.end : escapes.start;
    const at = text.indexOf(bracket);
    if (at >= 0) {
      const before = this.#isPasted ? this.#plain(text.slice(0, at)) : this.#typed(text.slice(0, at));
      this.#isPasted = !this.#isPasted;
      return before + this.#read(text.slice(at + bracket.length));
    }
    if (!this.#isPasted) return this.#typed(text);
    // A lone escape is a key when typed, and nothing in a pasted text.
    const cut = Math.max(text.lastIndexOf("\u001B"), text.endsWith("\r") ? text.length - 1 : -1);
    const isCut = cut >= 0 && text.length - cut < escapes.end.length;
    if (isCut) this.#rest = text.slice(cut);
    return this.#plain(isCut ? text.slice(0, cut) : text);
  }

  /** Typed keys. Ctrl+D ends a text of several lines, as tab and enter do. */
  #typed(keys: string): string {
    return this.#lineBreak === "\n" ? keys.replaceAll("\u0004", "\t\r") : keys;
  }

  /** A pasted text as somebody would type it, without control characters. */
  #plain(text: string): string {
    return text
      .replace(/\t/g, " ")
      .replace(/\r\n?|\n/g, this.#lineBreak)
      .replace(/(?!\n)\p{Cc}/gu, "");
  }
}

/**
 * Runs a prompt on the standard input; on a terminal, with pasted texts arriving whole.
 *
 * @param lineBreak what a line break of a pasted text becomes
 */
export async function withPastedText<T>(
  lineBreak: " " | "\n",
  prompt: (input: { input?: PastedText }) => Promise<T>,
): Promise<T> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return prompt({});
  const input = new PastedText(lineBreak);
  process.stdin.pipe(input);
  process.stdout.write(escapes.on);
  try {
    return await prompt({ input });
  } finally {
    process.stdout.write(escapes.off);
    process.stdin.unpipe(input);
    process.stdin.pause();
  }
}
