import { useEffect, useState } from "preact/hooks";

import { counted } from "../../format.ts";

interface Props {
  length: number;
  max: number;
}

/**
 * Number of characters left or too many. Near the limit (under 20 characters or 10% left), screen readers announce it after
 * a pause of one second. Fields with a maximum below 160 or above 1,000 characters show it only near the limit.
 */
export function CharacterCount({ length, max }: Props) {
  const left = max - length;
  const [said, setSaid] = useState("");
  const text = inWords(left);
  const worthSaying = left < 20 || left < max * 0.1;
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(worthSaying ? text : "");
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [text, worthSaying]);
  if (!Number.isFinite(max) || max > 1000 ? !worthSaying : max < 160 && !worthSaying) return null;
  return (
    <>
      <div class={left < 0 ? "govuk-error-message form-count" : "govuk-hint form-count"} aria-hidden="true">
        {text}
      </div>
      <div class="govuk-visually-hidden" aria-live="polite">
        {said}
      </div>
    </>
  );
}

function inWords(left: number): string {
  return `You have ${counted(Math.abs(left), "character", "characters")} ${left < 0 ? "too many" : "remaining"}`;
}
