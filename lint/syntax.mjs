/**
 * A rule that reports what a selector finds, and says why.
 *
 * @param {string} message
 * @param {string[]} selectors
 * @returns {import("eslint").Rule.RuleModule}
 */
function forbids(message, ...selectors) {
  return {
    create: (context) => ({
      [selectors.join(", ")]: (/** @type {import("eslint").Rule.Node} */ node) => {
        context.report({ node, message });
      },
    }),
  };
}

const now = "NewExpression[callee.name='Date'][arguments.length=0]";

/** What to do where the model asks for the time, by whichever of our rules or the linter’s finds it. */
export const noModelClock = "The model has no clock: take “today” as an argument.";

/** Rules against syntax that is a fault in some rooms. */
export const syntaxRules = {
  "london-day": forbids(
    "Which day it is depends on the place: use londonDay.",
    "CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString']",
  ),
  "model-clock": forbids(noModelClock, now, "CallExpression[callee.name='Date']"),
  "view-clock": forbids(
    "A view has no clock: “today” is in its context.",
    now,
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  ),
  "read-only-facts": forbids(
    "Facts are read only: what changes something on GitHub is an action of the plan.",
    "CallExpression[callee.property.name=/^(?:(?:create|update|delete|add|remove|set|replace|lock|request)[A-Z]|merge$)/]",
  ),
};
