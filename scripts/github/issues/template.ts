import { dump } from "js-yaml";

import { entryLicence } from "../../../schemas/address.ts";
import { metaOf } from "../../../schemas/fields/describe.ts";
import { type Identity, inMemberWords } from "../../../schemas/identity.ts";
import { kinds } from "../../../schemas/index.ts";
import { issueFormFile, type IssueFormName, issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { link, markdown, paragraph, ownText } from "../../reporters/markup.ts";
import { labelOf, nameOfForm, questionsIn, titleOf } from "./form.ts";
import type { Question } from "./question.ts";
import { choice } from "./values.ts";

/** One element of an issue form. */
interface Element {
  type: "markdown" | "input" | "textarea" | "dropdown";
  id?: string;
  attributes: {
    value?: string;
    label?: string;
    description?: string;
    placeholder?: string | undefined;
    multiple?: boolean;
    options?: readonly string[];
  };
  validations?: { required: boolean };
}

/**
 * The files of `.github/ISSUE_TEMPLATE`: a form for each kind of entry and for statements, and the template chooser’s
 * configuration.
 *
 * @see
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 */
export function issueTemplates(identity: Identity): Map<string, string> {
  const site = identity.homepage.replace(/\/$/, "");
  const forms = issueFormNames.map((form): [string, string] => [issueFormFile(form), formFile(form, site, identity)]);
  return new Map([...forms, ["config.yml", toFile(chooser(site, identity.repository))]]);
}

function formFile(form: IssueFormName, site: string, identity: Identity): string {
  return toFile({
    name: nameOfForm(form),
    description: inMemberWords(descriptionOf(form), identity),
    title: titleOf(form),
    labels: [labelOf(form)],
    body: [introduction(site), ...questionsIn(form).map((question) => elementOf(question, identity))],
  });
}

function descriptionOf(form: IssueFormName): string | undefined {
  if (form !== "statement") return metaOf(kinds[form].schema).description;
  return "That your council uses a product or has adopted a standard, has stopped, or never did.";
}

/** The template chooser’s links beside the forms. */
function chooser(site: string, repository: string): object {
  return {
    blank_issues_enabled: true,
    contact_links: [
      {
        name: "Fill in the form on the site",
        url: `${site}/contribute/`,
        about: "Shows what is wrong while you type, and needs no account until you send it.",
      },
      {
        name: "Change what is there",
        url: `${site}/search/`,
        about: "Find the page of the entry and choose “Suggest a change”.",
      },
      {
        name: "Report a weakness in private",
        url: `${repository}/security/advisories/new`,
        about: "For anything that could be misused, please do not open an issue.",
      },
    ],
  };
}

function introduction(site: string): Element {
  const value = markdown([
    paragraph(
      ownText(
        "Answer what you know and leave out the rest; only the questions with a star are needed. Your answers are read by a program, which tells you below them what to correct, and makes a proposal of them that a person decides about. To change something later, edit the issue.",
      ),
    ),
    paragraph(
      ownText("Everything here is public. By sending it you agree that the entry is published under the "),
      link("Open Government Licence v3.0", entryLicence),
      ownText(", and that you may give it. Name roles and teams, not people. "),
      link("All fields with examples", `${site}/reference/`),
      ownText("."),
    ),
  ]);
  return { type: "markdown", attributes: { value } };
}

/** The answer is read by the label and the options, so these stay as they are for every catalogue. */
function elementOf({ id, label, required, answer, ...about }: Question, identity: Identity): Element {
  const { hint, example } = inMemberWords({ hint: about.hint, example: about.example }, identity);
  const description = markdown(hint.map((part) => paragraph(ownText(part)))).trim();
  const words = { label, description };
  const validations = { required };
  switch (answer.type) {
    case "line":
      return { type: "input", id, attributes: { ...words, placeholder: example }, validations };
    case "lines":
    case "text":
      return { type: "textarea", id, attributes: { ...words, placeholder: example }, validations };
    case "word": {
      const options = Object.values(answer.words).map(choice);
      return { type: "dropdown", id, attributes: { ...words, options }, validations };
    }
    case "words": {
      const options = Object.values(answer.words).map(({ title }) => title);
      const all = answer.empty === undefined ? options : [answer.empty, ...options];
      return { type: "dropdown", id, attributes: { ...words, multiple: true, options: all }, validations };
    }
  }
}

function toFile(content: object): string {
  const yaml = dump(content, { lineWidth: -1, quoteStyle: "double" });
  return `# Made from schemas/ by npm run schemas.\n${yaml}`;
}
