/** Whether a text only says that there is nothing to say yet. */
export function isPlaceholder(text: string): boolean {
  return /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|decided|announced)|n\/?a|not (?:known|applicable)|unknown|none|nil|null|yes|no|y|n|todo|x+|-+|\?+|\.{2,}|…)$/i.test(
    text.trim(),
  );
}
