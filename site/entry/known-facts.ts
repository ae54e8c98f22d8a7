import type { Entry } from "../../schemas/index.ts";
import { isFilled } from "../table/columns.ts";

/** How much an entry says of what would help to decide. */
export interface KnownFacts {
  known: number;
  all: number;
  /** What it does not say, as it stands in a sentence. */
  missing: string[];
  /** Whether the page names somebody to ask. */
  canAsk: boolean;
}

/** What an entry says that decides: as it stands in a sentence → what is stated. */
type Deciding = Readonly<Record<string, unknown>>;

/** How much a product says of what would help to decide for or against it. */
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

/** How much a standard says of what would help to adopt it, or to ask for it in a tender. */
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

function knownOf({ contacts }: Entry["data"], deciding: Deciding): KnownFacts {
  const facts = Object.entries(deciding);
  const missing = facts.filter(([, value]) => !isStated(value)).map(([name]) => name);
  return { known: facts.length - missing.length, all: facts.length, missing, canAsk: isStated(contacts) };
}

/** Whether a field says anything: an empty list or group does not. */
function isStated(value: unknown): boolean {
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  return isGroup ? Object.values(value).some(isFilled) : isFilled(value);
}
