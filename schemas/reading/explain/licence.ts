import { licenceAdvice, readLicence } from "../../fields/read-licence.ts";
import { quoted } from "../../problems/quoted.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import type { Fault } from "../fault.ts";
import { type Case, correctionOf } from "./case.ts";

/** Reports a licence that is not on the SPDX list. Only an unambiguous name is corrected. */
export function unknownLicence({ path, located }: Case, text: string): Fault {
  const { licence, candidates } = readLicence(text);
  const advice = licence === undefined ? licenceAdvice(candidates) : `Write ${quoted(licence)}.`;
  return {
    id: "unknown-licence",
    range: located.node,
    path,
    message: `${quoted(text)} is not a short name on the SPDX list. ${advice}`,
    ...(licence === undefined ? {} : correctionOf(path, scalarToYaml(licence))),
  };
}
