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
