import type { IssueFormName } from "../../../../schemas/kinds/issue-form.ts";
import { questionsIn } from "../../../../scripts/github/issues/form.ts";

/** Returns the text that GitHub makes of a form, with answers by the ids of their questions. */
export function rendered(form: IssueFormName, answers: Readonly<Record<string, string>>): string {
  return questionsIn(form)
    .map(({ id, label }) => `### ${label}\n\n${answers[id] ?? "_No response_"}`)
    .join("\n\n");
}

/** Answers that make a valid product in the catalogue of the tests. */
export const openPark: Readonly<Record<string, string>> = {
  authority: "Camden Council",
  name: "Open Park",
  summary: "Lets people find and book space in parks.",
  type: "Application: Software that people use directly, such as a service or an app",
  stage: "Beta: In real use and still being improved",
  services: "Leisure, parks and culture, Births, deaths and ceremonies",
  "licences-code": "MIT",
  "links-url-repository": "https://github.com/example/open-park",
  "contacts-role": "Digital services team",
  "contacts-email": "digital@example.gov.uk",
  features: "- Search by place\n- Booking by phone",
  description: "Parks have much space.\r\n\r\n## What you need\r\n\r\nA map.",
};
