import { useState } from "preact/hooks";

import { lineAsSystem, type Choice } from "../../../schemas/landscape/match.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { services } from "../../services/services.ts";
import type { Published } from "../checking/published.ts";
import { DateQuestion } from "./DateQuestion.tsx";
import { RowSelect } from "./RowSelect.tsx";
import { type Answer, type Decided, valueOf } from "./session.ts";

interface Props {
  rows: readonly Decided[];
  published: Published;
  onAnswer: (number: number, answer: Answer) => void;
  /** Sets the service of all systems without one to “any”. */
  onAnyService: () => void;
}

/** The rows in three tables: questions, then, collapsed, rows taken without asking and rows left out. */
export function Rows({ rows, published, onAnswer, onAnyService }: Props) {
  const questions = rows.filter(({ isQuestion }) => isQuestion);
  const others = rows.filter(({ isQuestion }) => !isQuestion);
  const { taken = [], left = [] } = Object.groupBy(others, ({ line, choice }) =>
    choice.type !== "leave" || line.product !== undefined ? "taken" : "left",
  );
  const openServices = rows.filter(({ missing }) => missing === "service").length;
  const table = (title: string, some: readonly Decided[]) => (
    <RowTable title={title} rows={some} published={published} onAnswer={onAnswer} />
  );
  return (
    <>
      {questions.length > 0 && table("Please look at these rows", questions)}
      {openServices > 1 && (
        <p class="govuk-body">
          <button type="button" class="form-link" onClick={onAnyService}>
            The other {openServices} are for any service
          </button>
        </p>
      )}
      {taken.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Taken without asking: {taken.length}</span>
          </summary>
          <div class="govuk-details__text">{table("Taken without asking", taken)}</div>
        </details>
      )}
      {left.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Left out: {left.length}</span>
          </summary>
          <div class="govuk-details__text">{table("Left out", left)}</div>
        </details>
      )}
    </>
  );
}

/** Rows per “Show more”, because rendering thousands at once would freeze the page. */
const step = 100;

function RowTable({ title, rows, published, onAnswer }: Omit<Props, "onAnyService"> & { title: string }) {
  const [shown, setShown] = useState(step);
  return (
    <div class="landscape__table" role="region" aria-label={title} tabIndex={0}>
      <table class="table">
        <caption class="table__caption">{title}</caption>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Why</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <RowOf key={row.line.number} row={row} published={published} onAnswer={onAnswer} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button
          type="button"
          class="form-link"
          onClick={() => {
            setShown(shown + step);
          }}
        >
          Show more: {rows.length - shown}
        </button>
      )}
    </div>
  );
}

function RowOf({ row, published, onAnswer }: { row: Decided } & Pick<Props, "published" | "onAnswer">) {
  const { line, reason, choice, missing } = row;
  const options = optionsOf(row, published);
  const isChosen = missing !== "choice";
  return (
    <tr>
      <th scope="row">
        {line.name}
        <span class="landscape__detail">
          {line.supplier === undefined ? "" : `${line.supplier}, `}row {line.number}
        </span>
      </th>
      <td class="table__wide" data-label="Why">
        {reason}
      </td>
      <td class="table__wide" data-label="What it is">
        <RowSelect
          row={row}
          question="choice"
          label={`What “${line.name}” is`}
          prompt="Choose"
          options={options}
          value={isChosen ? valueOf(choice) : ""}
          onValue={(value) => {
            const chosen = options.find((option) => option.value === value);
            if (chosen) onAnswer(line.number, { choice: chosen.choice });
          }}
        />
        {isChosen && choice.type === "system" && (
          <RowSelect
            row={row}
            question="service"
            label={`The service that “${line.name}” is for`}
            prompt="Choose a service"
            options={serviceOptions}
            value={missing === "service" ? "" : (choice.services[0] ?? anyService.value)}
            onValue={(value) => {
              onAnswer(line.number, { service: value as ServiceArea | "any" });
            }}
          />
        )}
        {isChosen &&
          choice.type !== "leave" &&
          line.doubts.map((doubt) => (
            <DateQuestion
              key={doubt.field}
              row={row}
              doubt={doubt}
              onDate={(date) => {
                onAnswer(line.number, { dates: { ...row.dates, [doubt.field]: date } });
              }}
            />
          ))}
      </td>
    </tr>
  );
}

const anyService = { value: "any", title: "Any service" };

const serviceOptions = [anyService, ...Object.entries(services.words).map(([value, { title }]) => ({ value, title }))];

interface Option {
  value: string;
  title: string;
  choice: Choice;
}

/** Returns the options for a row: the matched products, a system without an entry, and “Leave it out”. */
function optionsOf({ line, choice, candidates }: Decided, published: Published): Option[] {
  const slugs = [
    ...(choice.type === "product" ? [choice.slug] : []),
    ...candidates.flatMap(({ application }) => (application.type === "product" ? [application.slug] : [])),
  ];
  const known = candidates.find(({ application }) => application.type === "system")?.application;
  const own = lineAsSystem(line);
  const system: Choice =
    choice.type === "system"
      ? choice
      : own.services.length === 0 && known?.type === "system"
        ? { ...own, services: known.services }
        : own;
  return [
    ...[...new Set(slugs)].map((slug) => ({
      value: `product ${slug}`,
      title: published.get("product", slug)?.name ?? slug,
      choice: { type: "product" as const, slug },
    })),
    { value: "system", title: "A system without an entry", choice: system },
    { value: "leave", title: "Leave it out", choice: { type: "leave" } },
  ];
}
