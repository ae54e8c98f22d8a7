import { buffer } from "node:stream/consumers";

import type { FileChooser, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { parse } from "../../../schemas/index.ts";
import { nameOf } from "../../../schemas/landscape/apply.ts";
import type { Use } from "../../../schemas/landscape/lines.ts";
import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { brokenWords } from "../../helpers/broken-words.ts";
import { overflowOf, pooledPage, under } from "../../helpers/browser.ts";
import { errorsWith, formReady, handedOver, nameOfFocus, openForm } from "../../helpers/form.ts";
import { ambiguousApplications, listOfApplications, someApplications } from "../../helpers/list-of-applications.ts";
import { workbook } from "../../helpers/workbook.ts";

const address = "/contribute/landscape/";

const register = `Contracts register of Newtown,,,,,
Contract title,Supplier name,Department,End date,Contract manager,Contact email
Form Kit hosting,Northbridge Software,Web,31/03/2099,Jane Smith,jane.smith@newtown.example.org
Kerbside Permits,Kerbside Software Ltd,Parking,30/09/2099,Jane Smith,jane.smith@newtown.example.org
Till software of the market,Till Ltd,Markets,31/03/2099,,01632 960123
Open Plai system,,Families,31/03/2099,,
Grounds maintenance,Green Ltd,Parks,31/03/2099,,
`;

async function selectFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page
    .locator('.landscape__file input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

const summary = (page: Page) => page.locator(".govuk-error-summary__list li");

async function continueToMatches(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "What was read" }).waitFor();
}

