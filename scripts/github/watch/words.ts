import { list, joinedList, markdown, marker, mention, paragraph, ownText, userInput } from "../../reporters/markup.ts";
import { addressable, type Addressing } from "../kit/owners.ts";
import { stoppedMarker, type WatchWords } from "./plan.ts";

const title = "GitHub has stopped workflows of this repository";

/** The body of the issue about workflows that GitHub has stopped; says so once they all run again. */
function issue(setting: Addressing, paths: readonly string[]): string {
  const opening = marker(stoppedMarker);
  if (paths.length === 0) return markdown([opening, paragraph(ownText("All workflows run again. Thank you."))]);
  const people = addressable(setting, setting.deciders.maintainers);
  return markdown([
    opening,
    paragraph(
      ...joinedList(people.map(({ login }) => mention(login))),
      ownText(
        `${people.length > 0 ? ": " : ""}GitHub stops workflows with a schedule when nothing has happened in a repository for 60 days. These do not run any more, whatever happens:`,
      ),
    ),
    list(paths.map((path) => ({ content: [userInput(path)] }))),
    paragraph(
      ownText(
        "Nothing is merged, published or looked after until a maintainer enables them on the Actions tab: choose each of them, then “Enable workflow”.",
      ),
    ),
  ]);
}

/** The texts of the issue about stopped workflows. */
export const watchWords: WatchWords = { title, issue };
