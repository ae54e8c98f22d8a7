/**
 * Creates a rule that reports nodes matching a selector.
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

/** The message where the model reads the clock, for our own and the linter’s rules. */
export const noModelClock = "The model has no clock: take “today” as an argument.";

/** Rules against syntax that is an error in some rooms. */
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
