import { isUnread } from "../partial-entry.ts";
import type { Rule } from "./rule.ts";

/** The settings name the repository, which links point to. */
export const missingRepository: Rule = {
  id: "missing-repository",
  severity: "review",
  title: "Settings without a repository",
  why: "Pages, forms and messages lead to GitHub to read a file, suggest a change or report a problem. Only a site that GitHub itself builds knows the repository without being told; on any other these links lead to no page.",
  howToFix: "Add the address of the repository in which the catalogue is kept.",
  example: {
    wrong: "scope: GB",
    right: "repository: https://github.com/exampleshire/standards-catalogue\nscope: GB",
  },
  *check({ settings }) {
    if (!settings || settings.data.repository !== undefined || isUnread(settings.data, "repository")) return;
    yield {
      entry: settings,
      path: ["name"],
      message:
        "The settings do not say in which repository the catalogue is kept, so links to its files lead to no page. Add “repository” with its address.",
      example: "repository: https://github.com/owner/name",
    };
  },
};
