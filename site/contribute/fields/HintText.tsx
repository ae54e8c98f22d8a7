import { useForm } from "../form.ts";

interface Props {
  text: string;
}

/** A hint with links from terms to the glossary. Following one loses nothing, because the browser keeps the answers. */
export function HintText({ text }: Props) {
  const { cut, base } = useForm().setting;
  if (!cut) return <>{breakable(text)}</>;
  return (
    <>
      {cut(text).map((piece) =>
        piece.term === undefined ? (
          breakable(piece.text)
        ) : (
          <a class="term-link" href={`${base}/glossary/#${piece.term}`}>
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}

/** Lets a narrow screen break an example address after a dot or slash, and not within a word. */
function breakable(text: string) {
  return text.split(/(?<=\S[./])(?=\S)/).flatMap((part) => [<wbr />, part]);
}
