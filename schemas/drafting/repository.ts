import { capitalised } from "../capitals.ts";
import { accepts } from "../fields/describe.ts";
import { isPublicHttps } from "../fields/link.ts";
import { readLicence } from "../fields/read-licence.ts";
import { slugOf } from "../fields/slug-text.ts";
import { Product } from "../kinds/product.ts";
import { quoted } from "../problems/quoted.ts";
import { type ImportedDraft, DraftBuilder } from "./drafting.ts";
import { oneLine, shorten } from "./text.ts";

/** GitHub’s data on a repository. */
export interface RepositoryFacts {
  owner: string;
  name: string;
  url: string;
  description: string | null;
  homepage: string | null;
  topics: readonly string[];
  archived: boolean;
  fork: boolean;
  /** The day of the last push, `YYYY-MM-DD`. */
  pushed: string | null;
  /** The licence that GitHub recognised in the licence file: an SPDX id, or `NOASSERTION` for one it does not know. */
  licenceFile: string | null;
  /** What the package manifest states, and which file that is. */
  manifest: { file: string; licence: string | null } | null;
  languages: readonly string[];
  /** The latest release. */
  release: { tag: string; date: string } | null;
}

/**
 * Drafts a product entry from GitHub’s data, for a person to complete. Notes state the source of each value, and
 * contradictions. Never guesses.
 */
export function draftFromRepository(facts: RepositoryFacts, today: string): ImportedDraft {
  const draft = new DraftBuilder();
  const note = (sentence: string): number => draft.notes.push(sentence);
  draft.place(["name"], title(facts.name), "name");
  note("The name comes from the name of the repository. Write it as people say it.");
  const description = oneLine(facts.description ?? "");
  if (description.length >= 10) {
    draft.place(["summary"], shorten(description, 200), "description");
    note("The summary is the repository’s own description. Write it in your own words, for somebody outside IT.");
  } else note("The repository has no description, so a summary is still missing.");
  draft.place(
    ["tags"],
    [...new Set(facts.topics.map((topic) => slugOf(topic, 40)).filter(Boolean))].slice(0, 20),
    "topics",
  );
  if (facts.topics.length > 0) note("The tags are the repository’s topics.");
  placeLicence(draft, facts);
  draft.place(["links"], linksOf(facts), "links");
  if (facts.archived) {
    draft.place(["maintenance"], { type: "none" }, "archived");
    note("The repository is archived, so the entry says that it is not maintained. If it has ended, add “retired”.");
  }
  if (facts.fork) note("The repository is a fork. Check whether the entry should be about what it was forked from.");
  if (facts.pushed !== null) note(`The last change was pushed on ${facts.pushed}.`);
  if (facts.release !== null) note(`The latest release is ${quoted(facts.release.tag)} of ${facts.release.date}.`);
  if (facts.languages.length > 0) note(`It is written in ${facts.languages.slice(0, 5).map(quoted).join(", ")}.`);
  draft.place(["reviewed"], today, "reviewed");
  return { data: draft.data, unplaced: draft.unplaced, notes: draft.notes };
}

/** Places the licence. The licence file takes precedence over the manifest, which is often left as generated. */
function placeLicence(draft: DraftBuilder, { licenceFile, manifest }: RepositoryFacts): void {
  const stated = manifest?.licence ?? null;
  if (licenceFile === null && stated === null)
    draft.notes.push("Neither a licence file nor a licence in a package manifest was found.");
  const known = licenceFile === null ? undefined : readLicence(licenceFile).licence;
  const manifestSays = stated === null ? undefined : readLicence(stated).licence;
  if (licenceFile !== null && known === undefined)
    draft.notes.push("There is a licence file that GitHub does not recognise. Read it and give its SPDX name.");
  const code = known ?? (licenceFile === null ? manifestSays : undefined);
  if (code !== undefined) {
    draft.place(["licences"], { code }, "licence");
    draft.notes.push(
      `The licence ${code} comes from ${known === undefined ? (manifest?.file ?? "the manifest") : "the licence file"}.`,
    );
  }
  if (known !== undefined && stated !== null && manifestSays !== known) {
    draft.notes.push(
      `The licence file says ${known}, but ${manifest?.file ?? "the manifest"} says ${quoted(stated)}. The entry follows the licence file.`,
    );
  }
}

function linksOf({ url, homepage }: RepositoryFacts): NonNullable<Product["links"]> {
  const website =
    homepage !== null && isPublicHttps(homepage) && homepage !== url
      ? [{ type: "website" as const, url: homepage }]
      : [];
  return [{ type: "repository", url }, ...website];
}

function title(name: string): string {
  const words = name.replace(/[-_.]+/g, " ").trim();
  const text = capitalised(words);
  return accepts(Product.shape.name, text) ? text : `${text} project`;
}
