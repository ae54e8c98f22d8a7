import fc from "./properties.ts";

/** Makes a choice among a number of options, from a fixed stream of choices. */
type Choose = (options: number) => number;

/** Generates data as YAML in any style of entries: block and flow, all quotes, comments everywhere. */
export function arbitraryText(value: fc.Arbitrary<object>): fc.Arbitrary<{ value: object; text: string }> {
  return fc.tuple(value, fc.array(fc.nat(255), { minLength: 40, maxLength: 40 })).map(([data, choices]) => {
    let next = 0;
    const choose: Choose = (options) => (choices[next++ % choices.length] ?? 0) % options;
    let text = new Writer(choose).whole(data as Record<string, unknown>);
    if (choose(6) === 0) text = text.replaceAll("\n", "\r\n");
    if (choose(6) === 0) text = `\ufeff${text}`;
    if (choose(4) === 0 && !text.includes("|")) text = text.trimEnd();
    return { value: data, text };
  });
}

class Writer {
  readonly #choose: Choose;
  #comments = 0;

  constructor(choose: Choose) {
    this.#choose = choose;
  }

  whole(fields: Readonly<Record<string, unknown>>): string {
    if (this.#choose(12) === 0) return `${JSON.stringify(fields)}\n`;
    const head = this.#often(3) ? `${this.#comment()}\n\n` : "";
    return `${head}${this.#fields(fields, 0)}${this.#often(4) ? `${this.#comment()}\n` : ""}`;
  }

  #often(one: number): boolean {
    return this.#choose(one) === 0;
  }

  #comment(): string {
    return `# note ${(this.#comments += 1)}: it's a "comment", [so] {what}`;
  }

  /** The lines above a field or item: none, comments or blank lines. */
  #above(indent: string): string {
    const blank = this.#often(6) ? "\n" : "";
    return blank + (this.#often(4) ? `${indent}${this.#comment()}\n` : "");
  }

  #behind(): string {
    return this.#often(4) ? `${" ".repeat(1 + this.#choose(3))}${this.#comment()}` : "";
  }

  #fields(fields: Readonly<Record<string, unknown>>, column: number, isFirstInline = false): string {
    const indent = " ".repeat(column);
    return Object.entries(fields)
      .map(([name, value], index) => {
        const inline = isFirstInline && index === 0;
        const key = this.#often(8) ? `"${name}"` : name;
        return `${inline ? "" : this.#above(indent) + indent}${key}:${this.#value(value, column, true)}`;
      })
      .join("");
  }

  #items(items: readonly unknown[], column: number): string {
    const indent = " ".repeat(column);
    return items.map((item) => `${this.#above(indent)}${indent}-${this.#value(item, column, false)}`).join("");
  }

  /** The text from a colon or dash to the end of the value’s last line. */
  #value(value: unknown, column: number, isField: boolean): string {
    const space = " ".repeat(1 + (this.#often(5) ? 1 : 0));
    const further = column + 1 + this.#choose(4);
    if (Array.isArray(value)) {
      if (value.length === 0 || this.#often(2)) return `${space}${this.#flow(value, further)}${this.#behind()}\n`;
      return `${this.#behind()}\n${this.#items(value, isField && this.#often(3) ? column : further)}`;
    }
    if (typeof value === "object" && value !== null) {
      const fields = value as Record<string, unknown>;
      if (Object.keys(fields).length === 0 || this.#often(4))
        return `${space}${this.#flow(value, further)}${this.#behind()}\n`;
      if (!isField && this.#often(2)) return `${space}${this.#fields(fields, column + 1 + space.length, true)}`;
      return `${this.#behind()}\n${this.#fields(fields, further)}`;
    }
    if (typeof value === "string" && isPlainLines(value) && this.#often(2)) return this.#lines(value, space, further);
    return `${space}${this.#scalar(value)}${this.#behind()}\n`;
  }

  #lines(text: string, space: string, column: number): string {
    const mark = `|${text.endsWith("\n") ? "" : "-"}`;
    const lines = text.replace(/\n$/, "").replace(/^(?=.)/gm, " ".repeat(column));
    return `${space}${mark}${this.#behind()}\n${lines}\n${this.#often(3) ? "\n" : ""}`;
  }

  #scalar(value: unknown): string {
    if (typeof value !== "string") return String(value);
    if (/^[a-z][a-z-]*$/.test(value) && !/^(?:true|false|null)$/.test(value) && !this.#often(3)) return value;
    if (!/[\n\r]/.test(value) && this.#often(2)) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  }

  #flow(value: unknown, column: number): string {
    if (typeof value !== "object" || value === null) return this.#scalar(value);
    const isList = Array.isArray(value);
    const [open, close] = isList ? "[]" : "{}";
    const parts = isList
      ? value.map((item) => this.#flow(item, column + 2))
      : Object.entries(value).map(
          ([name, one]) => `${this.#often(4) ? `"${name}"` : name}: ${this.#flow(one, column + 2)}`,
        );
    const indent = " ".repeat(column);
    if (this.#often(3) && parts.length > 0) {
      const lines = parts.map((part, index) => {
        const comma = index < parts.length - 1 || this.#often(2) ? "," : "";
        return `${indent}  ${part}${comma}${this.#behind()}\n`;
      });
      return `${open}${this.#behind()}\n${lines.join("")}${indent}${close}`;
    }
    const pad = this.#often(2) ? " " : "";
    return `${open}${pad}${parts.join(this.#often(3) ? " , " : ", ")}${pad}${close}`;
  }
}

/** Whether a text can be a literal block scalar without escapes. */
function isPlainLines(text: string): boolean {
  return /^[^\s][^]*[^\s]\n?$/.test(text) && !/[\r\t]|\n\n\n|[ \t]\n/.test(text);
}
