import { useEffect, useRef } from "preact/hooks";

import type { FormProblem } from "../checking/problem.ts";
import { FieldProblems } from "../fields/FieldProblems.tsx";
import { idOf } from "../state/path.ts";
import { placeOfFile } from "./places.ts";

interface Props {
  /** The name of the file that was read. */
  name: string;
  problems: readonly FormProblem[];
  /** Called with the chosen, dropped or pasted files. */
  onFiles: (files: readonly File[]) => void;
}

/** The name under which pasted cells are read, which says how they are separated. */
const pastedName = "pasted cells.tsv";

/** Returns the files or the cells of a spreadsheet in a clipboard; none for a single value. */
function filesIn(clipboard: DataTransfer): readonly File[] {
  const cells = clipboard.getData("text/plain");
  if (/[\t\n]/.test(cells.trim())) return [new File([cells], pastedName)];
  return [...clipboard.files];
}

/**
 * File input with drag and drop, and paste. The native control is hidden, because it would say “No file chosen” about a
 * dropped file or one from a restored session.
 */
export function FileBox({ name, problems, onFiles }: Props) {
  const id = idOf(placeOfFile);
  const input = useRef<HTMLInputElement>(null);
  const isWrong = problems.length > 0;
  const handleFiles = useRef(onFiles);
  handleFiles.current = onFiles;
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
      const files = isTyping || !event.clipboardData ? [] : filesIn(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      handleFiles.current(files);
    };
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("paste", paste);
    };
  }, []);
  return (
    <div
      class={`govuk-form-group landscape__file${isWrong ? " govuk-form-group--error" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label class="govuk-label govuk-label--s" for={id} id={`${id}-label`}>
        List of applications or register of contracts
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        A CSV or Excel file (.xlsx), up to 10 MB. You can drop it here, or copy cells of a spreadsheet and paste them.
        It is read in your browser and not uploaded.
      </div>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <p class="govuk-body" id={`${id}-read`} role="status">
        {name !== "" && `Read: ${name}`}
      </p>
      <input
        hidden
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // Without this, choosing the same file again after correcting it fires no `change` event.
          event.currentTarget.value = "";
        }}
      />
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        id={id}
        aria-labelledby={`${id}-label ${id}`}
        aria-describedby={`${id}-hint ${id}-read${isWrong ? ` ${id}-problems` : ""}`}
        onClick={() => input.current?.click()}
      >
        {name === "" ? "Choose a file" : "Choose another file"}
      </button>
    </div>
  );
}
