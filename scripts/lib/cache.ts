import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";

import { childOf, metaOf } from "../../schemas/fields/describe.ts";
import {
  entriesOfKind,
  type FieldsOf,
  type Inspection,
  type Kind,
  kindNames,
  kinds,
  placeOf,
  type Problem,
  type Source,
} from "../../schemas/index.ts";
import { fileProblems } from "../../schemas/problems/in-file.ts";
import { root } from "./root.ts";

/** What is known of a file: the id that git gives to its content, and the fields of the valid entry in it. */
type Known = readonly [path: string, content: string, fields: FieldsOf[Kind]];

/** So many files are read as fast as remembered, or nearly so. */
const few = 500;

/**
 * The valid entries of a catalogue as they were read before, so that after a change to one of many the others need not
 * be read again. A file is known by its content as git names it, never by its time, and everything is forgotten when the
 * model or what it is made with changes. A cache that is missing or broken is an empty one: it makes things faster or
 * leaves them as they are, and never different.
 */
export class EntryCache {
  readonly #file: string;
  readonly #known: ReadonlyMap<string, Known>;
  #missed = 0;

  private constructor(file: string, known: ReadonlyMap<string, Known>) {
    this.#file = file;
    this.#known = known;
  }

  /** Reads what was kept in a file. */
  static async open(file: string): Promise<EntryCache> {
    return new EntryCache(file, await read(file));
  }

  /**
   * The same source, with the fields of the files whose content is known.
   *
   * @param contents path → the id that git gives to what is in the file now
   */
  recall(source: Source, contents: ReadonlyMap<string, string>): Source {
    return {
      files: () =>
        Array.from(source.files(), (file) => {
          const content = file.plain ? contents.get(file.path) : undefined;
          if (content === undefined) return file;
          const [, before, fields] = this.#known.get(file.path) ?? [];
          if (fields && before === content) return Object.assign(file, { known: fields });
          this.#missed++;
          return file;
        }),
    };
  }

  /** Keeps the valid entries for the next time, where more than a few of them had to be read. */
  keep({ catalogue, problems }: Inspection, contents: ReadonlyMap<string, string>): void {
    if (this.#missed <= few) return;
    const remarked = new Set(problems.filter(needsText).map(({ file }) => file));
    const known = kindNames.flatMap((kind) =>
      Array.from(entriesOfKind(catalogue, kind)).flatMap(({ file, data }): Known[] => {
        const content = contents.get(file);
        return content === undefined || remarked.has(file) ? [] : [[file, content, withoutMarkdown(kind, data)]];
      }),
    );
    write(this.#file, known);
  }
}

/** Whether a problem is found only in the text of a file: in how it is written, or in its Markdown, which is not kept. */
function needsText({ rule, file, path: [field] }: Problem): boolean {
  const place = placeOf(file);
  return (
    Object.hasOwn(fileProblems, rule) || (place !== undefined && field !== undefined && isMarkdown(place.kind, field))
  );
}

/** The fields without those that hold Markdown: they are half of all text, and rules have said what they say of them. */
function withoutMarkdown(kind: Kind, data: FieldsOf[Kind]): FieldsOf[Kind] {
  const kept = Object.entries(data).filter(([name]) => !isMarkdown(kind, name));
  return Object.fromEntries(kept) as FieldsOf[Kind];
}

function isMarkdown(kind: Kind, field: string | number): boolean {
  const schema = childOf(kinds[kind].schema, field);
  return schema !== undefined && metaOf(schema).text === "markdown";
}

/** Where the cache of a catalogue is kept. */
export function cacheOf(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return join(root, "node_modules/.cache/common-standards-catalogue", `${name}.json`);
}

async function read(file: string): Promise<ReadonlyMap<string, Known>> {
  try {
    const stored = await readFile(file);
    const end = stored.indexOf("\n");
    const body = stored.subarray(end + 1);
    if (stored.toString("latin1", 0, end) !== sealOf(body)) return new Map();
    return new Map((JSON.parse(body.toString()) as Known[]).map((known) => [known[0], known]));
  } catch {
    return new Map();
  }
}

/** Writes it whole or not at all; where nothing can be written, nothing is kept. */
function write(file: string, known: readonly Known[]): void {
  const body = Buffer.from(JSON.stringify(known));
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, Buffer.concat([Buffer.from(`${sealOf(body)}\n`), body]));
    renameSync(part, file);
  } catch {
    // The next time everything is read again, that is all.
  }
}

/** The line above what is kept. It is another one when that was damaged or made with another version of the model. */
function sealOf(body: Buffer): string {
  return `${modelVersion()} ${crc32(body)}`;
}

/** A word for everything that decides which fields are read from a file: the model, its libraries and Node. */
function modelVersion(): string {
  const hash = createHash("sha256").update(process.version);
  const model = join(root, "schemas");
  for (const path of readdirSync(model, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(?:ts|json)$/.test(path)) hash.update(path).update(readFileSync(join(model, path)));
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}
