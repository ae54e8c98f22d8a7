import { count } from "../../schemas/problems/count.ts";
import type { Action } from "../github/kit/actions.ts";
import { escapedText } from "../reporters/markup.ts";
import type { CheckResults } from "./found.ts";

const results = ["ok", "moved", "gone", "blocked", "unreachable"] as const;

/** The first line of a run: how many links it checks. */
export function openingLine(links: ReadonlyMap<string, unknown>, minutes: number): string {
  const hosts = new Set([...links.keys()].map((url) => new URL(url).host));
  return `Looking at ${count(links.size, "link")} on ${count(hosts.size, "host")}, gently: this may take up to ${minutes} minutes.`;
}

/** The results in one line. */
export function foundLine({ links, repositories }: CheckResults): string {
  const seen = Object.values(links);
  const each = results.map((one) => `${seen.filter(({ result }) => result === one).length} ${one}`);
  const asked = count(Object.keys(repositories).length, "repository", "repositories");
  return `${count(seen.length, "link")}: ${each.join(", ")}. ${asked} on GitHub.`;
}

/** The planned actions as lines, without control characters that could affect a terminal. */
export function planLines(actions: readonly Action[]): string[] {
  if (actions.length === 0) return ["There is no issue to open, change or close."];
  return actions.flatMap((action) => {
    if (action.type === "open-issue") return [`Open the issue “${action.title}”:`, ...indented(action.body)];
    if (action.type !== "change-issue") return [];
    return action.open
      ? [`Change issue #${action.issue} to:`, ...indented(action.body)]
      : [`Close issue #${action.issue}.`];
  });
}

function indented(body: string): string[] {
  return body.split("\n").map((line) => `    ${escapedText(line, 2000)}`.trimEnd());
}
