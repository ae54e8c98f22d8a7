import { difference, excerptOf } from "../sending/difference.ts";

const signs = { same: " ", added: "+", removed: "−" } as const;

/** The line diff of a file. */
export function Difference({ label, before, after }: { label: string; before: string; after: string }) {
  const lines = excerptOf(difference(before, after));
  return (
    <pre class="difference" tabIndex={0} role="region" aria-label={label}>
      {lines.map((line, index) =>
        line ? (
          <span key={index} class={`difference__line difference__line--${line.type}`}>
            {line.type !== "same" && (
              <span class="govuk-visually-hidden">{line.type === "added" ? "Added: " : "Removed: "}</span>
            )}
            <span aria-hidden="true">{signs[line.type]} </span>
            {line.text}
            {"\n"}
          </span>
        ) : (
          <span key={index} class="difference__line difference__line--gap">
            {"…\n"}
          </span>
        ),
      )}
    </pre>
  );
}