describe("a council that imports its contracts register", () => {
  test("answers open questions, then sees the change and sends it", async () => {
    const page = await pooledPage();
    await page.goto(under("/authorities/newtown/"));
    await page.getByRole("link", { name: "Add what this council runs from a spreadsheet" }).click();
    await formReady(page);
    expect(await page.getByLabel("Authority", { exact: true }).inputValue()).toBe("Newtown Council");
    await selectFile(page, "register.csv", register);
    const columns = page.getByRole("region", { name: "Columns" });
    await columns.waitFor();
    expect(await columns.getByLabel("What “End date” holds").inputValue()).toBe("contractEnds");
    expect(await columns.getByLabel("What “Contact email” holds").inputValue()).toBe("personal");
    expect(await columns.innerText()).not.toContain("jane.smith");
    await continueToMatches(page);

    const questions = page.getByRole("region", { name: "Please look at these rows" });
    expect(await questions.locator("tbody tr").allInnerTexts()).toEqual([
      expect.stringContaining("Till software of the market"),
      expect.stringContaining("It is spelt nearly like “Open Play”"),
    ]);
    await page.getByText("Left out, because the catalogue is public").waitFor();
    await page.getByRole("button", { name: "Check and send" }).click();
    await expect
      .poll(() => summary(page).allInnerTexts())
      .toEqual([
        "Select the service that “Till software of the market” is for (row 5)",
        "Select what “Open Plai system” is (row 6)",
      ]);
    await summary(page).nth(1).getByRole("link").click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "What “Open Plai system” is",
    );
    await page.getByLabel("What “Open Plai system” is").selectOption("Open Play");
    await page
      .getByLabel("The service that “Till software of the market” is for")
      .selectOption("Finance and procurement");
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
    expect(await page.getByRole("region", { name: "What you have changed", exact: true }).innerText()).toContain(
      "Till software of the market",
    );

    const { path, text } = await handedOver(page);
    expect(path).toBe("newtown/authority.yml");
    expect(errorsWith({ path, text })).toEqual([]);
    expect(text).not.toMatch(/Smith|jane|01632/);
    const { uses } = parse(text).value as { uses: object[] };
    expect(uses).toMatchObject([
      { product: "form-kit", contract: { supplier: "Northbridge Software", until: "2099-03-31" } },
      { system: { name: "Kerbside Permits" }, contract: { until: "2099-09-30" } },
      {
        system: { name: "Till software of the market", supplier: "Till Ltd" },
        services: ["finance-procurement"],
        status: "in-use",
      },
      { product: "open-play", status: "in-use" },
    ]);
  });

  test("can correct the type of a column, and undo the last change", async () => {
    const page = await openForm(`${address}?authority=newtown`);
    await selectFile(
      page,
      "list.csv",
      "Thing;Firm;Bis\nForm Kit;Northbridge Software Ltd;31.3.2099\nTill software;Till Ltd;31.3.2099\n",
    );
    const until = page.getByLabel("What “Bis” holds");
    expect(await until.inputValue()).toBe("contractEnds");
    await until.selectOption("Notice by");
    expect(await until.inputValue()).toBe("noticeBy");
    await page.getByRole("button", { name: "Undo the last change" }).click();
    await expect.poll(() => until.inputValue()).toBe("contractEnds");
    await continueToMatches(page);
    await page
      .getByText(/^Taken without asking/)
      .first()
      .click();
    expect(await page.getByLabel("What “Form Kit” is").inputValue()).toBe("product form-kit");
  });

  test("is told that the first row was taken for headings", async () => {
    const page = await openForm(`${address}?authority=newtown`);
    await selectFile(page, "list.csv", "Form Kit,Northbridge\nMosaic,Access\n");
    await page.getByText("What the columns hold: 1 row below row 1", { exact: true }).waitFor();
    await continueToMatches(page);
    await page.getByText("Row 1 was taken for the headings and is no row of the list: “Form Kit”").waitFor();
  });

  test("continues with its answers after a reload", async () => {
    const page = await openForm(`${address}?authority=newtown`);
    await selectFile(page, "register.csv", register);
    await page.getByRole("region", { name: "Columns" }).waitFor();
    await continueToMatches(page);
    // Answers are stored with a delay.
    await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('"result":{');
    await page.reload();
    await formReady(page);
    await page.getByText("They were kept in this browser and nowhere else.").waitFor();
    expect(await page.getByRole("region", { name: "Please look at these rows" }).locator("tbody tr").count()).toBe(2);
  });

  test("stores no omitted columns, so that taking one needs the file again", async () => {
    const page = await openForm(`${address}?authority=newtown`);
    await selectFile(
      page,
      "list of Jane Smith.csv",
      register.replace("Web,", "Web of Jane Smith <jane.smith@newtown.gov.uk>,"),
    );
    await page.getByRole("region", { name: "Columns" }).waitFor();
    await continueToMatches(page);
    const stored = () => page.evaluate(() => JSON.stringify(Object.values(localStorage)));
    await expect.poll(stored).toContain("Till software of the market");
    expect(await stored()).not.toMatch(/smith|jane|01632/i);
    await page.reload();
    await formReady(page);
    const columns = page.getByRole("region", { name: "Columns" });
    expect(await columns.getByLabel("What “Contract manager” holds").isDisabled()).toBe(true);
    expect(await columns.innerText()).toContain("To take this column, select the file again.");
    await selectFile(page, "register.csv", register);
    await expect.poll(() => columns.getByLabel("What “Contract manager” holds").isEnabled()).toBe(true);
  });

  test("loses drafts of an earlier version that stored omitted columns", async () => {
    const page = await pooledPage();
    await page.goto(under("/contribute/"));
    const old = JSON.stringify({ draft: { list: "Jane Smith" }, saved: "2026-11-01T00:00:00Z" });
    await page.evaluate((draft) => {
      localStorage.setItem("contribute/1/landscape/newtown#1", draft);
    }, old);
    await page.goto(under(`${address}?authority=newtown`));
    await formReady(page);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Smith");
  });

  test("is asked for ambiguous and unreadable dates", async () => {
    const page = await openForm(`${address}?authority=newtown`);
    const rows = "Form Kit,Northbridge Software,Mar-28,46477\nOpen Play,Example Software Ltd,when it is done,\n";
    await selectFile(page, "list.csv", `Application,Supplier,End date,Notice date\n${rows}`);
    await page.getByRole("region", { name: "Columns" }).waitFor();
    await continueToMatches(page);
    await page.getByText("Numbers were read as days, as spreadsheets count them: 46477 in row 2").waitFor();
    await page.getByRole("button", { name: "Check and send" }).click();
    await expect
      .poll(() => summary(page).allInnerTexts())
      .toEqual(["Select a date for “Contract ends” of “Form Kit” (row 2)"]);
    await page.getByLabel("Contract ends of “Form Kit”, written “Mar-28”").selectOption("31 March 2028");
    await page.getByLabel("Contract ends of “Open Play”, written “when it is done”").fill("2029-05-01");
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
    const { uses } = parse((await handedOver(page)).text).value as { uses: object[] };
    expect(uses).toMatchObject([
      { product: "form-kit", contract: { until: "2028-03-31", noticeBy: "2027-03-31" } },
      { system: { name: "Kerbside Permits" } },
      { product: "open-play", contract: { until: "2029-05-01" } },
    ]);
  });

  test("is asked which systems that are missing in the file it has stopped using", async () => {
    const page = await openForm(`${address}?authority=newtown`);
    await selectFile(page, "list.csv", "Application,Supplier\nForm Kit,Northbridge Software\n");
    await page.getByRole("region", { name: "Columns" }).waitFor();
    await continueToMatches(page);
    await page.getByLabel("Kerbside Permits").check();
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
    const { uses } = parse((await handedOver(page)).text).value as { uses: object[] };
    expect(uses).toMatchObject([{ product: "form-kit" }, { system: { name: "Kerbside Permits" }, status: "stopped" }]);
  });
});

