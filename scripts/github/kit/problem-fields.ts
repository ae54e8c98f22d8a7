import * as z from "zod";

import { maxProblemTextLength } from "./limits.ts";

/** The id of a rule in a report between jobs. */
export const ruleName = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** A text of a problem in a report between jobs. */
export const problemText = z.string().max(maxProblemTextLength);
