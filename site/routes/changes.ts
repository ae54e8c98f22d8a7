import { context } from "../catalogue/context.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { changesViews } from "../changes/view.ts";
import { changeHistoryOf } from "../history/index.ts";

/** The pages of changes, latest month first, computed once for a build. */
export const changes = changesViews({ ...context, ...changeHistoryOf(catalogueFolder) });
