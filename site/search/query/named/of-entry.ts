import type { Catalogue } from "../catalogue.ts";
import type { Names } from "../names.ts";
import { endings } from "../own-pages.ts";
import { topicsMeant } from "../rank.ts";
import { askedFor } from "../relations.ts";
import { councilFor } from "./name-resolvers.ts";
import type { Named } from "./named.ts";
import { questions } from "./questions.ts";

const end = `(?:${endings.join("|")})`;
const period = "(?: (?:(?:before|by|during|in) )?(?:20\\d\\d|(?:next|this) year|soon))?";
const endOfContract = new RegExp(
  `(\\bcontracts?\\b.*?) (?:(?:that|which) )?(?:${end} dates?(?= |$)|${end}${period}(?= (?:at|for|in|of|with) |$)|(?:due|over|up)$)`,
  "i",
);

/** The rows of a section → the words by which a query asks for them alone. */
const rowsAsked = {
  contracts: /\b(?:contract|renewal)s?\b/i,
  stopped: /\b(?:stop(?:s|ped)?|drop(?:s|ped)?|left|leaves?|abandon(?:s|ed)?|moved)\b/i,
} as const;

/** Removes the words that ask when a contract ends, because the section on uses says that. */
function withoutEnd(text: string): string {
  return text.replace(/^when (?:do|does|is|will) (?:the )?(?=.*\bcontracts?\b)/i, "").replace(endOfContract, "$1");
}

/**
 * Returns the council, product, standard or supplier that a query asks about, by its exact name, and the section or
 * page that answers: “Kent systems”, “councils like Camden”, “PlanX costs”. Returns undefined if it is no such
 * question.
 */
export function ofEntryIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const text = withoutEnd(query.replace("?", "").trim());
  // “Building standards” are no standards for building.
  if (topicsMeant(text, catalogue).size > 0) return undefined;
  for (const [subject, words] of Object.entries(askedFor)) {
    const {
      ways = [],
      calledBy,
      title,
      says,
      continuedIn = [],
      answeredAt,
      facts = [],
      isAside,
    } = questions[subject as keyof typeof askedFor];
    const asked = [
      ...ways,
      new RegExp(`^(.+?)(?:['’]s?)? (?:${words})s?$`, "i"),
      new RegExp(
        `^(?:what |which |the )?(?:(.+) )?(?:${words})s?(?: (?:of|in|at|with|for|to|used by|does|do|has|have|is|that|which))? (.+?)(?: (?:uses?|runs?|meets?|adopt(?:s|ed)?)(?: for (.+))?)?$`,
        "i",
      ),
    ];
    const found = asked.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    const [name, apart] = found?.slice(1).filter(Boolean).reverse() ?? [];
    const numbers = name === undefined ? [] : calledBy(name.replace(/^the /i, ""), catalogue, names, apart);
    const [number, other] = numbers;
    if (number === undefined) continue;
    const answer = { title: title(catalogue.nameOf(number)), says };
    const elsewhere = answeredAt?.(number, catalogue);
    if (elsewhere !== undefined) return { numbers, isAside, page: { ...answer, address: elsewhere } };
    const about =
      other === undefined ? undefined : { address: catalogue.addressOf(other), name: catalogue.nameOf(other) };
    // Beside a council, other words name something that is unknown: “does Kent use Zebra”.
    const isUnknown = calledBy === councilFor && apart !== undefined && about === undefined;
    const asking = text.replace(name ?? "", "");
    const labels = facts.flatMap(([asks, some]) => (asks.test(asking) ? some : []));
    const rows = (["contracts", "stopped"] as const).find((some) => rowsAsked[some].test(asking));
    const sections = [subject, ...continuedIn];
    const excerpt = isUnknown ? undefined : { sections, about, rows, facts: labels.length > 0 ? labels : undefined };
    return { numbers, page: { ...answer, address: `${catalogue.addressOf(number)}#${subject}`, excerpt } };
  }
  return undefined;
}
