import { visible } from "../github/markup.ts";
import type { Person } from "../github/people.ts";
import { bareDomain, type Website } from "./domain.ts";
import { type Place, type Proof, proofName, proofPath } from "./proofs.ts";

/** What is looked at, for the maintainer who has to decide. */
export function opening(slug: string, { host, by }: Website): string {
  const source = {
    register: "as the register of local authorities has it",
    record: "as its record on the main branch has it: make sure that it is really theirs",
  };
  return `Does each account speak for ${slug}? Its website is ${host}, ${source[by]}.`;
}

/**
 * Lines on one account: what shows that it speaks for the authority or, when nothing does, what was looked at and what to
 * ask for.
 *
 * @param person as the record has it
 * @param login the name that the number has on GitHub today; undefined when there is no such account
 */
export function accountLines(
  person: Person,
  login: string | undefined,
  host: string,
  places: readonly Place[],
): string[] {
  const { id } = person;
  const named = visible(person.login, 100);
  if (login === undefined) {
    return [
      `✗ ${named} (${id}): GitHub has no account with this number`,
      `    The right one is at https://api.github.com/users/NAME, in the line that begins with "id".`,
    ];
  }
  const who = `${visible(login, 100)} (${id})`;
  const other =
    login.toLowerCase() === person.login.toLowerCase() ? [] : [`    The record calls this account ${named}.`];
  const proofs = places.filter(({ not }) => not === undefined);
  if (proofs.length > 0) return [`✓ ${who}: ${proofs.map(({ proof }) => proofWords(proof)).join("; ")}`, ...other];
  return [
    `✗ ${who}: nothing shows that this account speaks for the authority`,
    ...other,
    "    Looked at:",
    ...places.map(({ proof, not = "" }) => `      ${placeWords(proof)}: ${not}`),
    "    Ask for one of these:",
    `      a file https://${host}${proofPath} with the line “github: ${id}”`,
    `      a TXT record at ${proofName}.${bareDomain(host)} with “github=${id}”`,
    `      open membership of a GitHub organisation whose verified website is ${bareDomain(host)} (then add --org NAME)`,
  ];
}

/** What follows for the change. */
export function verdict(slug: string, unproven: number): string {
  if (unproven === 0) return `Every account is shown to speak for ${slug}.`;
  return `Not every account is shown to speak for ${slug}, so please do not accept them yet.`;
}

function proofWords(proof: Proof): string {
  switch (proof.by) {
    case "file":
      return `named in ${proof.url}`;
    case "txt":
      return `named in the TXT record of ${proof.name}`;
    case "organisation":
      return `an open member of ${visible(proof.login, 100)}, whose website GitHub has verified`;
  }
}

function placeWords(proof: Proof): string {
  switch (proof.by) {
    case "file":
      return proof.url;
    case "txt":
      return `the TXT record of ${proof.name}`;
    case "organisation":
      return `the organisation ${visible(proof.login, 100)} on GitHub`;
  }
}
