import { proofPlacesOf } from "../schemas/claim-proofs.ts";
import { isSlug } from "../schemas/fields/slug-text.ts";
import { authoritiesIn } from "../schemas/finding/in-catalogue.ts";
import { inspect } from "../schemas/index.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { claimants, maintainersIn } from "./claims/claimants.ts";
import { websiteOf } from "./claims/domain.ts";
import { lookForProofs } from "./claims/proofs.ts";
import { publicSources } from "./claims/sources.ts";
import { accountLines, opening, verdict } from "./claims/words.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { loginOf } from "./github/kit/logins.ts";
import { sessionOf } from "./github/kit/session.ts";
import { askingGitHub } from "./lib/asking-github.ts";
import { entryNamed } from "./lib/entry-named.ts";
import { catalogueFolder, today } from "./lib/folder.ts";
import { catalogueIdentity } from "./lib/identity.ts";
import { printNotice } from "./lib/notice.ts";
import { readArguments } from "./lib/options.ts";
import { shellWord } from "./lib/shell-word.ts";
import { CommandError, run } from "./lib/stop.ts";
import { slugOfAuthority } from "./lib/whose.ts";
import { publicDispatcher } from "./upkeep/check-addresses.ts";

const usage = "npm run verify-claim -- AUTHORITY [--pull NUMBER] [--org NAME]";
const description = "Looks for proof that the maintainers of an authority speak for it, and prints what it found.";

await run(() => {
  const { options, names } = readArguments({ pull: { type: "string" }, org: { type: "string" } }, usage, description);
  const [named, ...more] = names;
  if (named === undefined) throw new CommandError(`Name one authority. Usage: ${usage}`);
  if (more.length > 0)
    throw new CommandError(`Name one authority, in quotes where its name has spaces: ${shellWord(names.join(" "))}.`);
  if (options.org !== undefined && !/^[a-z\d][a-z\d-]{0,38}$/i.test(options.org))
    throw new CommandError(
      `--org takes the name of an organisation as in its address on GitHub, such as octo-council, not “${options.org}”.`,
    );
  const folder = catalogueFolder(undefined);
  const inspection = inspect(diskSource(folder), today());
  const authorities = inspection.catalogue.authority;
  // Do not resolve a slug to a similar authority: a new record “camden-council” is not Camden’s.
  const slug = isSlug(named)
    ? named
    : slugOfAuthority(named, authoritiesIn(inspection.catalogue, today()), printNotice, { folder });
  const website = websiteOf(slug, authorities);
  const { pull } = options;
  if (!website) {
    // Only a pull request can add an authority that is not in the catalogue yet.
    if (pull === undefined) entryNamed("authority", slug, inspection, folder);
    throw new CommandError(`The catalogue knows no website of ${slug} itself, so check by hand who speaks for it.`);
  }
  return askingGitHub(`npm run verify-claim -- ${shellWord(named)}`, async () => {
    const { octokit, repository } = sessionOf(readEnvironment());
    const claim = pull === undefined ? undefined : await claimants(octokit, repository, pull, slug, today());
    const people = claim?.people ?? maintainersIn(authorities.get(slug), slug);

    const authority = { slug, website, proofs: proofPlacesOf(catalogueIdentity(undefined).id) };
    const sources = publicSources(octokit, publicDispatcher());
    const lines = opening(authority, claim);
    let unproven = 0;
    for (const person of people) {
      const login = await loginOf(octokit, person.id);
      const places =
        login === undefined ? [] : await lookForProofs({ id: person.id, login }, authority, options.org, sources);
      if (places.every(({ not }) => not !== undefined)) unproven++;
      lines.push(...accountLines(person, login, authority, places));
    }
    process.stdout.write([...lines, ...verdict(slug, unproven, claim)].map((line) => `${line}\n`).join(""));
    return unproven > 0 ? 1 : 0;
  });
});
