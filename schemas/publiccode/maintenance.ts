import * as z from "zod";

import { compareTexts } from "../compare.ts";
import type { DraftBuilder } from "../drafting/drafting.ts";
import { htmlToLine } from "../drafting/html.ts";
import { shorten } from "../drafting/text.ts";
import { date } from "../fields/date.ts";
import { readDate } from "../fields/read-date.ts";
import type { Product } from "../kinds/product.ts";
import { quoted, quotedList } from "../problems/quoted.ts";
import { maintenanceTypes } from "../vocabularies/product.ts";
import { placeContacts } from "./contacts.ts";
import type { FileFields } from "./fields.ts";
import { placeTexts } from "./texts.ts";

/** A company under contract. */
interface Contractor {
  name: string;
  /** The day on which its own contract ends. */
  until?: string;
}

/** Places who maintains the product: of several contractors the one whose contract ends last, with its own date. */
export function placeMaintenance(draft: DraftBuilder, file: FileFields): void {
  const maintenance = file.group("maintenance", "type");
  const given = htmlToLine(maintenance.text("type"));
  const type = z.safeParse(maintenanceTypes.schema, given.toLowerCase()).data;
  if (type === undefined && given !== "")
    draft.unplaced.push(
      `“maintenance.type” is ${quoted(given)}. It must be one of ${Object.keys(maintenanceTypes.words).join(", ")}.`,
    );
  const contractors = contractorsIn(draft, maintenance);
  const main = type === "contract" ? contractors.toSorted(byEnd)[0] : undefined;
  if (type !== undefined) {
    const value: Product["maintenance"] = {
      type,
      ...(main && { contractor: main.name }),
      ...(main?.until !== undefined && { until: main.until }),
    };
    draft.place(["maintenance"], value, "maintenance", type);
  }
  const others = contractors.filter((one) => one !== main);
  if (others.length > 0) {
    const names = contractors.map(({ name }) => name);
    placeTexts(draft, "suppliers", names, "maintenance.contractors", { shortest: 2, longest: 120, most: 30 });
    draft.notes.push(sentenceOn(others, main, given));
  }
  placeContacts(draft, maintenance, htmlToLine(file.text("name")));
}

function contractorsIn(draft: DraftBuilder, maintenance: FileFields): Contractor[] {
  const listed = [...maintenance.groups("contractors", "name"), ...maintenance.groups("contractor", "name")];
  return listed.flatMap((fields): Contractor[] => {
    const name = shorten(htmlToLine(fields.text("name")), 120);
    const day = htmlToLine(fields.text("until"));
    const until = dayFrom(draft, day);
    if (name.length >= 2) return [{ name, ...(until !== undefined && { until }) }];
    if (name !== "" || day !== "")
      draft.unplaced.push("“maintenance.contractors” has one whose name could not be taken from the file.");
    return [];
  });
}

/** Reads the end of a contract; reports one that is no date, or may be several. */
function dayFrom(draft: DraftBuilder, given: string): string | undefined {
  const iso = date.safeParse(given.slice(0, 10)).data;
  if (given === "" || iso !== undefined) return iso;
  const { readings, certain } = readDate(given, "day");
  const [first] = readings;
  const said = `“maintenance.contractors.until” is ${quoted(given)}, which`;
  if (first && certain) draft.notes.push(`${said} was read as ${first.date}.`);
  else if (first) draft.unplaced.push(`${said} may be ${readings.map(({ words }) => words).join(" or ")}. Check it.`);
  else draft.unplaced.push(`${said} is no date such as 2027-03-31.`);
  return certain ? first?.date : undefined;
}

/** The contract that ends last comes first; one without an end comes after those that have one. */
function byEnd(one: Contractor, other: Contractor): number {
  return compareTexts(other.until ?? "", one.until ?? "");
}

function sentenceOn(others: readonly Contractor[], main: Contractor | undefined, type: string): string {
  const listed = quotedList(others.map(({ name, until }) => (until === undefined ? name : `${name}, until ${until}`)));
  if (main)
    return `The file names several contractors. “maintenance” has ${quoted(main.name)}; the others are ${listed}.`;
  return type === ""
    ? `The file names contractors, but no “maintenance.type” could be taken from it: ${listed}. Add “maintenance”.`
    : `The file names contractors, but says that the maintenance is ${quoted(type)}: ${listed}. Check which is right.`;
}
