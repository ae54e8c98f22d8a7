import { uncapitalised } from "../../../../schemas/capitals.ts";
import { type askedFor, papers } from "../../text/relations.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { fitOf, nameFit } from "../name-match.ts";
import { type Excerpt, isHeldByResidents, type OwnPage, reorganisations, yearIn } from "../own-pages.ts";
import {
  contactable,
  council,
  councilFor,
  type NameResolver,
  product,
  productOrStandard,
  service,
  standard,
  supplier,
  withoutSoftware,
} from "./name-resolvers.ts";

/** A page that answers, and its title if that is not the one of the question. */
type AnsweringPage = Pick<OwnPage, "address"> & Partial<OwnPage>;

/** A question about an entry. */
interface Question {
  /** Further phrasings, beside its words before or after the name. The last capturing group is the name. */
  phrasings?: readonly RegExp[];
  calledBy: NameResolver;
  /** Whether what is named comes after the other results: the question is about something else. */
  isAside?: boolean;
  title: (name: string) => string;
  /** What the answer says, to complete “title: …”. */
  says: string;
  /** Further sections of the entry’s page that belong to the answer. */
  continuedIn?: readonly string[];
  /** What to say first if these sections have no entry of a kind. */
  without?: Excerpt["without"];
  /** Words of the query → the labels of the facts that they ask for. A query without any of them asks for all facts. */
  facts?: readonly (readonly [words: RegExp, labels: readonly string[]])[];
  /** The page that answers, if it is not a section of the page of the entry. */
  answeredAt?: (number: number, catalogue: Catalogue, query: string) => AnsweringPage | undefined;
}

/** What queries call councils. */
const councils = "(?:councils|boroughs|districts|authorities)";

/** Begins a question that councils may answer: “has anyone …”, “do any Welsh councils …”. */
const anyone = `(?:(?:are|did|do|does|has|have|is) )?(?:anyone|anybody|any (?:\\w+ )?${councils})(?: in \\w+)?`;

/**
 * Matches questions for councils with a predicate: “who uses …”, “how many councils in Wales have adopted …”, “has anyone
 * tried …”.
 */
function councilsThat(does: RegExp): RegExp {
  return new RegExp(
    `^(?:who(?: in \\w+)?|(?:(?:(?:a )?list of|number of|which|what|how many) )?(?:(?:all|\\w+) ){0,2}${councils}(?: in \\w+)?(?: that| which| who)?|${anyone}) ${does.source}$`,
    "i",
  );
}

/** Words that ask for a fact of a product or standard. */
const asksLicence = "licen[cs]e|open[- ]source|proprietary";
// Written out, because the vocabulary would be a further request before the first result.
const stageNames = "discovery|alpha|beta|live|retired";
const asksStage = `\\b(?:stage|${stageNames})\\b`;
const statuses = "mandated|mandatory|statutory|compulsory|required|recommended|superseded";
const asksStatus = `\\b(?:${statuses}|have to|need to|must)\\b`;
const asksLinks = "source code|github|\\brepo";

/** Asks for the supplier of what follows: “who is the supplier of …”. */
const isSupplier = "(?:is|are) the (?:provider|supplier|vendor)s? (?:for|of)";

/** The service in a name such as “planning software”. */
const ofService: NameResolver = (name, ...rest) => service(withoutSoftware(name), ...rest);

/** The page of the reorganisation of a place, such as “Surrey: 12 councils become 2”, else what a council’s page says of it. */
function reorganisationOf(number: number, catalogue: Catalogue): AnsweringPage {
  const own = catalogue.numbersOf("page").findLast((page) => {
    const [place = "", ...rest] = catalogue.nameOf(page).split(":");
    const isReorganisation = rest.length > 0 && catalogue.addressOf(page).startsWith(reorganisations.address);
    return isReorganisation && fitOf(place, catalogue.namesOf(number)) === nameFit.whole;
  });
  if (own === undefined) {
    const excerpt = { sections: ["key-facts"], facts: ["Ends on", "Succeeded by", "Took over from", "Reorganisation"] };
    return { address: `${catalogue.addressOf(number)}#key-facts`, excerpt };
  }
  return {
    address: catalogue.addressOf(own),
    title: catalogue.nameOf(own),
    says: "what each of them runs, and whose contracts end when.",
  };
}

/** Questions of what something costs that need not be one product. */
const costing = [
  /^(?:how much|what) (?:does|do|is|are) (.+) cost$/i,
  /^(?:how much|what) (?:do|does|did) (?:(?:\w+ )?councils?|they|we) (?:pay|spend) (?:for|on|to|with) (.+)$/i,
  /^(?:(?:what|how much) is the )?(?:cost|price|pricing)s? (?:of|for) (.+)$/i,
] as const;

