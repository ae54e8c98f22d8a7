import type { Info } from "spdx-expression-parse";
import spdx from "spdx-license-list";

import { parseLicence } from "./licence.ts";

/**
 * Open licences for content and data, which conform to the Open Definition. The Open Source Initiative approves software
 * licences only.
 *
 * @see https://opendefinition.org/licenses/
 */
const openContent =
  /^(?:OGL-UK-[123]\.0|OGL-Canada-2\.0|CC0-1\.0|CC-BY(?:-SA)?-[1-4]\.\d|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0)$/;

/**
 * Whether a licence expression is open: approved by the Open Source Initiative, or an open licence for content or data.
 * Of alternatives (`OR`), one open licence is enough. `proprietary` and `LicenseRef-…`, whose terms are not on the SPDX
 * list, are not open.
 */
export function isOpenLicence(expression: string): boolean {
  const tree = parseLicence(expression);
  return tree !== undefined && isOpen(tree);
}

function isOpen(tree: Info): boolean {
  if ("conjunction" in tree)
    return tree.conjunction === "or"
      ? isOpen(tree.left) || isOpen(tree.right)
      : isOpen(tree.left) && isOpen(tree.right);
  const { license } = tree;
  return openContent.test(license) || (Object.hasOwn(spdx, license) && spdx[license]?.osiApproved === true);
}
