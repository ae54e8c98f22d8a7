import { useState } from "preact/hooks";

import { dateInWords, listInWords } from "../format.ts";
import { loadAgain } from "../scripts/fetch.ts";
import { saveBlob, saveText } from "../scripts/save.ts";
import type { SideBySideView } from "./side-by-side.ts";

interface Props {
  view: SideBySideView;
  base: string;
  today: string;
}

/** Export buttons: Word, Markdown, CSV and print. Imports the writers lazily. */
export function Sharing({ view, base, today }: Props) {
  const [said, setSaid] = useState("");
  const markdown = async (): Promise<string> => {
    const { sideBySideMarkdown } = await import("./document.ts");
    return sideBySideMarkdown({
      title: "Councils side by side",
      lead: [
        listInWords([...view.councils, ...view.withoutRecord].map(({ name }) => name)),
        `As of ${dateInWords(today)}: ${location.href}`,
      ],
      groups: [{ name: "", view }],
      site: `${location.origin}${base}/`,
    });
  };
  const save = async (make: () => Promise<void>, what: string): Promise<void> => {
    setSaid(`Making the ${what}…`);
    try {
      await make();
      setSaid(`The ${what} has been saved.`);
    } catch {
      setSaid(`The ${what} could not be made. ${loadAgain}`);
    }
  };
  const word = async (): Promise<void> => {
    const [{ wordOf }, text] = await Promise.all([import("../scripts/word/document.ts"), markdown()]);
    saveBlob(await wordOf(text), "councils-side-by-side.docx");
  };
  const table = async (): Promise<void> => {
    const { sideBySideCsv } = await import("./csv.ts");
    saveText(sideBySideCsv([{ name: "", view }]).text, "text/csv", "councils-side-by-side.csv");
  };
  const plain = async (): Promise<void> => {
    saveText(await markdown(), "text/markdown", "councils-side-by-side.md");
  };
  return (
    <div class="taking">
      <p class="taking__actions">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => void save(word, "Word document")}
        >
          Save as Word
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => void save(plain, "Markdown file")}
        >
          Save as Markdown
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void save(table, "table")}>
          Save as CSV
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => {
            print();
          }}
        >
          Print
        </button>
      </p>
      <p class="govuk-body" role="status">
        {said}
      </p>
    </div>
  );
}
