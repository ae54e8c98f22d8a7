import {
  COLLECTION_STYLE,
  DEFAULT_SCALAR_STYLE_RULES,
  dump,
  DUMP_SCHEMA,
  type DumpOptions,
  type Node,
  SCALAR_STYLE,
  Schema,
  timestampTag,
  visit,
} from "js-yaml";

/** Quotes texts that any YAML parser could resolve to a number, a boolean or null; dates stay unquoted. */
const schema = new Schema(DUMP_SCHEMA.tags.filter((tag) => tag !== timestampTag));

const lineWidth = 118;

const style: DumpOptions = {
  schema,
  lineWidth,
  quoteStyle: "double",
  scalarStyleRules: [
    ...Object.values(DEFAULT_SCALAR_STYLE_RULES),
    (layout) => {
      if (layout.style === SCALAR_STYLE.DOUBLE_QUOTED && wantsSingleQuotes(layout.node.value))
        layout.style = SCALAR_STYLE.SINGLE_QUOTED;
    },
  ],
  noRefs: true,
  transform: (documents) => {
    visit(documents, prefer);
  },
};

/** Serialises a value in the house style of entries: short word lists in flow style, multi-line texts as literal blocks. */
export function toYaml(value: unknown): string {
  return withoutLastBreaks(dump(value, style));
}

/** Serialises a text on one line for any context, flow collections included, with quotes only where needed. */
export function scalarToYaml(text: string): string {
  if (!/[,[\]{}]/.test(text)) return lineToYaml(text);
  return wantsSingleQuotes(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** Serialises a text on one line for a block context, where brackets, braces and commas need no quotes. */
export function lineToYaml(text: string): string {
  return text.includes("\n") ? JSON.stringify(text) : withoutLastBreaks(dump(text, { ...style, lineWidth: -1 }));
}

/**
 * Whether a quoted text goes in single quotes: one with double quotes and nothing else to escape. Code formatters such as
 * oxfmt and Prettier do the same, so that entries pass both `npm run fmt` and the check of the format.
 */
function wantsSingleQuotes(text: string): boolean {
  return text.includes('"') && !/[\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00A0\uFEFF]/u.test(text);
}

function withoutLastBreaks(yaml: string): string {
  return yaml.replace(/(?<!\n)\n+$/, "");
}

function prefer(node: Node): void {
  if (node.kind === "scalar" && node.value.includes("\n")) {
    // A literal block with trailing blank lines would absorb the blank lines after it.
    node.style = /\S\n?$/.test(node.value) ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.DOUBLE_QUOTED;
  }
  if (node.kind === "sequence" && node.items.every((item) => item.kind === "scalar" && /^[\w.-]+$/.test(item.value))) {
    const length = node.items.reduce((sum, item) => sum + (item.kind === "scalar" ? item.value.length + 2 : 0), 0);
    if (length < lineWidth - 40) node.style = COLLECTION_STYLE.FLOW;
  }
}
