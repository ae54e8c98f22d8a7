/** Whether a text is a placeholder for no value, such as “TBC”, “n/a” or “-”. */
export function saysNothing(text: string): boolean {
  return /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|decided|announced)|n\/?a|not (?:known|applicable)|unknown|none|nil|null|todo|[-–—]+|\?+|\.+|…)$/i.test(
    text.trim(),
  );
}

/** Whether a text is a placeholder, “yes” and “no” included, in a field that needs a real value. */
export function isPlaceholder(text: string): boolean {
  return saysNothing(text) || /^(?:yes|no|y|n|x+)$/i.test(text.trim());
}
