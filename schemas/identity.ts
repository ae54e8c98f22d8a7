import { gitHubAddress, gitHubAddressOf, gitHubRepositoryAt, pagesAddress } from "./fields/repository-address.ts";
import { slugOf } from "./fields/slug-text.ts";
import type { Settings } from "./settings.ts";

/** What a catalogue is called and where it is: what its settings say, and a substitute for what they leave out. */
export interface Identity extends Omit<Settings, "peers"> {
  /** The name as one word, for programs: lower-case letters, digits and hyphens. */
  id: string;
  shortName: string;
  /** The address of the site, with `/` at the end. */
  homepage: string;
  repository: string;
  languages: string[];
}

/** What is known of a catalogue without its settings. */
export interface Surroundings {
  /** The name of its folder. */
  folder: string;
  /** The repository that the program runs for, as `owner/name`. */
  repository?: string | undefined;
}

/** The homepage of a catalogue that names none: its site is for this machine alone. */
export const localHomepage = "http://localhost/";

/** The longest id: a label of a domain name has 63 characters, of which the TXT records of claims need one. */
const longestId = 62;

/**
 * Completes the settings of a catalogue. Without a name it is called as its folder; without a repository, links to GitHub
 * lead to no page; without a homepage, the site is built for GitHub Pages, or for this machine alone.
 */
export function identityOf(settings: Settings | undefined, { folder, repository: known }: Surroundings): Identity {
  const name = settings?.name ?? folder;
  const address = settings?.repository ?? (known === undefined ? undefined : gitHubAddressOf(known));
  const onGitHub = address === undefined ? undefined : gitHubRepositoryAt(address);
  // An address for cloning ends in `.git`, and no page is below that.
  const repository = onGitHub ? gitHubAddress(onGitHub) : (address ?? gitHubAddressOf("OWNER/REPOSITORY"));
  return {
    name,
    id: slugOf(name, longestId) || "catalogue",
    shortName: settings?.shortName ?? name,
    homepage: settings?.homepage ?? (onGitHub ? pagesAddress(onGitHub) : localHomepage),
    repository,
    languages: settings?.languages ?? ["en"],
    ...(settings?.summary === undefined ? {} : { summary: settings.summary }),
    ...(settings?.mailbox === undefined ? {} : { mailbox: settings.mailbox }),
    ...(settings?.scope === undefined ? {} : { scope: settings.scope }),
  };
}
