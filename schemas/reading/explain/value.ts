import type * as z from "zod";

import { languageCalled, languageExpected } from "../../fields/language.ts";
import { isSafeLink } from "../../fields/safe-link.ts";
import { count, withThousandsSeparators } from "../../problems/count.ts";
import type { FileProblemId } from "../../problems/in-file.ts";
import { quoted } from "../../problems/quoted.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import type { Fault } from "../fault.ts";
import { similarValue, repair } from "../repair.ts";
import { type Case, correctionOf, exampleOf, placeName } from "./case.ts";
import { wrongDate } from "./date.ts";
import { unknownLicence } from "./licence.ts";
import { linkAdvice } from "./link.ts";

/** Reports a text or list that is too long or too short, or a number out of range. */
export function wrongLength(at: Case, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Fault {
  const { path, meta, located, value } = at;
  const limit = withThousandsSeparators(Number(issue.code === "too_small" ? issue.minimum : issue.maximum));
  const bound = `${issue.code === "too_small" ? "at least" : "at most"} ${limit}`;
  if (typeof value === "number") {
    const message = `${placeName(path, true)} is ${value}. It must be ${issue.code === "too_small" ? "" : "no more than "}${limit}${issue.code === "too_small" ? " or more" : ""}.`;
    return { id: "invalid-value", range: located.node, path, message };
  }
  const items = Array.isArray(value);
  const length = items || typeof value === "string" ? value.length : 0;
  const trimmed = typeof value === "string" ? repair(at.schema, value) : undefined;
  return {
    id: "wrong-length",
    range: located.node,
    path,
    message: `${placeName(path, true)} has ${count(length, items ? "item" : "character")}. It must have ${bound}.`,
    ...(trimmed === undefined ? {} : correctionOf(path, scalarToYaml(trimmed))),
    ...(issue.code === "too_small" && trimmed === undefined ? exampleOf(path, meta) : {}),
  };
}

/** Reports a value of the right type in the wrong format. */
export function invalidValue(at: Case, issue: z.core.$ZodIssue): Fault {
  const { path, schema, meta, located, value } = at;
  const id =
    (issue.code === "custom" ? (issue.params?.["problem"] as FileProblemId | undefined) : undefined) ??
    meta.problem ??
    "invalid-value";
  const isScalar = ["string", "number", "boolean"].includes(typeof value);
  const subject = isScalar ? quoted(String(value)) : placeName(path, true);
  const base: Fault = {
    id,
    range: located.node,
    path,
    message: `${subject} cannot be used for ${placeName(path)}. It must be ${meta.expects ?? "in another form"}.`,
  };
  if (id === "contact-unreachable") {
    return {
      ...base,
      message: "This contact has neither “email” nor “url”, so nobody can reach it. Add one of them.",
      example: "email: digital@example.gov.uk",
    };
  }
  if (typeof value !== "string") return base;
  if (id === "unknown-licence") return unknownLicence(at, value);
  if (meta.date) return wrongDate(at, value, meta.date);
  if (meta.references) return { ...base, ...exampleOf(path, meta), meant: { kind: meta.references, text: value } };
  const repaired = (meta.expects === languageExpected ? languageCalled(value) : undefined) ?? repair(schema, value);
  if (repaired !== undefined && isPerhapsTwo(at, value)) {
    const message = `${base.message} Write ${quoted(repaired)}, or put a comma between two items.`;
    return { ...base, message, correction: correctionOf(path, scalarToYaml(repaired)).correction };
  }
  if (repaired !== undefined) {
    const isTabbed = meta.text === "line" && value.trim().includes("\t");
    const reason = isTabbed
      ? `${placeName(path, true)} has a tab in it, where a space belongs.`
      : isSafeLink(value)
        ? `${placeName(path, true)} is an address that Outlook made, and it tells whose mailbox it is from.`
        : base.message;
    return {
      ...base,
      message: `${reason} Write ${quoted(repaired)}.`,
      ...correctionOf(path, scalarToYaml(repaired)),
    };
  }
  const near = similarValue(schema, value);
  const shown = near === undefined ? {} : { correction: correctionOf(path, scalarToYaml(near)).correction };
  if (id === "unsafe-link") {
    const message = `${quoted(value)} is not a link that everybody can open safely. ${linkAdvice(value)}`;
    return { ...base, message, ...shown };
  }
  return near === undefined ? { ...base, ...exampleOf(path, meta) } : { ...base, ...shown };
}

/** Whether a value is several words in a flow sequence, so that a comma may be missing between them. */
function isPerhapsTwo({ text, located: { node } }: Case, value: string): boolean {
  const before = text.slice(Math.max(node.start - 80, 0), node.start);
  return /\S\s+\S/.test(value) && /[[,]\s*$/.test(before) && node.type === "scalar" && !node.quoted;
}
