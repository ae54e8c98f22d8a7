import { context } from "../catalogue/context.ts";
import { listsOf } from "../lists/list.ts";

/** The lists of all kinds, computed once for a build. */
export const lists = listsOf(context);
