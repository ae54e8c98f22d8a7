/** Buttons and their subjects. Holds the buttons by weak reference, so that removed rows can be garbage-collected. */
export class Buttons<T> {
  readonly #all = new Set<WeakRef<HTMLButtonElement>>();
  readonly #subjects = new WeakMap<HTMLButtonElement, T>();

  add(button: HTMLButtonElement, subject: T): void {
    this.#all.add(new WeakRef(button));
    this.#subjects.set(button, subject);
  }

  /** Calls back with each button that still exists. */
  forEach(call: (button: HTMLButtonElement, subject: T) => void): void {
    for (const reference of this.#all) {
      const button = reference.deref();
      const subject = button && this.#subjects.get(button);
      if (button && subject !== undefined) call(button, subject);
      else this.#all.delete(reference);
    }
  }
}
