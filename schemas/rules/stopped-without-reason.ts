import { quoted } from "../problems/quoted.ts";
import type { Rule } from "./rule.ts";

/** A stopped use has a reason. */
export const stoppedWithoutReason: Rule = {
  id: "stopped-without-reason",
  severity: "hint",
  title: "Stopped, and not said why",
  why: "Why something did not work is the most useful thing that another authority can learn.",
  howToFix: "Add the reason in one sentence.",
  example: {
    wrong: "- product: open-play\n  status: stopped",
    right: "- product: open-play\n  status: stopped\n  reason: It could not be joined to our case system.",
  },
  *check(context) {
    for (const entry of context.each("authority")) {
      for (const [index, use] of (entry.data.uses ?? []).entries()) {
        if (use?.status !== "stopped" || use.reason !== undefined) continue;
        yield {
          entry,
          path: ["uses", index, "status"],
          message: `Say why ${quoted(use.product ?? use.system?.name ?? "")} was stopped: add a reason.`,
          example: "reason: It could not be joined to our case system.",
        };
      }
    }
  },
};
