import {
  COLLECTION_STYLE,
  dump,
  DUMP_SCHEMA,
  type DumpOptions,
  type Node,
  SCALAR_STYLE,
  Schema,
  timestampTag,
  visit,
} from "js-yaml";

/** Quotes what any YAML reader could take for a number, a truth value or nothing; dates are written plainly. */
const schema = new Schema(DUMP_SCHEMA.tags.filter((tag) => tag !== timestampTag));

const lineWidth = 118;

const style: DumpOptions = {
  schema,
  lineWidth,
  quoteStyle: "double",
  noRefs: true,
  transform: (documents) => {
    visit(documents, prefer);
  },
};

/** A value as YAML, in the style of the catalogue’s entries: lists of a few words on one line, paragraphs as they are. */
export function toYaml(value: unknown): string {
  return withoutLastBreaks(dump(value, style));
}

/** A text as it stands on one line of YAML, inside `[…]` and `{…}` too, in quotes only where it may need them. */
export function scalarToYaml(text: string): string {
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : lineToYaml(text);
}

/** The same for a place outside `[…]` and `{…}`, where their marks and commas mean nothing. */
export function lineToYaml(text: string): string {
  return text.includes("\n") ? JSON.stringify(text) : withoutLastBreaks(dump(text, { ...style, lineWidth: -1 }));
}

function withoutLastBreaks(yaml: string): string {
  return yaml.replace(/(?<!\n)\n+$/, "");
}

function prefer(node: Node): void {
  if (node.kind === "scalar" && node.value.includes("\n")) {
    // A block that ends in blank lines would swallow those that follow it.
    node.style = /\S\n?$/.test(node.value) ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.DOUBLE_QUOTED;
  }
  if (node.kind === "sequence" && node.items.every((item) => item.kind === "scalar" && /^[\w.-]+$/.test(item.value))) {
    const length = node.items.reduce((sum, item) => sum + (item.kind === "scalar" ? item.value.length + 2 : 0), 0);
    if (length < lineWidth - 40) node.style = COLLECTION_STYLE.FLOW;
  }
}
