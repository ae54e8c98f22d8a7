import { listsOf } from "../lists/list.ts";
import { context } from "./context.ts";

/** The lists of all kinds, made once for a build. */
export const lists = listsOf(context);
