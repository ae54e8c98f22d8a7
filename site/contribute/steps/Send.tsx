import { useEffect, useRef, useState } from "preact/hooks";

import { withArticle } from "../../../schemas/fields/noun.ts";
import type { FormName } from "../../../schemas/forms.ts";
import { issueFormAddress } from "../../../schemas/kinds/issue-form.ts";
import { namings } from "../../../schemas/vocabularies/kind-names.ts";
import { catalogueMailOf, colleagueMailOf, nameOfFile, type Parcel, submissionOf } from "../sending/submission.ts";
import { hasStoredAnswers } from "../state/answer-store.ts";
import type { Setting } from "../state/setting.ts";
import { notKept } from "./AnswersBack.tsx";
import { Difference } from "./Difference.tsx";

interface Props {
  setting: Setting;
  kind: FormName;
  file: string;
  text: string;
  /** The published file; undefined for a new one. */
  published: string | undefined;
  title: string;
  /** The prefilled issue form, from which a workflow makes the change. */
  issue?: string | undefined;
  /** A note that the file has no field for: why something is removed. */
  note?: string | undefined;
  /** Whether it appears without a submit, and so does not take the focus. */
  isQuiet?: boolean;
  /** The storage key of the answers. */
  slot: string;
  /** Called to clear the form. */
  onClear: () => void;
}

/** The ways to send the file, shown once it has no errors. Takes the focus after a submit. */
export function Send({
  setting,
  kind,
  file,
  text,
  published,
  title,
  issue,
  note,
  isQuiet = false,
  slot,
  onClear,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isQuiet) heading.current?.focus();
  }, [isQuiet]);
  const parcel: Parcel = { repository: setting.repository, file, text, exists: published !== undefined, note };
  return (
    <section class="send" aria-labelledby="send">
      <h2 class="govuk-heading-l" id="send" tabIndex={-1} ref={heading}>
        {published === undefined ? "Ready to send" : "Ready to send: this is what you have changed"}
      </h2>
      {published !== undefined && <Difference label="What you have changed" before={published} after={text} />}
      <h3 class="govuk-heading-m">With a GitHub account</h3>
      {issue === undefined ? (
        <GitHub parcel={parcel} kind={kind} />
      ) : (
        <>
          <p>
            A page of GitHub opens with your answers filled in. Press “Create” there: a program then proposes exactly
            this change, and somebody who maintains the record decides about it.
          </p>
          <a class="govuk-button" href={issue} target="_blank" rel="noopener">
            Send it on GitHub <span class="govuk-visually-hidden">(opens in a new tab)</span>
          </a>
          <details class="govuk-details">
            <summary class="govuk-details__summary">Change the file yourself instead</summary>
            <div class="govuk-details__text">
              <GitHub parcel={parcel} kind={kind} />
            </div>
          </details>
        </>
      )}
      <h3 class="govuk-heading-m">Without a GitHub account</h3>
      {setting.mailbox === "" ? (
        <p>
          <Download file={file} text={text} />, then{" "}
          <a href={colleagueMailOf(parcel, title)}>send it by email to a colleague who has an account</a>, with the file
          attached, and ask for it to be added at <code>catalogue/{file}</code>.
        </p>
      ) : (
        <Mail parcel={parcel} mailbox={setting.mailbox} title={title} />
      )}
      <h3 class="govuk-heading-m">When it is sent</h3>
      <p>{hasStoredAnswers(slot) ? "Your answers stay in this browser until you clear them." : notKept}</p>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={onClear}>
        It is sent: clear the form
      </button>
    </section>
  );
}

/** Sending by email, with a separate step to attach the file, which a `mailto:` link cannot. */
function Mail({ parcel, mailbox, title }: { parcel: Parcel; mailbox: string; title: string }) {
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>
          <Download file={parcel.file} text={parcel.text} />.
        </li>
        <li>Press “Send by email”. A message opens with its text filled in.</li>
        <li>
          Attach the file <code>{nameOfFile(parcel.file)}</code> to it, and send it.
        </li>
      </ol>
      <a class="govuk-button govuk-button--secondary" href={catalogueMailOf(parcel, mailbox, title)}>
        Send by email
      </a>
      <p>
        If no message opens, write to <strong>{mailbox}</strong> and say that the file belongs at{" "}
        <code>catalogue/{parcel.file}</code>. Only the file is published, not your name or address.
      </p>
    </>
  );
}

function GitHub({ parcel, kind }: { parcel: Parcel; kind: FormName }) {
  const { address, holdsFile: whole } = submissionOf(parcel);
  const [copied, setCopied] = useState<"yes" | "no">();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(parcel.text);
      setCopied("yes");
    } catch {
      setCopied("no");
    }
  };
  const link = (
    <a
      class="govuk-button"
      href={address}
      target="_blank"
      rel="noopener"
      onClick={() => {
        if (!whole || parcel.exists) void copy();
      }}
    >
      {whole && !parcel.exists ? "Send it on GitHub" : "Copy the file and open GitHub"}{" "}
      <span class="govuk-visually-hidden">(opens in a new tab)</span>
    </a>
  );
  return (
    <>
      <p>{explanation(parcel, whole)}</p>
      {link}
      <div role="status">
        {copied === "yes" && <p>The file is copied. Paste it into the page that has opened.</p>}
        {copied === "no" && (
          <p>
            The browser did not allow copying. Copy this and paste it there:
            <textarea class="govuk-textarea" rows={6} readOnly value={parcel.text} aria-label="The file to copy" />
          </p>
        )}
      </div>
      {kind !== "catalogue" && (
        <p>
          You can also fill in the{" "}
          <a href={issueFormAddress(parcel.repository, kind)} target="_blank" rel="noopener">
            issue form for {withArticle(namings[kind].label.one)} (opens in a new tab)
          </a>
          , which asks for the most important fields.
        </p>
      )}
    </>
  );
}

function explanation({ exists }: Parcel, fitsAddress: boolean): string {
  const end =
    "press “Commit changes”, then “Propose changes” and “Create pull request”. You can ignore the rest of the page.";
  if (exists)
    return `GitHub opens with this file. If it does not show your change, select everything in the box, paste the copied file over it, ${end}`;
  return fitsAddress
    ? `GitHub opens with the file filled in. There, ${end}`
    : `The file is too long for an address, so it is copied. On the page of GitHub that opens, paste it into the large empty box, ${end}`;
}

function Download({ file, text }: { file: string; text: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [text]);
  return (
    <a href={address ?? "#"} download={nameOfFile(file)}>
      Download the file
    </a>
  );
}
