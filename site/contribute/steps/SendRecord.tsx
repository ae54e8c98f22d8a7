import { useForm } from "../form.ts";
import { Send } from "./Send.tsx";

interface Props {
  /** The slug of the authority whose record it is. */
  authority: string;
  /** The record with what is said in the form, and as it is published. */
  record: { file: string; text: string; published: string | undefined };
  /** The page of GitHub with the answers filled in, where a program makes the change of them. */
  issue?: string | undefined;
  /** What the record does not say: why something is taken out. */
  note?: string | undefined;
  isQuiet?: boolean;
  /** The name under which the browser keeps the answers, if it does. */
  slot: string;
  onClear: () => void;
}

/** The ways to hand in the record of an authority, changed by a short form. */
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
