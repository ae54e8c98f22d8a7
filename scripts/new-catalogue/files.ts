import { entriesFolder, entryLicence } from "../../schemas/address.ts";
import { gitHubRepositoryAt } from "../../schemas/fields/repository-address.ts";
import { formNames } from "../../schemas/forms.ts";
import { identityOf, inMemberWords } from "../../schemas/identity.ts";
import { type Catalogue, pathOf, slugsIn, writeEntry } from "../../schemas/index.ts";
import { jsonSchemaOf } from "../../schemas/json-schema.ts";
import { type Settings, settingsFile } from "../../schemas/settings.ts";
import { writeFields } from "../../schemas/writing/entry.ts";
import { issueTemplates } from "../github/issues/template.ts";
import { schemaText } from "../lib/schema-text.ts";
import { versionFile, versionText } from "../lib/version-file.ts";
import { type Documents, newChangelog, noMaintainers, sharedSections } from "./documents.ts";

/** The body that maintains a new catalogue: its first authority. */
export interface Keeper {
  slug: string;
  name: string;
  /** Its fields from the register of local authorities; empty for other bodies. */
  registered: object;
}

/** The files of the entries’ folder: relative path → text. */
export function entryFiles(
  settings: Settings,
  { slug, name, registered }: Keeper,
  today: string,
): Record<string, string> {
  const opportunity = {
    name: `Fill the ${settings.name}`,
    summary: "A call to everybody concerned to add what they share, use and have tried.",
    services: [],
    type: "investigation" as const,
    stage: "open" as const,
    reviewed: today,
  };
  const authority = {
    name,
    summary: `Keeps the catalogue “${settings.name}”.`,
    services: [],
    type: "sector-body" as const,
    ...registered,
    claimed: true,
    reviewed: today,
  };
  return {
    [settingsFile]: writeFields("catalogue", settings),
    "LICENCE.md": licenceText(settings.name),
    [versionFile]: versionText,
    [pathOf({ kind: "authority", slug, authority: slug })]: writeEntry("authority", authority),
    [pathOf({ kind: "opportunity", slug: "fill-this-catalogue", authority: slug })]: writeEntry(
      "opportunity",
      opportunity,
    ),
  };
}

/** The files outside the entries’ folder that are specific to a catalogue: path → text. */
export function settingFiles(
  settings: Settings,
  catalogue: Catalogue,
  { readme, changelog, maintainers }: Documents,
): Record<string, string> {
  const identity = identityOf(settings, { folder: settings.name });
  const owner = gitHubRepositoryAt(identity.repository)?.owner ?? "OWNER";
  const slugs = slugsIn(catalogue);
  const forms = issueTemplates(identity);
  return {
    "README.md": readmeText(settings, sharedSections(readme)),
    "CHANGELOG.md": newChangelog(changelog),
    ".github/CODEOWNERS": codeOwnersText(owner),
    ".github/maintainers.yml": noMaintainers(maintainers),
    ...Object.fromEntries(Array.from(forms, ([name, text]) => [`.github/ISSUE_TEMPLATE/${name}`, text])),
    ...Object.fromEntries(
      formNames.map((name) => [
        `schemas/json/${name}.json`,
        schemaText(inMemberWords(jsonSchemaOf(name, slugs), identity)),
      ]),
    ),
  };
}

function licenceText(name: string): string {
  return `# Licence of the entries

The entries in this folder are published under the [Open Government Licence v3.0](${entryLicence}). You may copy, publish, adapt and use them, for business too, as long as you say where they come from:

> Contains information from the ${name}, licensed under the Open Government Licence v3.0.

The licence covers the words and facts of the entries. It does not cover the products, standards and documents that they describe or link to, which have licences of their own, nor names and logos of organisations.
`;
}

/**
 * Returns the README of a new catalogue.
 *
 * @param sections the shared sections of the software’s README
 */
function readmeText({ name, summary, homepage }: Settings, sections: readonly string[]): string {
  return `# ${name}

${summary ?? "What we share, agree on, have tried and want to do together."}${homepage === undefined ? "" : ` Its site is ${homepage}.`}

\`\`\`sh
npm ci && npm start                      # checks the entries, builds the site and serves it here
npm run validate                         # checks the entries alone
npm run set-up-repository                # says what is left to set on GitHub; with --apply it sets it
\`\`\`

The entries are in \`${entriesFolder}\`, the settings in \`${entriesFolder}${settingsFile}\`. [CONTRIBUTING.md](CONTRIBUTING.md) says how to add an entry and [SECURITY.md](SECURITY.md) what is trusted. The maintainers are named in \`.github/maintainers.yml\`.

${sections.join("")}## Licence

Code is under the [MIT licence](LICENSE), entries under the [Open Government Licence v3.0](${entriesFolder}LICENCE.md).
`;
}

function codeOwnersText(owner: string): string {
  const team = `@${owner}/maintainers`;
  return `# Everything that is not an entry is reviewed by the maintainers of the catalogue.
* ${team}

# Entries belong to their authorities. Who they are stands in each authority.yml, which the gate reads.
/${entriesFolder}*/

# Copies of other catalogues belong to no authority here.
/${entriesFolder}_peers/ ${team}

# What explains the catalogue to people is no entry.
/${entriesFolder}*.md ${team}
`;
}
