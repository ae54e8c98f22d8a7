/** Upper-cases the first letter of a text. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lower-cases the first letter of a title for use in a sentence, unless its first word has more capitals: “URL”, “GitHub”. */
export function uncapitalised(title: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{L})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
