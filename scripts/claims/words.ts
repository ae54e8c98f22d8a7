import type { Person } from "../github/kit/people.ts";
import { escapedText } from "../reporters/markup.ts";
import type { Claim } from "./claimants.ts";
import { bareDomain } from "./domain.ts";
import type { Authority, ProofCheck, Proof } from "./proofs.ts";

/** The introduction for the maintainer who decides. */
export function opening({ slug, website: { host, by, sharers } }: Authority, claim: Claim | undefined): string[] {
  const source = {
    register: "as the register of local authorities has it",
    record: "as its record on the main branch has it: make sure that it is really theirs",
  };
  return [
    `Does each account speak for ${slug}? Its website is ${host}, ${source[by]}.`,
    ...(sharers.length === 0
      ? []
      : [`It shares ${bareDomain(host)} with ${sharers.join(", ")}, so a proof must say that it is for ${slug}.`]),
    claim === undefined
      ? "The accounts are those of the record as it is checked out here."
      : `The accounts are those of commit ${claim.commit}.`,
  ];
}

/**
 * Lines on one account: its proofs or, if there are none, the places that were checked and what to ask for.
 *
 * @param person as in the record
 * @param login the current login of the account; undefined when it does not exist
 */
export function accountLines(
  person: Person,
  login: string | undefined,
  { slug, website: { host, sharers }, proofs: asked }: Authority,
  places: readonly ProofCheck[],
): string[] {
  const { id } = person;
  const named = escapedText(person.login, 100);
  if (login === undefined) {
    return [
      `✗ ${named} (${id}): GitHub has no account with this number`,
      `    The right one is at https://api.github.com/users/NAME, in the line that begins with "id".`,
    ];
  }
  const who = `${escapedText(login, 100)} (${id})`;
  const other =
    login.toLowerCase() === person.login.toLowerCase() ? [] : [`    The record calls this account ${named}.`];
  const proofs = places.filter(({ not }) => not === undefined);
  if (proofs.length > 0) return [`✓ ${who}: ${proofs.map(({ proof }) => proofWords(proof)).join("; ")}`, ...other];
  const isShared = sharers.length > 0;
  const forWhom = isShared ? `${id} ${slug}` : String(id);
  return [
    `✗ ${who}: nothing shows that this account speaks for the authority`,
    ...other,
    "    Looked at:",
    ...places.map(({ proof, not }) => `      ${placeWords(proof)}: ${not ?? ""}`),
    "    Ask for one of these:",
    `      a file https://${host}${asked.path} with the line “github: ${forWhom}”`,
    `      a TXT record at ${asked.record}.${bareDomain(host)} with “github=${forWhom}”`,
    ...(isShared
      ? []
      : [
          `      open membership of a GitHub organisation whose verified website is ${bareDomain(host)} (then add --org NAME)`,
        ]),
  ];
}

/** The conclusion for the maintainer. Only the checked commit may be accepted, no later one. */
export function verdict(slug: string, unproven: number, claim: Claim | undefined): string[] {
  if (unproven > 0) return [`Not every account is shown to speak for ${slug}, so please do not accept them yet.`];
  return [
    `Every account is shown to speak for ${slug}.`,
    ...(claim === undefined
      ? []
      : [`To accept this very commit, write under the pull request: /merge ${claim.commit}`]),
  ];
}

function proofWords(proof: Proof): string {
  switch (proof.type) {
    case "file":
      return `named in ${proof.url}`;
    case "txt":
      return `named in the TXT record of ${proof.name}`;
    case "organisation":
      return `an open member of ${escapedText(proof.login, 100)}, whose website GitHub has verified`;
  }
}

function placeWords(proof: Proof): string {
  switch (proof.type) {
    case "file":
      return proof.url;
    case "txt":
      return `the TXT record of ${proof.name}`;
    case "organisation":
      return `the organisation ${escapedText(proof.login, 100)} on GitHub`;
  }
}