/** Ten minutes, with a second for each key press, leave 22 seconds to answer each of the 21 questions. */
const maxPresses = 130;
const maxQuestions = 21;

test("by keyboard only, a typical list of a hundred rows becomes a valid file in ten minutes", async () => {
  const page = await openForm(address);
  // Registered early, so that the browser intercepts the file chooser in time.
  const chooser = new Promise<FileChooser>((resolve) => page.once("filechooser", resolve));
  let presses = 0;
  const key = async (name: string): Promise<void> => {
    presses++;
    await page.keyboard.press(name);
  };
  const type = async (text: string): Promise<void> => {
    for (const letter of text) await key(letter);
  };
  /** Tabs to the next control whose name matches a pattern, and returns its name. */
  const tabTo = async (pattern: RegExp): Promise<string> => {
    for (let step = 0; step < 150; step++) {
      await key("Tab");
      const name = await page.evaluate(nameOfFocus);
      if (pattern.test(name)) return name;
    }
    throw new Error(`Nothing called ${pattern.source} is reached.`);
  };

  await tabTo(/^Authority$/);
  await type("newtown");
  await page.locator('[role="listbox"] [role="option"]').first().waitFor();
  await key("ArrowDown");
  await key("Enter");
  await tabTo(/^List of applications or register/);
  await key("Space");
  await (
    await chooser
  ).setFiles({
    name: "applications.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(workbook(listOfApplications)),
  });
  await page.getByRole("region", { name: "Columns" }).waitFor();
  await tabTo(/^Continue$/);
  await key("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("What was read");
  const reading = await page.getByRole("region", { name: "What was read" }).innerText();
  expect(reading).toContain(
    "99 rows: 7 are products of the catalogue, 83 are systems without an entry, 9 to be answered, 0 left out.",
  );
  expect(reading).toContain(
    "About the same as another row: row 89, Form Kit hosting (see row 52), row 90, FORM KIT (see row 52)",
  );
  expect(reading).toContain(
    "The columns “Contact officer” and “Support email” were left out, because they name people",
  );
  expect(reading).toContain("Left out, because there is no name, or none but that of a person: row 88.");

  // Tabs through all questions, and answers each by the first letters of an option.
  let questions = 0;
  const next = /^What “|^The service that “|, written “|^Check and send$/;
  for (let name = await tabTo(next); name !== "Check and send"; name = await tabTo(next)) {
    if (!(await page.evaluate(isUnanswered))) continue;
    questions++;
    const named = /“(.*?)”/.exec(name)?.[1] ?? "";
    if (name.includes(", written “")) await key("ArrowDown");
    else if (name.startsWith("The service")) await type("Ho");
    else if (ambiguousApplications.what.includes(named)) await key("ArrowDown");
    else await type("A s");
  }
  await key("Enter");
  await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
  // A file of a hundred rows is too long for a URL.
  await tabTo(/^Download the file$/);
  const [download] = await Promise.all([page.waitForEvent("download"), key("Enter")]);
  console.info(`${presses} key presses, ${questions} questions`);
  expect(presses).toBeLessThanOrEqual(maxPresses);
  expect(questions).toBeLessThanOrEqual(maxQuestions);

  const text = (await buffer(await download.createReadStream())).toString();
  expect(errorsWith({ path: "newtown/authority.yml", text })).toEqual([]);
  expect(text).not.toMatch(/Smith|Brown|Jones|Taylor|01632|07700|@/);
  const { uses } = parse(text).value as { uses: Use[] };
  const names = uses.map(nameOf);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  // Two of a hundred rows are already in the record, one names only a person, and others are duplicates.
  expect(names).toEqual(expect.arrayContaining(["open-play", "bin-days", "notify-hub", "Kerbside Permits", "Mosaic"]));
  const untilOf = (name: string) => uses.find((use) => nameOf(use) === name)?.contract?.until;
  expect(ambiguousApplications.date.map(untilOf)).toEqual(["2068-03-31", "2098-09-30", "2098-12-31", "2099-03-31"]);
});

test("importing the downloaded record is no change", async () => {
  const page = await openForm(`${address}?authority=newtown`);
  for (const ending of ["Excel", "CSV"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Download as ${ending}` }).click(),
    ]);
    const content = await buffer(await download.createReadStream());
    if (ending === "CSV") expect(content.subarray(0, 3)).toEqual(Buffer.from("\ufeff"));
    await selectFile(page, download.suggestedFilename(), content);
    await page.getByText(`Read: ${download.suggestedFilename()}`).waitFor();
    await continueToMatches(page);
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.getByText("The file says nothing that the record does not say already.").first().waitFor();
  }
});

test("the form names the imported file instead of “No file chosen”, also after a reload", async () => {
  const page = await openForm(`${address}?authority=newtown`);
  const choose = page.getByRole("button", { name: "List of applications or register of contracts" });
  expect(await choose.innerText()).toBe("Choose a file");
  const chooser = page.waitForEvent("filechooser");
  await choose.click();
  const content = { name: "register.csv", mimeType: "text/csv", buffer: Buffer.from(register) };
  await (await chooser).setFiles(content);
  await page.getByText("Read: register.csv").waitFor();
  for (const again of [false, true]) {
    if (again) {
      await page.reload();
      await formReady(page);
    }
    expect(await page.locator(".landscape__file").innerText()).toContain("Read: register.csv\n\nChoose another file");
    expect(await page.locator(".landscape__file input").filter({ visible: true }).count()).toBe(0);
  }
});

test.each([
  ["a picture", "photo.png", Uint8Array.of(0x89, 0x50, 0, 0, 1), "This is not a spreadsheet."],
  ["a workbook in the old format", "list.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "(.xls)"],
  ["only numbers", "numbers.csv", "1,2\n3,4\n", "No column of names was found."],
])("%s is refused with a reason, and answers stay", async (_, name, content, words) => {
  const page = await openForm(`${address}?authority=newtown`);
  await selectFile(page, name, content);
  await expect.poll(() => summary(page).allInnerTexts()).toEqual([expect.stringContaining(words)]);
  expect(await page.getByLabel("Authority", { exact: true }).inputValue()).toBe("Newtown Council");
});

test("pasted cells of a spreadsheet are imported, except into a field", async () => {
  const page = await openForm(address);
  const paste = (selector: string) =>
    page.evaluate((where) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        "text/plain",
        'Application\tSupplier\r\nForm Kit\t"Northbridge\nSoftware"\r\nMosaic\tAccess',
      );
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector(where)?.dispatchEvent(event);
      return event.defaultPrevented;
    }, selector);
  expect(await paste(`#${await page.getByLabel("Authority", { exact: true }).getAttribute("id")}`)).toBe(false);
  expect(await paste("body")).toBe(true);
  await page.getByText("Read: pasted cells").waitFor();
  const columns = page.getByRole("region", { name: "Columns" });
  expect(await columns.getByLabel("What “Supplier” holds").inputValue()).toBe("supplier");
});

describe("the imported list stays if another file", () => {
  const readRegister = async (): Promise<Page> => {
    const page = await openForm(`${address}?authority=newtown`);
    await selectFile(page, "register.csv", register);
    await page.getByRole("region", { name: "Columns" }).waitFor();
    await continueToMatches(page);
    return page;
  };
  const questions = (page: Page) => page.getByRole("region", { name: "Please look at these rows" }).locator("tbody tr");

  test("is not a spreadsheet", async () => {
    const page = await readRegister();
    await selectFile(page, "photo.png", Uint8Array.of(0x89, 0x50, 0, 0, 1));
    await expect
      .poll(() => summary(page).allInnerTexts())
      .toEqual([
        "“photo.png” was not read. This is not a spreadsheet. Choose a CSV or an Excel file (.xlsx). What was read from “register.csv” stays as it is.",
      ]);
    expect(await questions(page).count()).toBe(2);
    await page.getByText("Read: register.csv").waitFor();
  });

  test("is dropped together with a third", async () => {
    const page = await readRegister();
    await page.locator(".landscape__file").evaluate((box) => {
      const dropped = new DataTransfer();
      for (const name of ["a.csv", "b.csv"]) dropped.items.add(new File(["Application\nJadu\n"], name));
      box.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
    });
    await expect
      .poll(() => summary(page).allInnerTexts())
      .toEqual([
        "2 files were dropped, and none was read. Drop one at a time: each is a list of its own. What was read from “register.csv” stays as it is.",
      ]);
    expect(await questions(page).count()).toBe(2);
  });
});

test("the error summary lists all missing answers", async () => {
  const page = await openForm(address);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect
    .poll(() => summary(page).allInnerTexts())
    .toEqual(["Select the authority that you speak for", "Select a file"]);
});

test("a list that is too long for a record is answered with the rows that fit", async () => {
  const page = await openForm(address);
  await page.getByLabel("Authority", { exact: true }).fill("newtown");
  const lines = Array.from({ length: 320 }, (_, index) => `Till ${"I".repeat(index % 7)} of market ${index},Parking`);
  await selectFile(page, "list.csv", `Application,Service\n${lines.join("\n")}\n`);
  await continueToMatches(page);
  await page.getByRole("button", { name: "Check and send" }).click();
  await expect
    .poll(() => summary(page).allInnerTexts())
    .toEqual([expect.stringMatching(/^A record has at most 300 systems .* \d+ rows fit, up to row \d+\./)]);
});

test("the first column has an error until one column has the names", async () => {
  const page = await openForm(`${address}?authority=newtown`);
  await selectFile(page, "list.csv", "Thing;Firm\nForm Kit;Northbridge Software Ltd\n");
  const thing = page.getByLabel("What “Thing” holds");
  await thing.selectOption("Not taken");
  await page.getByRole("button", { name: "Continue" }).click();
  const error = page.getByRole("region", { name: "Columns" }).getByText("Say which column has the names");
  await error.waitFor();
  expect(await thing.getAttribute("aria-invalid")).toBe("true");
  await thing.selectOption("Name");
  await error.waitFor({ state: "detached" });
});

/** Imports a list in the form, matches its rows and opens everything collapsed. */
async function readApplications(list: typeof listOfApplications): Promise<Page> {
  const page = await openForm(`${address}?authority=newtown`);
  await selectFile(page, "applications.xlsx", workbook(list));
  await page.getByRole("region", { name: "Columns" }).waitFor();
  await continueToMatches(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) (details as HTMLDetailsElement).open = true;
  });
  return page;
}

test("the form has no accessibility violation in light and dark mode, and its tables stay tables at all widths", async () => {
  const page = await readApplications(someApplications);
  await page.getByRole("button", { name: "Check and send" }).click();
  await expect.poll(() => summary(page).count()).toBeGreaterThan(10);
  const invalid = await page.locator("tbody select[aria-invalid=true]").all();
  expect(invalid).toHaveLength(await summary(page).count());
  for (const select of invalid)
    expect(
      await select.evaluate((one) => document.getElementById(one.getAttribute("aria-describedby") ?? "")?.textContent),
    ).toMatch(/^Error: /);
  const devtools = await page.context().newCDPSession(page);
  for (const width of [1280, 660, 360, 320]) {
    await page.setViewportSize({ width, height: 720 });
    if (width === 1280 || width === 320)
      expect.soft(await axeViolationsInBothColours(page), `${width} pixels wide`).toEqual([]);
    expect.soft(await overflowOf(page), `${width} pixels wide`).toBe(0);
    // Chromium’s heuristics decide whether rows with `display: block` still belong to a table.
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    const roles = nodes.map(({ role }) => role?.value as string);
    const selectors = { table: "table", row: "tr", rowheader: "tbody th", columnheader: "thead th", cell: "td" };
    const counted = Object.keys(selectors).map((role) => [role, roles.filter((one) => one === role).length]);
    const expected = await page.evaluate(
      (all) => Object.entries(all).map(([role, one]) => [role, document.querySelectorAll(`main ${one}`).length]),
      selectors,
    );
    expect.soft(counted, `${width} pixels wide`).toEqual(expected);
  }
  await devtools.detach();
});

test("no word in the tables is broken, at any width", async () => {
  const page = await readApplications(listOfApplications);
  for (const width of [1280, 660, 360, 320]) {
    await page.setViewportSize({ width, height: 720 });
    expect.soft(await page.evaluate(brokenWords, "table"), `${width} pixels wide`).toEqual([]);
  }
});

test("without JavaScript, the page names the other ways", async () => {
  const page = await pooledPage({ javaScriptEnabled: false });
  await page.goto(under(address));
  const text = await page.locator("main").innerText();
  expect(text).toContain("npm run landscape");
  expect(await page.getByRole("link", { name: "What to write" }).getAttribute("href")).toContain(
    "/reference/authority/#uses",
  );
});

/** Whether the focused select is empty. Runs in the page. */
function isUnanswered(): boolean {
  return document.activeElement instanceof HTMLSelectElement && document.activeElement.value === "";
}
