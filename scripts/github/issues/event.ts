import * as z from "zod";

import { numberOption } from "../../lib/number-option.ts";
import { CommandError } from "../../lib/stop.ts";
import { type Environment, readEvent } from "../kit/environment.ts";

const number = z.int().min(1);

/** The only field of the event that is used: the issue’s number, or the input of `workflow_dispatch`. */
const Event = z.union([
  z.object({ issue: z.object({ number }) }),
  z.object({ inputs: z.object({ issue: z.coerce.number().pipe(number) }) }),
]);

/**
 * The number of the issue: the named one, or the one that triggered the workflow.
 *
 * @throws CommandError where neither gives a number
 */
export function issueNumber(named: string | undefined, { GITHUB_EVENT_PATH }: Environment, usage: string): number {
  if (named === undefined && GITHUB_EVENT_PATH !== undefined) {
    const event = readEvent(Event, GITHUB_EVENT_PATH);
    return "issue" in event ? event.issue.number : event.inputs.issue;
  }
  if (named === undefined) throw new CommandError(`No issue is named. Usage: ${usage}`);
  return numberOption("--issue", "an issue", named);
}
