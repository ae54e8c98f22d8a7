/** Whether a text only says that there is nothing to say, or nothing yet. */
export function saysNothing(text: string): boolean {
  return /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|decided|announced)|n\/?a|not (?:known|applicable)|unknown|none|nil|null|todo|[-–—]+|\?+|\.+|…)$/i.test(
    text.trim(),
  );
}

/** Whether a text stands in place of one that is not known yet. */
export function isPlaceholder(text: string): boolean {
  return saysNothing(text) || /^(?:yes|no|y|n|x+)$/i.test(text.trim());
}
