import type { Source } from "../../schemas/index.ts";
import { grouped } from "../../schemas/problems/count.ts";

/** Catalogues of at least this many files take long enough to want a sign of life. */
const large = 2000;

/** The same source, telling on a terminal how far reading has come; silent anywhere else. */
export function withProgress(source: Source, stream: NodeJS.WriteStream): Source {
  if (!stream.isTTY) return source;
  return {
    *files() {
      const files = [...source.files()];
      for (const [index, file] of files.entries()) {
        if (files.length >= large && index % 250 === 0) {
          stream.write(`\rReading ${Math.round((index / files.length) * 100)}% of ${grouped(files.length)} files`);
        }
        yield file;
      }
      if (files.length >= large) stream.write("\r\u001b[K");
    },
  };
}
