import type { FormProblem } from "../checking/problem.ts";
import { FieldProblems } from "../fields/FieldProblems.tsx";
import { idOf } from "../state/path.ts";
import { placeOfFile } from "./places.ts";

interface Props {
  /** The name of the file that was read. */
  name: string;
  problems: readonly FormProblem[];
  /** Is told the files that were chosen or dropped. */
  onFiles: (files: readonly File[]) => void;
}

/** Asks for the spreadsheet, which can be dropped here as well. */
export function FileBox({ name, problems, onFiles }: Props) {
  const id = idOf(placeOfFile);
  const isWrong = problems.length > 0;
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
      <label class="govuk-label govuk-label--s" for={id}>
        List of applications or register of contracts
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        A CSV or Excel file (.xlsx), up to 10 MB. You can drop it here. It is read in your browser and not uploaded.
      </div>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <input
        class="govuk-file-upload"
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={`${id}-hint${isWrong ? ` ${id}-problems` : ""}`}
        aria-invalid={isWrong ? "true" : undefined}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again once it is corrected, and a file that is refused does not stay here.
          event.currentTarget.value = "";
        }}
      />
      {name !== "" && (
        <p class="govuk-body" role="status">
          Read: {name}
        </p>
      )}
    </div>
  );
}
