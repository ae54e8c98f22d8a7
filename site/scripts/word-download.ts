import { fetchFrom } from "./fetch.ts";
import { saveBlob } from "./save.ts";

const link = document.querySelector<HTMLAnchorElement>("[data-pack]");
const button = document.querySelector<HTMLButtonElement>("[data-word]");
const status = document.querySelector("[data-word-status]");

if (link && button && status) {
  button.hidden = false;
  button.addEventListener("click", () => {
    status.textContent = "Making the Word document…";
    saveWord(link).then(
      () => {
        status.textContent = "The Word document has been saved.";
      },
      () => {
        status.textContent = "The Word document could not be made. The Markdown file says the same.";
      },
    );
  });
}

/** Converts the Markdown file that a link leads to into a Word document. Imports the converter lazily. */
async function saveWord({ href, download }: HTMLAnchorElement): Promise<void> {
  const [{ wordOf }, response] = await Promise.all([import("./word/document.ts"), fetchFrom(href)]);
  saveBlob(await wordOf(await response.text()), download.replace(/\.md$/, ".docx"));
}
