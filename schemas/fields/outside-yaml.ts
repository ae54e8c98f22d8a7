/** Returns what a field expects as somebody types it in a form or at a prompt: a year or a version needs no quotes there. */
export function outsideYaml(expects: string): string {
  return expects.replace(" in quotes", "").replaceAll('"', "");
}
