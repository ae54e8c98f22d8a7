import * as z from "zod";

import { accepts, unwrap } from "../../fields/describe.ts";
import { licenceAdvice, readLicence } from "../../fields/read-licence.ts";
import { areBands } from "../../fields/read-money.ts";
import { readNumber } from "../../fields/read-number.ts";
import { quoted } from "../../problems/quoted.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import { isMapping } from "../../yaml/mapping.ts";
import type { Fault } from "../fault.ts";
import { type Case, correctionOf, describeValue, exampleOf, placeName } from "./case.ts";
import { wrongDate } from "./date.ts";
import { notAMapping } from "./group.ts";
import { notAList } from "./list.ts";
import { unknownWord } from "./word.ts";

/** Reports a value of the wrong type, often one that YAML’s core schema resolved to a number or boolean. */
export function wrongType(at: Case): Fault {
  const { path, schema, meta, value } = at;
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray) return notAList(at);
  if (bare instanceof z.ZodObject) return notAMapping(at);
  const found =
    typeof value === "number" || typeof value === "boolean"
      ? notText(at, value)
      : typeof value === "string"
        ? (notTruth(at, value) ?? notNumber(at, value))
        : (hasColon(at) ?? onlyItem(at) ?? licencesListed(at));
  return (
    found ??
    report(
      at,
      `${placeName(path, true)} is ${describeValue(value)}. It must be ${expected(at)}.`,
      exampleOf(path, meta),
    )
  );
}

function report({ path, located }: Case, message: string, more: Partial<Fault> = {}): Fault {
  return { id: "wrong-type", range: located.node, path, message, ...more };
}

function expected({ meta }: Case): string {
  return meta.expects ?? "a value of another sort";
}

function rawOf({ text, located }: Case): string {
  return text.slice(located.node.start, located.node.end);
}

/** Reports a list of licences, all or any one of which may apply. */
function licencesListed(at: Case): Fault | undefined {
  const { meta, path, value } = at;
  if (meta.problem !== "unknown-licence" || !Array.isArray(value)) return undefined;
  const { candidates } = readLicence(value.join(", "));
  if (candidates.length === 0) return undefined;
  return report(at, `${placeName(path, true)} is a list. ${licenceAdvice(candidates)}`);
}

/** Reports a number or boolean where an unquoted text was meant. */
function notText(at: Case, value: number | boolean): Fault {
  const { path, schema, meta } = at;
  const raw = rawOf(at);
  const inQuotes = JSON.stringify(raw);
  if (accepts(schema, raw)) {
    return report(
      at,
      `${placeName(path, true)} was written as ${raw}, which YAML reads as ${describeValue(value)}. Put it in quotes: ${inQuotes}.`,
      correctionOf(path, inQuotes),
    );
  }
  if (meta.date && typeof value === "number") return wrongDate(at, raw, meta.date);
  if (areBands(meta.words) && typeof value === "number") return unknownWord(at, raw);
  const message = `${placeName(path, true)} was read as ${describeValue(value)}. It must be ${expected(at)}.`;
  return report(at, message, exampleOf(path, meta));
}

/** Reports a text such as “yes” where a boolean was meant. */
function notTruth(at: Case, value: string): Fault | undefined {
  if (!accepts(at.schema, true) || !/^(?:y|yes|n|no|on|off|true|false)$/i.test(value)) return undefined;
  const word = String(/^(?:y|yes|on|true)$/i.test(value));
  return report(
    at,
    `${placeName(at.path, true)} was written as ${quoted(value)}, which YAML reads as a text. Write ${word}.`,
    correctionOf(at.path, word),
  );
}

/** Reports a text such as “£1,000” where a number was meant. */
function notNumber(at: Case, value: string): Fault | undefined {
  const { path, schema } = at;
  const reading = readNumber(value);
  if (!reading || !accepts(schema, reading.number)) return undefined;
  const corrected = correctionOf(path, String(reading.number));
  if (/^[-+]?\d+(?:\.\d+)?$/.test(value)) {
    const message = `${placeName(path, true)} is in quotes, so YAML reads it as a text. Write the number without quotes.`;
    return report(at, message, corrected);
  }
  const advice = reading.certain ? "Write the number alone" : "If you meant this number, write it alone";
  return report(
    at,
    `${placeName(path, true)} is ${describeValue(value)}. It must be ${expected(at)}. ${advice}: ${reading.number}.`,
    reading.certain ? corrected : { correction: corrected.correction },
  );
}

/** Reports an unquoted text with a colon and a space, which YAML reads as a mapping. */
function hasColon(at: Case): Fault | undefined {
  const { path, schema, located, value } = at;
  const raw = rawOf(at);
  const { node } = located;
  if (node.type !== "mapping" || node.flow || !isMapping(value) || Object.keys(value).length !== 1) return undefined;
  // A nested mapping, such as the languages of a publiccode.yml, was not meant as a text.
  if (Object.values(value).some(isMapping) || !accepts(schema, raw)) return undefined;
  return report(
    at,
    `${placeName(path, true)} has a colon followed by a space in it, so YAML takes it for a field. Put the text in quotes.`,
    correctionOf(path, JSON.stringify(raw)),
  );
}

/** Reports a list whose only item is the value that belongs here. */
function onlyItem(at: Case): Fault | undefined {
  const { path, schema, value, located } = at;
  if (!Array.isArray(value) || value.length !== 1) return undefined;
  const item: unknown = value[0];
  if (typeof item !== "string" || !accepts(schema, item)) return undefined;
  const corrected = correctionOf(path, scalarToYaml(item));
  return report(
    at,
    `${placeName(path, true)} is a list. It can have one value only, so write it without brackets and hyphens.`,
    located.node.type === "sequence" && located.node.flow ? corrected : { correction: corrected.correction },
  );
}
