import { capitalised } from "./capitals.ts";
import { withArticle } from "./fields/noun.ts";
import { gitHubAddress, gitHubAddressOf, gitHubRepositoryAt, pagesAddress } from "./fields/repository-address.ts";
import { slugOf } from "./fields/slug-text.ts";
import type { Settings } from "./settings.ts";

/** The names and addresses of a catalogue: its settings, with a default for each that is missing. */
export interface Identity extends Omit<Settings, "peers"> {
  /** The name as a slug of at most 62 characters; “catalogue” for a name without a letter or digit that slugs can have. */
  id: string;
  shortName: string;
  /** The address of the site, with a trailing slash. */
  homepage: string;
  repository: string;
  languages: string[];
}

/** The words for members, within a sentence and capitalised. */
export interface MemberWords {
  one: string;
  /** One with its article. */
  aMember: string;
  AMember: string;
  many: string;
  One: string;
  Many: string;
}

/** The context that defaults are derived from. */
export interface IdentityDefaults {
  /** The name of its folder. */
  folder: string;
  /** The repository that the program runs for, as `owner/name`. */
  repository?: string | undefined;
}

/** The default homepage where neither settings nor repository give one: a local build. */
export const localHomepage = "http://localhost/";

/** A DNS label has at most 63 characters, and the TXT records of claims prefix the id with `_`. */
const maxIdLength = 62;

/**
 * Fills in the defaults of a catalogue’s settings. The name falls back to the folder’s name, the repository to a
 * placeholder that leads to no page, and the homepage to GitHub Pages, or to localhost without a GitHub repository.
 */
export function identityOf(settings: Settings | undefined, { folder, repository: known }: IdentityDefaults): Identity {
  const name = settings?.name ?? folder;
  const address = settings?.repository ?? (known === undefined ? undefined : gitHubAddressOf(known));
  const onGitHub = address === undefined ? undefined : gitHubRepositoryAt(address);
  // A clone URL ends in `.git`, below which GitHub has no pages.
  const repository = onGitHub ? gitHubAddress(onGitHub) : (address ?? gitHubAddressOf("OWNER/REPOSITORY"));
  return {
    name,
    id: slugOf(name, maxIdLength) || "catalogue",
    shortName: settings?.shortName ?? name,
    homepage: settings?.homepage ?? (onGitHub ? pagesAddress(onGitHub) : localHomepage),
    repository,
    languages: settings?.languages ?? ["en"],
    ...(settings?.summary === undefined ? {} : { summary: settings.summary }),
    ...(settings?.mailbox === undefined ? {} : { mailbox: settings.mailbox }),
    ...(settings?.scope === undefined ? {} : { scope: settings.scope }),
    ...(settings?.members === undefined ? {} : { members: settings.members }),
  };
}

/** Returns what the members of a catalogue are called: councils, or as its settings say. */
export function memberWordsOf({ members }: Pick<Identity, "members">): MemberWords {
  const { one, many } = members ?? { one: "council", many: "councils" };
  const aMember = withArticle(one);
  return { one, many, aMember, One: capitalised(one), Many: capitalised(many), AMember: capitalised(aMember) };
}

/**
 * A word for councils, with its article if it has one: not in a slug or an address, and not in a name such as council
 * tax, a district council or the council of a borough.
 */
const councilWord =
  /(?<![\w/.-])(?:(a) council|(?<!(?:borough|county|district|scottish|unitary|welsh) )council(s?))(?![\w/-]|\.\w| tax\b| of the\b)/gi;

/**
 * Rewrites texts about councils for the members of a catalogue: “Contacting the council” → “Contacting the university”. In
 * lists and objects, rewrites every text but keeps the keys.
 */
export function inMemberWords<T>(texts: T, { members }: Pick<Identity, "members">): T {
  if (members === undefined) return texts;
  const words = memberWordsOf({ members });
  return mapTexts(texts, (text) =>
    text.replace(councilWord, (found, article?: string, plural?: string) => {
      const word = article ? words.aMember : plural ? words.many : words.one;
      return /^\p{Lu}/u.test(found) ? capitalised(word) : word;
    }),
  ) as T;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

/** Whether a catalogue covers UK councils; false if it has other members or its scope is another country. */
export function isForUk({ scope, members }: Pick<Identity, "scope" | "members">): boolean {
  if (members !== undefined) return false;
  const [country] = /^[A-Z]{2}/.exec(scope ?? "") ?? [];
  return country === undefined || country === "GB";
}

/** What the scripts of a site know of its catalogue. */
export function identityForScripts({ scope, members }: Identity): Pick<Identity, "scope" | "members"> {
  return { ...(scope === undefined ? {} : { scope }), ...(members === undefined ? {} : { members }) };
}
