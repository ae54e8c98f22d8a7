import type { Catalogue } from "../catalogue.ts";
import { nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { councilIn, fittingIn } from "./fitting.ts";
import type { Named } from "./named.ts";

const what = "(?:systems?|software|applications?|contracts?)";

/** What is asked of a council, with its name in the middle; the part of its page that answers; and what that part says. */
const questions: readonly { asked: readonly RegExp[]; part: string; title: (name: string) => string; says: string }[] =
  [
    {
      asked: [
        /^(?:(?:which |what )?(?:councils|authorities|boroughs|districts) )?(?:are )?(?:most )?(?:like|similar to|near(?:est)?(?: to)?) (.+)$/i,
      ],
      part: "like",
      title: (name) => `Councils like ${name}`,
      says: "what those most like it use and have adopted.",
    },
    {
      asked: [
        new RegExp(`^(.+?)(?:['’]s?)? ${what}$`, "i"),
        new RegExp(`^(?:what |which )?${what} (?:of|in|at|with|used by|does|do) (.+?)(?: (?:use|run))?$`, "i"),
        /^what (?:does|do) (.+) (?:use|run)$/i,
      ],
      part: "uses",
      title: (name) => `What ${name} uses`,
      says: "its products and systems, and when contracts end.",
    },
  ];

/**
 * Returns the council of which a query asks what it uses (“Kent systems”) or which are like it (“councils like Camden”),
 * by its whole name; nothing where it asks for neither.
 */
export function ofCouncilIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const text = query.replace("?", "").trim();
  for (const { asked, part, title, says } of questions) {
    const name = asked.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
    const whole =
      name === undefined ? [] : fittingIn(name, catalogue, names).filter(({ fit }) => fit === nameFit.whole);
    const council = councilIn(whole, catalogue);
    if (council === undefined) continue;
    const address = `${catalogue.addressOf(council)}#${part}`;
    return { numbers: [council], page: { address, title: title(catalogue.nameOf(council)), says } };
  }
  return undefined;
}
