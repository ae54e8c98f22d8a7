import type { Catalogue } from "../catalogue.ts";
import { nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { askedFor } from "../relations.ts";
import { councilIn, type Fitting, fittingIn } from "./fitting.ts";
import type { Named } from "./named.ts";

/** What may be asked of an entry. */
interface Question {
  /** Ways to ask it beside its words after the name or before it, with the name in the middle. */
  ways?: readonly RegExp[];
  /** Which of those that fit is meant. */
  among: (some: readonly Fitting[], catalogue: Catalogue) => number | undefined;
  title: (name: string) => string;
  /** What the part of the page says that answers. */
  says: string;
}

const aProduct: Question["among"] = (some, catalogue) =>
  some.find(({ number }) => catalogue.kindOf(number) === "product")?.number;

const questions: Readonly<Record<keyof typeof askedFor, Question>> = {
  uses: {
    ways: [/^what (?:does|do) (.+) (?:use|run)$/i],
    among: councilIn,
    title: (name) => `What ${name} uses`,
    says: "its products and systems, and when contracts end.",
  },
  like: {
    ways: [
      /^(?:(?:which |what )?(?:councils|authorities|boroughs|districts) )?(?:are )?(?:most )?(?:like|similar to|near) (.+)$/i,
    ],
    among: councilIn,
    title: (name) => `Councils like ${name}`,
    says: "what those most like it use and have adopted.",
  },
  users: {
    ways: [
      /^(?:who|(?:(?:which|what) )?councils(?: that| which| who)?) (?:else )?(?:is |are )?(?:us(?:es?|ing)|runs?|running) (.+)$/i,
    ],
    among: aProduct,
    title: (name) => `Who uses ${name}`,
    says: "each council with its source, and who has stopped and why.",
  },
  upkeep: {
    ways: [/^how much (?:does|do|is|are) (.+?)(?: cost)?$/i, /^what (?:does|do) (.+) cost$/i],
    among: aProduct,
    title: (name) => `Cost and upkeep of ${name}`,
    says: "what is known of its costs, its maintenance and how to run it.",
  },
  trust: {
    among: aProduct,
    title: (name) => `Trust in ${name}`,
    says: "what is known of its accessibility, data protection and security.",
  },
  alternatives: {
    among: aProduct,
    title: (name) => `Alternatives to ${name}`,
    says: "what else there is for the same, and why each may do.",
  },
};

/**
 * Returns the council or product of which a query asks something, by its whole name, and the part of its page that
 * answers: “Kent systems”, “councils like Camden”, “PlanX costs”. Nothing where it asks for none of these.
 */
export function ofEntryIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const text = query.replace("?", "").trim();
  for (const [part, words] of Object.entries(askedFor)) {
    const { ways = [], among, title, says } = questions[part as keyof typeof askedFor];
    const asked = [
      ...ways,
      new RegExp(`^(.+?)(?:['’]s?)? (?:${words})$`, "i"),
      new RegExp(
        `^(?:what |which |the )?(?:${words}) (?:of|in|at|with|for|to|used by|does|do) (.+?)(?: (?:use|run))?$`,
        "i",
      ),
    ];
    const name = asked.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
    const whole =
      name === undefined ? [] : fittingIn(name, catalogue, names).filter(({ fit }) => fit === nameFit.whole);
    const number = among(whole, catalogue);
    if (number === undefined) continue;
    const address = `${catalogue.addressOf(number)}#${part}`;
    return { numbers: [number], page: { address, title: title(catalogue.nameOf(number)), says } };
  }
  return undefined;
}
