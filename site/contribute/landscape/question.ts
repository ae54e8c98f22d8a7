import { columnTypes } from "../../../schemas/landscape/column-types.ts";
import type { Missing } from "./session.ts";

/** Returns the error message for an unanswered question about a row. */
export function questionOf(missing: Missing, name: string): string {
  switch (missing) {
    case "choice":
      return `Select what “${name}” is`;
    case "service":
      return `Select the service that “${name}” is for`;
    default:
      return `Select a date for “${columnTypes[missing].title}” of “${name}”`;
  }
}
