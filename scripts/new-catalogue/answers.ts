import { fieldsOfCouncil } from "../../schemas/drafting/council.ts";
import { metaOf } from "../../schemas/fields/describe.ts";
import { pagesAddress, gitHubAddressOf, gitHubRepositoryAt } from "../../schemas/fields/repository-address.ts";
import { type AuthorityFinder, authorityFinder } from "../../schemas/finding/authority.ts";
import { newSlugOf } from "../../schemas/index.ts";
import { Settings } from "../../schemas/settings.ts";
import { authorityWithSlug, localAuthorities } from "../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../schemas/vocabularies/reorganisations.ts";
import { CommandError } from "../lib/stop.ts";
import { slugOfAuthority } from "../lib/whose.ts";
import type { Prompts } from "../new/prompts.ts";
import type { Keeper } from "./files.ts";

/** The answers about a new catalogue. */
export interface Answers {
  name?: string | undefined;
  scope?: string | undefined;
  /** `owner/name`, or its address. */
  repository?: string | undefined;
  /** The address of its site, if not on GitHub Pages. */
  homepage?: string | undefined;
  /** The body that maintains it: its name, or any name of a council. */
  authority?: string | undefined;
}

/** Asks for what is missing. */
export async function askFor(answers: Answers, prompts: Pick<Prompts, "text">, today: string): Promise<Answers> {
  const check = (field: keyof typeof Settings.shape) => (typed: string) =>
    Settings.shape[field].safeParse(typed).success ? undefined : `Write ${expectsOf(field)}.`;
  const ask = (message: string, example: string, valid: (typed: string) => string | undefined) =>
    prompts.text({ message, example, check: valid });
  const name = answers.name ?? (await ask("What is the catalogue called?", "Wales Standards Catalogue", check("name")));
  const scope = answers.scope ?? (await ask("Whom is it for?", "GB-WLS", check("scope")));
  const repository =
    answers.repository ??
    (await ask("Which repository on GitHub will it be in?", "example/standards-catalogue", (typed) =>
      check("repository")(addressOf(typed)),
    ));
  const authority =
    answers.authority ??
    (await ask("Which body keeps it?", "Welsh Local Government Association", (typed) =>
      newSlugOf(typed) === "" ? `Write ${expectedBody}` : ambiguityOf(typed, today),
    ));
  return { ...answers, name, scope, repository, authority };
}

/** Returns the message for an ambiguous name of a council; undefined for any other name. */
function ambiguityOf(typed: string, today: string): string | undefined {
  try {
    slugOfAuthority(typed, councilsOn(today), () => undefined, true);
    return undefined;
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}

function councilsOn(today: string): AuthorityFinder {
  return authorityFinder({ entries: [], register: localAuthorities, ended: endedCouncils, today });
}

/** The expected answer about the maintaining body, whose folder is named after it. */
const expectedBody = "the name of a body in letters from a to z, or the slug of a council.";

/**
 * The settings of the new catalogue.
 *
 * @throws CommandError that says what an invalid answer must be
 */
export function settingsFrom({ name, scope, repository, homepage }: Answers): Settings {
  if (name === undefined) throw new CommandError("Give the catalogue a name, with --name.");
  const address = repository === undefined ? undefined : addressOf(repository);
  const onGitHub = address === undefined ? undefined : gitHubRepositoryAt(address);
  const pages = homepage ?? (onGitHub ? pagesAddress(onGitHub) : undefined);
  const { data, error } = Settings.safeParse({
    name,
    languages: ["en"],
    ...(pages === undefined ? {} : { homepage: pages }),
    ...(address === undefined ? {} : { repository: address }),
    ...(scope === undefined ? {} : { scope }),
  });
  if (data) return data;
  const field = error.issues[0]?.path[0];
  throw new CommandError(`--${String(field)} must be ${expectsOf(field as keyof typeof Settings.shape)}.`);
}

/**
 * The body that maintains the catalogue: a council of the register by any of its names, or another body by its name.
 *
 * @param print receives a sentence where the name was interpreted
 * @throws CommandError for an ambiguous name, and for one of which no slug can be made
 */
export function keeperFrom(
  { authority }: Answers,
  settings: Settings,
  today: string,
  print: (sentence: string) => void = () => undefined,
): Keeper {
  const name =
    authority === undefined ? `${settings.name} team` : slugOfAuthority(authority, councilsOn(today), print, true);
  const council = authority === undefined ? undefined : authorityWithSlug(name);
  if (council) return { slug: council.slug, name: council.name, registered: fieldsOfCouncil(council) };
  const slug = newSlugOf(name);
  if (slug === "") throw new CommandError(`--authority must be ${expectedBody}`);
  return { slug, name, registered: {} };
}

function addressOf(repository: string): string {
  return /^[\w.-]+\/[\w.-]+$/.test(repository) ? gitHubAddressOf(repository) : repository;
}

function expectsOf(field: keyof typeof Settings.shape): string {
  return metaOf(Settings.shape[field]).expects ?? "in another form";
}
