import { runInWorker } from "./ask.ts";
import { contentOf } from "./content.ts";
import type { FormList } from "./session.ts";

/** Reads the list in a file, or returns a sentence that says why not. */
export async function listIn(file: File): Promise<FormList | string> {
  const content = await contentOf(file);
  if (typeof content === "string") return notRead(file, content);
  const outcome = await runInWorker({ type: "read", content, name: file.name });
  if (outcome.type === "list") return { ...outcome.list, clean: outcome.clean };
  return notRead(file, outcome.type === "refused" ? outcome.reason : "");
}

function notRead({ name }: File, reason: string): string {
  return `“${name}” was not read. ${reason}`;
}
