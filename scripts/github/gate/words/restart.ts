import {
  heading,
  joinedList,
  markdown,
  marker,
  mention,
  paragraph,
  ownText,
  userInput,
} from "../../../reporters/markup.ts";
import { maxRestarts } from "../../kit/limits.ts";
import { addressable } from "../../kit/owners.ts";
import type { Facts } from "../facts/index.ts";
import { commentMarker, restartsMarker } from "../facts/our-comment.ts";

/** The body of our comment while a commit’s check does not finish, after a number of restarts. */
export function restartComment(facts: Facts, restarts: number): string {
  const { pull, deciders } = facts;
  const people = addressable(facts, deciders.maintainers, pull.author);
  const what = [ownText("The check of commit "), userInput(pull.head), ownText(" has not finished. ")];
  const who = joinedList(people.map(({ login }) => mention(login)));
  const next =
    restarts > maxRestarts
      ? [
          ownText(`It was restarted ${maxRestarts} times and will not restart automatically. `),
          ...who,
          ownText(people.length > 0 ? ": please look at" : "A maintainer of the catalogue needs to look at"),
          ownText(" the runs of the workflow “Gate”. "),
          userInput("/check"),
          ownText(" restarts it."),
        ]
      : [ownText(`It has been restarted (${restarts} of ${maxRestarts}). You do not need to do anything.`)];
  return markdown([
    marker(commentMarker),
    marker(restartsMarker(pull.head, restarts)),
    heading(restarts > maxRestarts ? "A maintainer needs to look at this" : "The check is running again"),
    paragraph(...what, ...next),
  ]);
}
