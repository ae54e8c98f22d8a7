import { registerHooks } from "node:module";

// The package imports JSON as bundlers do; Node requires the import attribute `type: "json"`.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});

/** GitHub’s own parser of workflows. */
export const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
  await import("@actions/workflow-parser");
