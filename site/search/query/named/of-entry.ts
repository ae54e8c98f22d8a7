import type { Catalogue } from "../catalogue.ts";
import type { Names } from "../names.ts";
import { endings } from "../own-pages.ts";
import { askedFor } from "../relations.ts";
import { councilFor } from "./name-resolvers.ts";
import type { Named } from "./named.ts";
import { questions } from "./questions.ts";

const endOfContract = new RegExp(
  `(\\bcontracts?\\b.*?) (?:(?:that|which) )?(?:${endings.join("|")})(?: dates?)?(?= (?:at|for|in|of|with) |$)`,
  "i",
);

/** Words by which a query asks for a part of a section that its first rows may not show. */
const pastOrContract = /\b(?:contracts?|stop(?:s|ped)?|drop(?:s|ped)?|left|leaves?|abandon(?:s|ed)?|moved)\b/i;

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
  for (const [subject, words] of Object.entries(askedFor)) {
    const {
      ways = [],
      calledBy,
      title,
      says,
      continuedIn = [],
      answeredAt,
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
    if (elsewhere !== undefined) return { numbers, page: { ...answer, address: elsewhere } };
    const about =
      other === undefined ? undefined : { address: catalogue.addressOf(other), name: catalogue.nameOf(other) };
    // Beside a council, other words name something that is unknown: “does Kent use Zebra”.
    const asksForPart = pastOrContract.test(query) || (calledBy === councilFor && apart !== undefined);
    const isHidden = about === undefined && asksForPart;
    const excerpt = isHidden ? undefined : { sections: [subject, ...continuedIn], about };
    return { numbers, page: { ...answer, address: `${catalogue.addressOf(number)}#${subject}`, excerpt } };
  }
  return undefined;
}
