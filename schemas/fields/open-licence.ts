import type { Info } from "spdx-expression-parse";
import spdx from "spdx-license-list";

import { parsed } from "./licence.ts";

/**
 * Open licences for texts and data. The Open Source Initiative approves licences of software alone; these conform to the
 * Open Definition.
 *
 * @see https://opendefinition.org/licenses/
 */
const openContent =
  /^(?:OGL-UK-[123]\.0|OGL-Canada-2\.0|CC0-1\.0|CC-BY(?:-SA)?-[1-4]\.\d|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0)$/;

/**
 * Whether anybody may use, change and share what is under a licence: the Open Source Initiative approves it, or it is an
 * open licence for texts or data. Of licences that people choose from, one is enough. `proprietary` and `LicenseRef-…`,
 * whose terms nobody can look up, are not open.
 */
export function isOpenLicence(expression: string): boolean {
  const tree = parsed(expression);
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
