/**
 * Markdown without HTML and pictures, as far as a pattern can tell: a text with anything that may be code is let pass,
 * for HTML is shown there.
 */
export const plainMarkdown = "[`~]|^(?: {4}|\\t)|\\n(?: {4}|\\t)|^(?:[^<!]|<(?![A-Za-z/!?])|<https:|!(?!\\[))*$";

/** What to say of a text that the pattern refuses. */
export const markdownAdvice =
  "HTML and pictures cannot be shown. Write Markdown, such as **bold**, a list or a link to the picture.";
