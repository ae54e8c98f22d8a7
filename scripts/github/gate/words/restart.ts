import { heading, listed, markdown, marker, mention, paragraph, say, typed } from "../../../reporters/markup.ts";
import { maxRestarts } from "../../kit/limits.ts";
import { addressable } from "../../kit/owners.ts";
import type { Facts } from "../facts/index.ts";

/** The body of our comment while a commit’s check does not finish, after a number of restarts. */
export function restartComment(facts: Facts, restarts: number): string {
  const { pull, deciders } = facts;
  const people = addressable(facts, deciders.maintainers, pull.author);
  const what = [say("The check of commit "), typed(pull.head), say(" has not finished. ")];
  const who = listed(people.map(({ login }) => mention(login)));
  const next =
    restarts > maxRestarts
      ? [
          say(`It was restarted ${maxRestarts} times and will not restart automatically. `),
          ...who,
          say(people.length > 0 ? ": please look at" : "A maintainer of the catalogue needs to look at"),
          say(" the runs of the workflow “Gate”. "),
          typed("/check"),
          say(" restarts it."),
        ]
      : [say(`It has been restarted (${restarts} of ${maxRestarts}). You do not need to do anything.`)];
  return markdown([
    marker("catalogue-gate"),
    marker(`catalogue-gate-restarts ${pull.head} ${restarts}`),
    heading(restarts > maxRestarts ? "A maintainer needs to look at this" : "The check is running again"),
    paragraph(...what, ...next),
  ]);
}
