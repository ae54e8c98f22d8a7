import type { Action } from "../../kit/actions.ts";
import { ourLabels } from "../../kit/labels.ts";
import { mostTries } from "../../kit/limits.ts";
import { addressable } from "../../kit/owners.ts";
import type { Facts } from "../facts/index.ts";
import { commentMarker, restartsIn } from "../facts/our-comment.ts";
import type { GateWords } from "./says.ts";

/**
 * What the safety net does about a pull request whose head commit has no verdict of the gate, though it has had the time
 * for one: starts the gate again, a few times, and then tells the maintainers of the catalogue, once. How often stands in
 * our comment.
 */
export function planRestart(facts: Facts, words: GateWords): Action[] {
  const { pull, comments, bot, complete, labels, deciders } = facts;
  const ours = comments.find(({ author, body }) => author?.id === bot && body.startsWith(commentMarker));
  const restarts = restartsIn(ours?.body ?? "", pull.head);
  if (restarts > mostTries) return [];
  const check: Action = { type: "start-check", pull: pull.number };
  // Ours may be among the comments that are not read: it is started again, and nothing is said.
  if (!ours && !complete) return [check];
  const body = words.restart(facts, restarts + 1);
  const says: Action = ours
    ? { type: "change-comment", comment: ours.id, body }
    : { type: "write-comment", pull: pull.number, body };
  if (restarts < mostTries) return [says, check];
  const logins = addressable(facts, deciders.maintainers, pull.author).map(({ login }) => login);
  return [
    says,
    ...(labels.includes(ourLabels.maintainer)
      ? []
      : [{ type: "add-labels" as const, pull: pull.number, labels: [ourLabels.maintainer] }]),
    ...(logins.length === 0 ? [] : [{ type: "ask-for-review" as const, pull: pull.number, logins }]),
  ];
}
