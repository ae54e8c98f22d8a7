import * as z from "zod";

import { longestProblemText } from "./limits.ts";

/** The name of a rule, as one job reports it to the next. */
export const ruleName = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** A text of a problem, as one job reports it to the next. */
export const problemText = z.string().max(longestProblemText);
