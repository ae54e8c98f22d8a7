import { visible } from "../github/markup.ts";
import type { Person } from "../github/people.ts";
import { bareDomain } from "./domain.ts";
import { type Proof, proofName, proofPath } from "./proofs.ts";

/** One line on one account, for the maintainer who has to decide. */
export function claimLine({ id, login }: Person, proofs: readonly Proof[]): string {
  const who = `${visible(login, 100)} (${id})`;
  if (proofs.length === 0) return `✗ ${who}: nothing shows that this account speaks for the authority`;
  return `✓ ${who}: ${proofs.map(proofWords).join("; ")}`;
}

/** What to ask somebody for whose account is not shown to speak for an authority. */
export function adviceOn({ id }: Person, host: string): string {
  return [
    "Ask for one of these:",
    `  a file https://${host}${proofPath} with the line “github: ${id}”`,
    `  a TXT record at ${proofName}.${bareDomain(host)} with “github=${id}”`,
    `  open membership of a GitHub organisation whose verified website is on ${bareDomain(host)} (then add --org NAME)`,
  ].join("\n");
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
