/**
 * JSON Schema pattern for Markdown without HTML and images. It accepts any text that may contain code, where HTML is
 * allowed.
 */
export const plainMarkdown =
  "[`~]|^(?: {4}|\\t)|\\n(?: {4}|\\t)|^(?:[^<!]|!*<+(?:https:|[^A-Za-z/!?<])|!+[^\\[!<])*!*<*$";

/** The message for a text that does not match the pattern. */
export const markdownAdvice =
  "HTML and pictures cannot be shown. Write Markdown, such as **bold**, a list or a link to the picture.";
