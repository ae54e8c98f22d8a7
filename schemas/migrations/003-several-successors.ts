import type { Migration } from "./migration.ts";

/** Version 2 had one successor. A council can be split between several, so version 3 has a list. */
export const severalSuccessors: Migration = {
  to: 3,
  title: "Successors are a list, so that a council can be split",
  migrate: (kind, fields) => {
    const { succeededBy } = fields;
    if (kind !== "authority" || typeof succeededBy !== "string") return fields;
    return { ...fields, succeededBy: [succeededBy] };
  },
};
