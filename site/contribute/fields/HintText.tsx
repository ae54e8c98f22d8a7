import { useForm } from "../form.ts";

interface Props {
  text: string;
}

/** A hint in which terms of the glossary lead to what they mean. Answers stay, so that people can come back. */
export function HintText({ text }: Props) {
  const { cut, base } = useForm().setting;
  if (!cut) return <>{text}</>;
  return (
    <>
      {cut(text).map((piece) =>
        piece.term === undefined ? (
          piece.text
        ) : (
          <a class="term-link" href={`${base}/glossary/#${piece.term}`}>
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}
