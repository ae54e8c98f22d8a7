import type { Facts } from "../facts/index.ts";
import { mostTries } from "../limits.ts";
import { heading, listed, markdown, marker, mention, paragraph, say, typed } from "../markup.ts";
import { addressable } from "../plan/owners.ts";

/** How often the check of a commit has been started again, by our comment. */
export function restartsIn(body: string, head: string): number {
  const [, count = "0"] = new RegExp(`^<!-- catalogue-gate-restarts ${head} (\\d{1,3}) -->$`, "m").exec(body) ?? [];
  return Number(count);
}

/** Our comment while the check of a commit does not come to an end, for the so-manieth time. */
export function restartComment(facts: Facts, restarts: number): string {
  const { pull, deciders } = facts;
  const people = addressable(facts, deciders.maintainers, pull.author);
  const what = [say("The check of commit "), typed(pull.head), say(" has not come to an end. ")];
  const who = listed(people.map(({ login }) => mention(login)));
  const next =
    restarts > mostTries
      ? [
          say(`It was started again ${mostTries} times, and is not started again by itself. `),
          ...who,
          say(people.length > 0 ? ": please look at" : "A maintainer of the catalogue has to look at"),
          say(" the runs of the workflow “Gate”. "),
          typed("/check"),
          say(" starts it again."),
        ]
      : [say(`It has been started again (${restarts} of ${mostTries}). There is nothing that you have to do.`)];
  return markdown([
    marker("catalogue-gate"),
    marker(`catalogue-gate-restarts ${pull.head} ${restarts}`),
    heading(restarts > mostTries ? "A maintainer has to look at this" : "The check is started again"),
    paragraph(...what, ...next),
  ]);
}
