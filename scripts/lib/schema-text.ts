/** Formats JSON for editors. Writes each of the hundreds of suggestions (`bodyText`) on a single line. */
export function schemaText(schema: object): string {
  const text = JSON.stringify(schema, undefined, 2).replace(/\{\n *("bodyText": .*)\n *\}/g, "{ $1 }");
  return `${text}\n`;
}
