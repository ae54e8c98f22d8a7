/** The text of a file of JSON for editors. A word that editors offer has a line, of which there are hundreds. */
export function schemaText(schema: object): string {
  const text = JSON.stringify(schema, undefined, 2).replace(/\{\n *("bodyText": .*)\n *\}/g, "{ $1 }");
  return `${text}\n`;
}
