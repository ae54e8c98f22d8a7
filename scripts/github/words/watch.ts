import { list, listed, markdown, marker, mention, paragraph, say, typed } from "../markup.ts";
import { addressable, type Addressing } from "../plan/owners.ts";

/** How our issue about stopped workflows begins; only one that we wrote ourselves counts. */
export const stoppedMarker = "<!-- catalogue-stopped -->";

/** The title of that issue. */
export const stoppedTitle = "GitHub has stopped workflows of this repository";

/** The issue about workflows that GitHub has stopped, or about there being none. */
export function stoppedIssue(setting: Addressing, paths: readonly string[]): string {
  const opening = marker("catalogue-stopped");
  if (paths.length === 0) return markdown([opening, paragraph(say("All workflows run again. Thank you."))]);
  const people = addressable(setting, setting.deciders.maintainers);
  return markdown([
    opening,
    paragraph(
      ...listed(people.map(({ login }) => mention(login))),
      say(
        `${people.length > 0 ? ": " : ""}GitHub stops workflows with a schedule when nothing has happened in a repository for 60 days. These do not run any more, whatever happens:`,
      ),
    ),
    list(paths.map((path) => ({ content: [typed(path)] }))),
    paragraph(
      say(
        "Nothing is merged, published or looked after until a maintainer enables them on the Actions tab: choose each of them, then “Enable workflow”.",
      ),
    ),
  ]);
}
