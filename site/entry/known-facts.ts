import { type Entry, isOfKind } from "../../schemas/index.ts";
import { isFilled } from "../table/columns.ts";

/** Completeness of an entry’s key facts. */
export interface KnownFacts {
  known: number;
  all: number;
  /** The missing facts, as phrases for a sentence. */
  missing: string[];
  /** Whether the entry has contacts. */
  canAsk: boolean;
}

/** Phrase for a sentence → value of the fact. */
type Deciding = Readonly<Record<string, unknown>>;

/** Completeness of the facts that help to choose a product. */
export function knownOfProduct({ data }: Entry<"product">): KnownFacts {
  return knownOf(data, {
    licence: data.licences,
    cost: data.costs,
    maintenance: data.maintenance,
    "how to run it": data.hosting,
    accessibility: data.accessibility,
    inclusion: data.inclusion,
    "data protection": data.dataProtection,
    security: data.security,
    contact: data.contacts,
  });
}

/** Completeness of the facts that help to adopt a standard or to require it in a tender. */
export function knownOfStandard({ data }: Entry<"standard">): KnownFacts {
  return knownOf(data, {
    status: data.status,
    versions: data.versions,
    "its text": data.specification,
    licence: data.licences,
    "what meeting it means": data.requirements,
    "how to test it": data.validator,
    "words for a tender": data.procurement,
    contact: data.contacts,
  });
}

/** Completeness of an entry of any kind; undefined for the kinds of which nothing is asked. */
export function knownOfEntry(entry: Entry): KnownFacts | undefined {
  if (isOfKind(entry, "product")) return knownOfProduct(entry);
  if (isOfKind(entry, "standard")) return knownOfStandard(entry);
  return undefined;
}

function knownOf({ contacts }: Entry["data"], deciding: Deciding): KnownFacts {
  const facts = Object.entries(deciding);
  const missing = facts.filter(([, value]) => !isStated(value)).map(([name]) => name);
  return { known: facts.length - missing.length, all: facts.length, missing, canAsk: isStated(contacts) };
}

/** Whether a value is present and not an empty list or group. */
function isStated(value: unknown): boolean {
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  return isGroup ? Object.values(value).some(isFilled) : isFilled(value);
}
