import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { parse } from "../../../schemas/index.ts";
import { pooledPage, under, visit } from "../../helpers/browser.ts";
import { errorsWith, formReady, handedOver, openForm } from "../../helpers/form.ts";

const file = (page: Page) => page.getByRole("textbox", { name: "The file" });

test("a council’s page links a prefilled, valid draft of an opportunity", async () => {
  const page = await visit("/authorities/newtown/");
  await page
    .getByRole("link", { name: "Parking: contract ends on 30 September 2027, and that of another within a year of it" })
    .click();
  await formReady(page);
  expect(parse(await file(page).inputValue()).value).toMatchObject({
    name: "Buy together: Parking (Newtown and Westport)",
    type: "joint-procurement",
    stage: "idea",
    services: ["parking"],
    participants: ["newtown", "westport"],
    closes: "2027-09-30",
  });
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByRole("heading", { name: "Ready to send" }).waitFor();
  const draft = await handedOver(page);
  expect(draft.path).toBe("newtown/opportunities/buy-together-parking-newtown-and-westport.yml");
  expect(errorsWith(draft)).toEqual([]);
});

test("unknown values in the URL are omitted and reported", async () => {
  const query = new URLSearchParams({
    ...{ type: "<img src=x onerror=alert(1)>", service: "parking", authorities: "newtown,atlantis", closes: "soon" },
  });
  const page = await openForm(`/contribute/opportunity/?${query}`);
  await page.getByText("“<img src=x onerror=alert(1)>” is not a type of opportunity, so it is left out.").waitFor();
  await page.getByText("“atlantis” is not in the catalogue as an authority, so it is left out.").waitFor();
  await page.getByText("“soon” is not a day such as 2027-03-31, so it is left out.").waitFor();
  expect(parse(await file(page).inputValue()).value).toMatchObject({
    participants: ["newtown"],
    services: ["parking"],
  });
});

test("a stored draft is not mixed with a prefilled one, and either can be chosen", async () => {
  const page = await pooledPage();
  await page.goto(under("/contribute/opportunity/"));
  await formReady(page);
  await page.getByLabel("Name", { exact: true }).first().fill("Housing club");
  await page.goto(under("/contribute/opportunity/?type=pilot&service=parking&authorities=newtown,westport"));
  await formReady(page);
  expect(parse(await file(page).inputValue()).value).toMatchObject({ name: "Housing club" });
  await page.getByText("You began an opportunity before, and it is shown here.").waitFor();
  await page.getByRole("button", { name: "Clear the form" }).click();
  await expect
    .poll(async () => parse(await file(page).inputValue()).value)
    .toMatchObject({ name: "Pilot: Parking (Newtown and Westport)", participants: ["newtown", "westport"] });
});
