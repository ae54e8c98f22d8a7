import { fieldsOfCouncil } from "../../schemas/drafting/council.ts";
import { normaliseText } from "../../schemas/drafting/text.ts";
import { accepts, metaOf } from "../../schemas/fields/describe.ts";
import {
  gitHubAddress,
  gitHubAddressOf,
  gitHubRepositoryAt,
  pagesAddress,
} from "../../schemas/fields/repository-address.ts";
import { type AuthorityFinder, authorityFinder } from "../../schemas/finding/authority.ts";
import { newSlugOf } from "../../schemas/index.ts";
import { repair } from "../../schemas/reading/repair.ts";
import { Settings } from "../../schemas/settings.ts";
import { authoritiesAsCalled, authorityWithSlug } from "../../schemas/vocabularies/local-authorities.ts";
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

/** The settings that are asked for. */
const asked = ["name", "scope", "repository", "homepage"] as const satisfies (keyof Answers &
  keyof typeof Settings.shape)[];
type Asked = (typeof asked)[number];

/** Asks for what is missing. */
export async function askFor(answers: Answers, prompts: Pick<Prompts, "text">, today: string): Promise<Answers> {
  const check = (field: Asked) => (typed: string) =>
    accepts(Settings.shape[field], corrected(field, typed)) ? undefined : `Write ${expectsOf(field)}.`;
  const ask = (message: string, example: string, valid: (typed: string) => string | undefined) =>
    prompts.text({ message, example, check: valid });
  const name = answers.name ?? (await ask("What is the catalogue called?", "Wales Standards Catalogue", check("name")));
  const scope = answers.scope ?? (await ask("Whom is it for?", "GB-WLS", check("scope")));
  const repository =
    answers.repository ??
    (await ask("Which repository on GitHub will it be in?", "example/standards-catalogue", check("repository")));
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
    slugOfAuthority(typed, councilsOn(today), () => undefined, { mayBeNew: true });
    return undefined;
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}

function councilsOn(today: string): AuthorityFinder {
  return authorityFinder({ entries: [], register: authoritiesAsCalled, ended: endedCouncils, today });
}

/** The expected answer about the maintaining body, whose folder is named after it. */
const expectedBody = "the name of a body in letters from a to z, or the slug of a council.";

/**
 * The settings of the new catalogue.
 *
 * @throws CommandError that says what an invalid answer must be
 */
export function settingsFrom(answers: Answers): Settings {
  if (answers.name === undefined) throw new CommandError("Give the catalogue a name, with --name.");
  const given = Object.fromEntries(
    asked.flatMap((field) => {
      const typed = answers[field];
      return typed === undefined ? [] : [[field, corrected(field, typed)]];
    }),
  );
  const onGitHub = gitHubRepositoryAt(given["repository"] ?? "");
  const { data, error } = Settings.safeParse({
    ...(onGitHub ? { homepage: pagesAddress(onGitHub) } : {}),
    ...given,
    languages: ["en"],
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
  if (authority !== undefined && newSlugOf(authority) === "")
    throw new CommandError(`--authority must be ${expectedBody}`);
  const name =
    authority === undefined
      ? `${settings.name} team`
      : slugOfAuthority(authority, councilsOn(today), print, { mayBeNew: true });
  const council = authority === undefined ? undefined : authorityWithSlug(name);
  if (council) return { slug: council.slug, name: council.name, registered: fieldsOfCouncil(council) };
  return { slug: newSlugOf(name), name, registered: {} };
}

/** Corrects an answer where its meaning is certain, such as the case of a code or the short form of an address. */
function corrected(field: Asked, typed: string): string {
  const schema = Settings.shape[field];
  const text = normaliseText(typed).trim();
  const whole = field === "repository" ? repositoryAddress(text) : text;
  return accepts(schema, whole) ? whole : (repair(schema, whole) ?? whole);
}

/** Returns the address of a GitHub repository by its `owner/name` or any spelling of its address; other texts unchanged. */
function repositoryAddress(text: string): string {
  const address = /^[\w.-]+\/[\w.-]+$/.test(text)
    ? gitHubAddressOf(text)
    : text.replace(/^(?=github\.com\/)/i, "https://");
  const repository = gitHubRepositoryAt(address);
  return repository ? gitHubAddress(repository) : text;
}

function expectsOf(field: keyof typeof Settings.shape): string {
  return metaOf(Settings.shape[field]).expects ?? "in another form";
}
