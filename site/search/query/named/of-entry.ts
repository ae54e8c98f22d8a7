import { coversUk } from "../../../covers-uk.ts";
import { askedFor } from "../../text/relations.ts";
import type { Catalogue } from "../catalogue.ts";
import { nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { endings, type Excerpt, yearIn } from "../own-pages.ts";
import { topicsMeant } from "../rank.ts";
import { fittingIn } from "./fitting.ts";
import { inSentence, limitedTo, type Region } from "./in-region.ts";
import { councilFor } from "./name-resolvers.ts";
import type { Named } from "./named.ts";
import { questions } from "./questions.ts";

const end = `(?:${endings.join("|")})s?`;
const period = "(?: (?:(?:before|by|during|in) )?(?:20\\d\\d|(?:next|this) year|soon))?";
const endOfContract = new RegExp(
  `(\\bcontracts?\\b.*?) (?:(?:that|which) )?(?:${end} dates?(?= |$)|${end} (?:in )?20\\d\\d(?= )|${end}${period}(?= (?:at|for|in|of|with) |$)|(?:due|over|up)$)`,
  "i",
);

/** The rows of a section → the words by which a query asks for them alone. */
const rowsAsked = {
  contracts: /\b(?:contracts?|renewals?|pay)\b/i,
  stopped: /\b(?:stop(?:s|ped)?|drop(?:s|ped)?|left|leaves?|abandon(?:s|ed)?|moved)\b/i,
} as const;

/** Removes the words that ask when a contract ends or what exactly costs, because the section that answers says that. */
function withoutEnd(text: string): string {
  return text
    .replace(/^when (?:do|does|is|will) (?:the )?(?=.*\bcontracts?\b)/i, "")
    .replace(endOfContract, "$1")
    .replace(/ (?:a|per) year$/i, "")
    .replace(/ (?:annual|licen[cs]e|monthly|subscription|yearly) (?=(?:charge|cost|fee|price)s?$)/i, " ")
    .replace(/(\b(?:contract|renewal)s?\b.*?) (?:(?:before|by|in) )?20\d\d$/i, "$1");
}

type Subject = keyof typeof askedFor;

/** The subjects with pages that only catalogues of UK councils have. */
const ofCouncils: readonly Subject[] = ["like", "reorganisation"];

/** The subjects whose answer lists councils. */
const listsCouncils: readonly Subject[] = ["users", "adopters", "supplies"];

const subjects = (Object.keys(askedFor) as Subject[]).filter((one) => coversUk || !ofCouncils.includes(one));

/**
 * Returns the council, product, standard or supplier that a query asks about, by its exact name, and the section or
 * page that answers: “Kent systems”, “councils like Camden”, “PlanX costs”. Returns undefined if it is no such
 * question.
 *
 * @param region what the answer is limited to, if it is a list of councils
 */
export function ofEntryIn(query: string, catalogue: Catalogue, names: Names, region?: Region): Named | undefined {
  const text = withoutEnd(query.replace("?", "").trim());
  // “Building standards” are no standards for building, and the name of an entry asks nothing.
  if (topicsMeant(text, catalogue).size > 0 || namesEntry(text, catalogue, names)) return undefined;
  for (const subject of subjects) {
    const [name, apart] = namesIn(text, subject);
    const numbers =
      name === undefined
        ? []
        : questions[subject].calledBy(name.replace(/^(?:the|our|my|an?) (?:new )?/i, ""), catalogue, names, apart);
    const [number] = numbers;
    if (name === undefined || number === undefined) continue;
    const { title, says, answeredAt, isAside } = questions[subject];
    const asking = text.replace(name, "");
    const excerpt = { ...excerptOf(subject, asking, numbers, catalogue, region), year: yearIn(query) };
    const answer = { title: title(catalogue.nameOf(number)), says };
    const elsewhere = answeredAt?.(number, catalogue, query);
    if (elsewhere === undefined) {
      // Beside a council, other words name something that is unknown: “does Kent use Zebra”.
      const isUnknown = questions[subject].calledBy === councilFor && apart !== undefined && numbers.length === 1;
      const address = `${catalogue.addressOf(number)}#${subject}`;
      return { numbers, page: { ...answer, address, excerpt: isUnknown ? undefined : excerpt } };
    }
    const page = { ...answer, ...elsewhere };
    if (subject !== "supplies") return { numbers, isAside, page: region ? limitedTo(page, region) : page };
    if (excerpt.rows === "contracts") return { numbers, page: { ...page, excerpt } };
    if (region === undefined) return { numbers, page };
    const otherwise = { ...page, says: `${says} Nobody in ${inSentence(region)} is recorded yet.` };
    return { numbers, page, within: { councils: region.councils, otherwise } };
  }
  return undefined;
}

function namesEntry(text: string, catalogue: Catalogue, names: Names): boolean {
  return fittingIn(text, catalogue, names).some(({ fit }) => fit === nameFit.whole);
}

/** Returns the name in a question about a subject and, apart from it, a second one; empty if it is no such question. */
function namesIn(text: string, subject: Subject): string[] {
  const words = askedFor[subject];
  const patterns = [
    ...(questions[subject].phrasings ?? []),
    new RegExp(`^(?:what(?: is|['’]?s) )?(.+?)(?:['’]s?)? (?:${words})s?$`, "i"),
    new RegExp(
      `^(?:what |which |the )?(?:(.+) )?(?:${words})s?(?: (?:about|of|in|at|with|for|from|to|used by|does|do|has|have|is|that|which))? (.+?)(?: (?:uses?|runs?|meets?|adopt(?:s|ed)?)(?: for (.+))?)?$`,
      "i",
    ),
  ];
  const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  return found?.slice(1).filter(Boolean).reverse() ?? [];
}

/** Returns the parts of a page that answer a question, by its words without the name. */
function excerptOf(
  subject: Subject,
  asking: string,
  [, other]: readonly number[],
  catalogue: Catalogue,
  region: Region | undefined,
): Excerpt {
  const { continuedIn = [], without, facts = [] } = questions[subject];
  const labels = facts.flatMap(([asks, some]) => (asks.test(asking) ? some : []));
  return {
    sections: [subject, ...continuedIn],
    without,
    about: other === undefined ? undefined : { address: catalogue.addressOf(other), name: catalogue.nameOf(other) },
    within:
      region && listsCouncils.includes(subject)
        ? { name: inSentence(region), councils: region.councils.map((number) => catalogue.addressOf(number)) }
        : undefined,
    rows: (["contracts", "stopped"] as const).find((some) => rowsAsked[some].test(asking)),
    facts: labels.length > 0 ? labels : undefined,
  };
}
