/** Serialises a value as JSON in which invisible characters, such as those that change the direction of text, are escapes. */
export function jsonText(value: object, indent: number): string {
  const text = JSON.stringify(value, undefined, indent);
  return `${text.replace(/[\p{Cf}\p{Co}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
