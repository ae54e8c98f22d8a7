import type { Source } from "../../schemas/index.ts";
import { withThousandsSeparators } from "../../schemas/problems/count.ts";

/** The number of files from which progress is shown. */
const large = 2000;

/** Wraps a source so that it shows the progress of reading on a terminal; silent anywhere else. */
export function withProgress(source: Source, stream: NodeJS.WriteStream): Source {
  if (!stream.isTTY) return source;
  return {
    *files() {
      const files = [...source.files()];
      for (const [index, file] of files.entries()) {
        if (files.length >= large && index % 250 === 0) {
          stream.write(
            `\rReading ${Math.round((index / files.length) * 100)}% of ${withThousandsSeparators(files.length)} files`,
          );
        }
        yield file;
      }
      if (files.length >= large) stream.write("\r\u001b[K");
    },
  };
}
