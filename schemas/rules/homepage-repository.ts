import { gitHubRepositoryAt, pagesAddress } from "../fields/repository-address.ts";
import { quoted } from "../problems/quoted.ts";
import type { Rule } from "./rule.ts";

/** A homepage on GitHub Pages belongs to the repository in the settings. */
export const homepageRepository: Rule = {
  id: "homepage-repository",
  severity: "review",
  title: "A homepage of another repository",
  why: "GitHub publishes the site of a repository at one address, which its owner and its name decide. Links, feeds and identifiers made for another address lead nowhere.",
  howToFix: "Give the address at which GitHub Pages publishes this repository, or that of your own domain.",
  example: {
    wrong: "homepage: https://exampleshire.github.io/\nrepository: https://github.com/exampleshire/standards-catalogue",
    right:
      "homepage: https://exampleshire.github.io/standards-catalogue/\nrepository: https://github.com/exampleshire/standards-catalogue",
  },
  *check({ settings }) {
    const { homepage = "", repository = "" } = settings?.data ?? {};
    const source = gitHubRepositoryAt(repository);
    if (!settings || !source || !/^https:\/\/[^/]+\.github\.io\//i.test(homepage)) return;
    const published = pagesAddress(source);
    if (homepage.toLowerCase() === published.toLowerCase()) return;
    const message = `${quoted(homepage)} is not where GitHub Pages publishes ${quoted(`${source.owner}/${source.repo}`)}. That is ${published}.`;
    yield { entry: settings, path: ["homepage"], message };
  },
};
