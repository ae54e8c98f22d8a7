import { useForm } from "../form.ts";
import { Send } from "./Send.tsx";

interface Props {
  /** The slug of the authority whose record it is. */
  authority: string;
  /** The changed record, and the published one. */
  record: { file: string; text: string; published: string | undefined };
  /** The prefilled issue form, from which a workflow makes the change. */
  issue?: string | undefined;
  /** A note that the record has no field for: why something is removed. */
  note?: string | undefined;
  isQuiet?: boolean;
  /** The storage key of the answers. */
  slot: string;
  onClear: () => void;
}

/** The ways to send an authority’s record that a short form has changed. */
export function SendRecord({ authority, record: { file, text, published }, ...ways }: Props) {
  const form = useForm();
  return (
    <Send
      setting={form.setting}
      kind="authority"
      file={file}
      text={text}
      published={published}
      title={form.published.get("authority", authority)?.name ?? authority}
      {...ways}
    />
  );
}