/** A verb of those that have stopped using something. */
const haveStopped = "(?:stop(?:ped)?|drop(?:ped)?|leave|left|abandon(?:ed)?|moved? away from)(?: using)?";

/** Questions for those that have stopped using something. */
const stopping: readonly RegExp[] = [
  councilsThat(new RegExp(`(?:has |have )?${haveStopped} (.+)`)),
  new RegExp(`^why (?:did|do|have|has) .+? ${haveStopped} (.+)$`, "i"),
];

/** Subject → the question. The subject is the section of the entry’s page that answers, unless `answeredAt` says where. */
export const questions: Readonly<Record<keyof typeof askedFor, Question>> = {
  uses: {
    phrasings: [
      /^what (?:does|do|is|are) (.+) (?:use|using|run|running)(?: for (.+))?$/i,
      /^(?:what|which) (.+) (?:does|do) (.+) (?:use|run|have)$/i,
      /^(?:are|do|does|is) (.+) (?:on|run|running|use|using) (.+)$/i,
      new RegExp(`^(?:(?:when|why) )?(?:has|have|did|do|does) (.+?) ${haveStopped} (.+)$`, "i"),
      /^(?:how much|what) (?:(?:does|do|did) )?(.+) (?:pay|spend)s?(?: (?:(?:for|on|to|with) )?(?:its |their )?(.+))?$/i,
      /^who (?:supplies|provides|sells) (.+) (?:to|for|in|at) (.+)$/i,
      new RegExp(`^who (?:supplies|sells to|${isSupplier}) (.+)$`, "i"),
    ],
    calledBy: councilFor,
    title: (name) => `What ${name} uses`,
    says: "its products and systems, and when contracts end.",
    continuedIn: ["systems"],
  },
  shares: {
    phrasings: [
      /^(?:what|which) (?:(?:else|products?|software) )?(?:does|do|has|have) (.+) (?:built|build|made|make|offer|offered|publish|published|share|shared)$/i,
    ],
    calledBy: council,
    title: (name) => `What ${name} shares`,
    says: "its products, for others to use or build on.",
  },
  like: {
    phrasings: [
      new RegExp(`^(?:(?:which |what )?${councils} )?(?:are )?(?:most )?(?:like|similar to|near) (.+)$`, "i"),
      /^(?:nearest|statistical) neighbours (?:of|to|for) (.+)$/i,
      /^(.+?)(?:['’]s?)? (?:nearest|statistical) neighbours$/i,
    ],
    calledBy: council,
    title: (name) => `Councils like ${name}`,
    says: "what those most like it use and have adopted.",
  },
  users: {
    phrasings: [
      // First, because “have” below takes “have stopped” for something that councils have.
      ...stopping,
      councilsThat(
        /(?:else )?(?:is |are )?(?:us(?:es?|ed|ing)|runs?|running|on|have|with|pilot(?:s|ed|ing)?|tried|trying|mov(?:ed|ing) to|switch(?:ed|ing) to) (.+?)(?: in .+)?/,
      ),
      /^(?:(?:is|are) (.+?) (?:popular|(?:widely )?used|in use)|where (?:is|are) (.+?) used)$/i,
      costing[1],
      /^adoption of (.+)$|^(.+) adoption$/i,
      /^(?:users of (.+)|(.+) users) in .+$/i,
    ],
    calledBy: product,
    title: (name) => `Who uses ${name}`,
    says: "each council with its source, when contracts end, and who has stopped and why.",
  },
  "key-facts": {
    phrasings: [
      new RegExp(
        `^(?:is|are) (.+?) (?:(?:still|in|an?) )*(?:open[- ]source|proprietary|${stageNames}|${statuses})(?: standard)?$`,
        "i",
      ),
      /^(?:do|should) (?:we|i|councils) (?:have to|need to|must) (?:adopt|comply with|follow|meet|use) (.+)$/i,
      /^(?:who|(?:which|what) (?:company|companies|councils?)) (?:else )?(?:is |are |has |have )?(?:behind|made|makes?|builds?|built|creates?|created|develop(?:s|ed)?|maintain(?:s|ed)?|offers?|owns?|provides?|provided|publish(?:es|ed)?|sells?|supply|supplies|supplied|wrote) (.+)$/i,
    ],
    calledBy: productOrStandard,
    title: (name) => `Key facts of ${name}`,
    says: "who is behind it, its stage or status, its licence and its links.",
    facts: [
      [new RegExp(asksLicence, "i"), ["Licence"]],
      [new RegExp(asksStage, "i"), ["Stage"]],
      [new RegExp(asksStatus, "i"), ["Status", "Legal basis"]],
      [new RegExp(asksLinks, "i"), ["Links"]],
      [
        new RegExp(`^(?!.*(?:${asksLicence}|${asksStage}|${asksStatus}|${asksLinks}))`, "i"),
        ["Offered by", "Published by", "Maintained", "Supplier"],
      ],
    ],
  },
  upkeep: {
    phrasings: [
      /^(?:how much|what) (?:(?:does|do|is|are|would) )?(.+) costs?$/i,
      /^how much (?:does|do|is|are|for|would) (.+)$/i,
      /^who hosts (.+)$/i,
      /^(?:is|are) (.+?) (?:free(?: to use)?|expensive|(?:still )?(?:hosted|maintained|supported))$/i,
    ],
    calledBy: product,
    title: (name) => `Cost and upkeep of ${name}`,
    says: "what is known of its costs, its maintenance and how to run it.",
    facts: [
      [/\b(?:charge|cost|fee|price|pricing)|how much|free|expensive/i, ["What it costs"]],
      [/maintain|maintenance|support/i, ["Maintenance"]],
      [/\bhost/i, ["How to run it"]],
    ],
  },
  trust: {
    phrasings: [
      /^(?:is|are) (.+?) (?:accessible|inclusive|private|safe|secure|(?:gdpr|wcag)[- ]compliant)$/i,
      new RegExp(`^(?:does|do|has|have) (.+?) (?:have|had|got)(?: an?)? (?:dpia|${papers})$`, "i"),
    ],
    calledBy: product,
    title: (name) => `Trust in ${name}`,
    says: "what is known of its accessibility, data protection and security.",
    facts: [
      [/accessible|accessibility|wcag/i, ["Accessibility"]],
      [/inclusive|inclusion|equality/i, ["Inclusion"]],
      [/privacy|private|gdpr|data protection|dpia/i, ["Data protection"]],
      [/secure|security|pen\b|penetration/i, ["Security"]],
    ],
  },
  stories: {
    phrasings: [
      /^(?:are|do|does|did|has|have|is|was) (.+?) (?:help(?:ed)?|save money|succeed(?:ed)?|(?:a )?success(?:ful)?|work(?:ed)?(?: well)?|(?:any )?good|worth it)$/i,
      /^what (?:went wrong|happened) (?:at|in|to|with) (.+)$/i,
    ],
    calledBy: product,
    title: (name) => `Case studies about ${name}`,
    says: "what councils tried with it and what happened.",
    continuedIn: ["users"],
    without: { kind: "case-study", says: "No case study is recorded yet." },
  },
  contacts: {
    phrasings: [
      /^who (?:do|can|should|to) (?:(?:i|we) )?(?:ask|call|contact|email|phone|ring|speak to|talk to)(?: about)? (.+)$/i,
    ],
    calledBy: contactable,
    title: (name) => `Contact for ${name}`,
    says: "whom to ask.",
  },
  leadership: {
    phrasings: [
      /^who (?:leads|is in charge of|is responsible for|runs) (?:data|digital|ict|it|technology)(?: (?:at|for|in|of))? (.+)$/i,
    ],
    calledBy: council,
    title: (name) => `Leadership and strategy of ${name}`,
    says: "who leads its digital work, and its strategy.",
    facts: [
      [/strategy/i, ["Digital strategy", "Digital inclusion strategy"]],
      [/\bchampion/i, ["Member digital champion"]],
      [/\b(?:lead(?:s|er)?|team|officer|c[di]o|in charge|responsible)\b/i, ["Chief digital officer", "Digital board"]],
    ],
  },
  alternatives: {
    phrasings: [
      /^(?:(?:anything|products|software|something|systems|what is) )?(?:better than|like|similar to) (.+)$/i,
      /^what (?:else )?(?:can|could) (?:we|i) use (?:for|instead of) (.+)$/i,
    ],
    calledBy: product,
    title: (name) => `Alternatives to ${name}`,
    says: "what else there is for the same, and why each may do.",
  },
  adopts: {
    calledBy: council,
    title: (name) => `Standards of ${name}`,
    says: "those that it has adopted or is going to, and since when.",
  },
  standards: {
    phrasings: [
      /^standards (?:met|used|supported) by (.+)$/i,
      /^(?:does|do) (.+?) (?:meet|follow|implement|comply with|conform to) .+$/i,
    ],
    calledBy: product,
    title: (name) => `Standards that ${name} meets`,
    says: "each with its version and the evidence.",
  },
  "service-standards": {
    phrasings: [
      /^(?:(?:what|which) )?standards (?:that )?(?:apply (?:for|to)|(?:do|should) (?:i|we) (?:follow|meet|need|use) (?:for|in)) (.+)$/i,
      /^(?:what to ask for in )?(?:an? )?(?:invitation to tender|itt|requirements?|(?:tender )?specification|tender)s? for (?:an? |our )?(.+)$/i,
    ],
    calledBy: ofService,
    isAside: true,
    title: (name) => `Standards for ${uncapitalised(name)}`,
    says: "which apply, which products meet them, and what to ask for in a tender.",
    answeredAt: (number, catalogue) => ({ address: `${catalogue.addressOf(number)}standards/` }),
  },
  adopters: {
    phrasings: [
      councilsThat(/(?:else )?(?:has |have |is |are )?adopt(?:s|ed|ing)? (.+?)(?: in .+)?/),
      // A single word may be what families adopt: “adoption of children”.
      /^adoption of (\S+ .+)$|^(\S+ .+) adoption$/i,
    ],
    calledBy: standard,
    title: (name) => `Who has adopted ${name}`,
    says: "each council with its source, and who is going to.",
  },
  procurement: {
    phrasings: [
      /^what (?:to|do i|do we|should i|should we) (?:ask for|put|say|write) in an? (?:contract|specification|tender) (?:about|for|on) (.+)$/i,
    ],
    calledBy: standard,
    title: (name) => `Words for a tender about ${name}`,
    says: "a clause to copy and adapt.",
  },
  products: {
    phrasings: [
      /^(?:(?:which|what) )?(?:products|software|systems)(?: that| which)? (?:meets?|supports?|uses?|follows?|implements?|comply with|complies with) (.+)$/i,
    ],
    calledBy: standard,
    title: (name) => `Products that meet ${name}`,
    says: "each with its version and the evidence.",
  },
  supplies: {
    phrasings: [
      /^(?:what|which) (?:(?:else|products?|software|systems?) )?(?:does|do) (.+) (?:sell|supply|make|provide|offer)$/i,
      ...stopping,
      ...costing,
      councilsThat(/(?:else )?(?:is |are )?(?:us(?:es?|ing)|has|have|buys?)(?: (?:a )?contracts? with)? (.+)/),
    ],
    calledBy: supplier,
    continuedIn: ["contracts"],
    title: (name) => `What ${name} supplies`,
    says: "who uses it, who has stopped and why, what can replace it, and when contracts end.",
    answeredAt: (number, catalogue) => ({ address: catalogue.insteadAddressOf(number) ?? catalogue.addressOf(number) }),
  },
  "service-products": {
    phrasings: [
      new RegExp(
        `^(?:who|(?:which|what) (?:company|companies|suppliers?)) (?:builds?|makes?|offers?|provides?|sells?|supply|supplies|${isSupplier}) (.+)$`,
        "i",
      ),
      /^what (?:do|are) (?:\w+ )?councils (?:use|using) for (.+)$/i,
      /^(?:what|which) (.+) do (?:\w+ )?councils (?:have|run|use)$/i,
    ],
    calledBy: ofService,
    isAside: true,
    title: (name) => `Products for ${uncapitalised(name)}`,
    says: "what there is, who uses it and who supplies it.",
    answeredAt: (number, catalogue) => ({ address: catalogue.addressOf(number) }),
  },
  "service-renewals": {
    phrasings: costing,
    calledBy: (name, ...rest) => (isHeldByResidents(wordsOf(name)) ? [] : ofService(name, ...rest)),
    title: (name) => `Contracts that end for ${uncapitalised(name)}`,
    says: "whose they are, what they are worth and when they end.",
    answeredAt: (number, catalogue, query) => {
      const year = yearIn(query);
      return { address: `/renewals/?service=${catalogue.slugOf(number)}${year === undefined ? "" : `&year=${year}`}` };
    },
  },
  reorganisation: {
    phrasings: [
      /^(?:which|what) councils? (?:will|does|do|did) (.+) (?:become|join|merge with)$/i,
      /^what (?:happens|is happening|will happen) to (.+?)(?: councils?)?$/i,
      /^(?:what|which council|who) (?:is going to |will )?(?:replaces?|succeeds?|takes? over(?: from)?) (.+?)(?: councils?)?$/i,
      /^(?:is|will|when (?:is|will)) (.+?)(?: councils?)? (?:be |being |going to be |to be )?(?:abolished|merged|merging|replaced)$/i,
      /^when (?:does|will) (.+?)(?: councils?)? (?:disappear|end|go|merge)$/i,
    ],
    calledBy: council,
    title: (name) => `What happens to ${name}`,
    says: "when it ends and which council succeeds it, if that is decided.",
    answeredAt: reorganisationOf,
  },
};
