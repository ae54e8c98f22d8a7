import { useForm } from "../form.ts";

interface Props {
  text: string;
}

/** A hint with links from terms to the glossary. Following one loses nothing, because the browser keeps the answers. */
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
