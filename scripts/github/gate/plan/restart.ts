import type { Action } from "../../kit/actions.ts";
import { ourLabels } from "../../kit/labels.ts";
import { maxRestarts } from "../../kit/limits.ts";
import { ownComment } from "../../kit/own-comment.ts";
import { addressable } from "../../kit/owners.ts";
import { gateCheck } from "../facts/gate-check.ts";
import type { Facts } from "../facts/index.ts";
import { commentMarker, restartsIn } from "../facts/our-comment.ts";
import type { GateWords } from "./gate-words.ts";

/**
 * Plans what the safety net does about a head commit without a verdict: re-dispatches the gate up to `maxRestarts`
 * times, then tells the maintainers of the catalogue once. Our comment records the number of restarts. Empty where the
 * pull request has been closed, or has a verdict by now.
 */
export function planRestart(facts: Facts, words: GateWords): Action[] {
  const { pull, complete, labels, deciders } = facts;
  // The facts are newer than the list that named this pull request.
  if (!pull.open || gateCheck(facts)?.conclusion !== undefined) return [];
  const ours = ownComment(facts, commentMarker);
  const restarts = restartsIn(ours?.body ?? "", pull.head);
  if (restarts > maxRestarts) return [];
  const check: Action = { type: "start-check", pull: pull.number };
  // Our comment may be among those that are not read: restart the check without a comment.
  if (!ours && !complete) return [check];
  const body = words.restart(facts, restarts + 1);
  const says: Action = ours
    ? { type: "change-comment", comment: ours.id, body }
    : { type: "write-comment", pull: pull.number, body };
  if (restarts < maxRestarts) return [says, check];
  const logins = addressable(facts, deciders.maintainers, pull.author).map(({ login }) => login);
  return [
    says,
    ...(labels.includes(ourLabels.maintainer)
      ? []
      : [{ type: "add-labels" as const, pull: pull.number, labels: [ourLabels.maintainer] }]),
    ...(logins.length === 0 ? [] : [{ type: "ask-for-review" as const, pull: pull.number, logins }]),
  ];
}
