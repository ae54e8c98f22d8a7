import licenceIds from "spdx-license-list/simple.js";

import { proprietary } from "../../../schemas/fields/licence.ts";

const most = 8;

/** Licences of public bodies and their software, which are looked for most. */
const usual = [
  "MIT",
  "OGL-UK-3.0",
  "Apache-2.0",
  "AGPL-3.0-or-later",
  "GPL-3.0-or-later",
  "GPL-2.0-or-later",
  "CC-BY-4.0",
];

const all = [...new Set([...usual, proprietary, ...licenceIds])];

/** The licences whose name holds a text; those that begin with it first. */
export function licencesLike(text: string): { value: string; title: string }[] {
  const wanted = plain(text);
  const fitting = all.filter((licence) => plain(licence).includes(wanted));
  const first = fitting.filter((licence) => plain(licence).startsWith(wanted));
  return [...new Set([...first, ...fitting])].slice(0, most).map((licence) => ({ value: licence, title: licence }));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, "");
}
