import { type Choice, readChoice, writeChoice } from "../../facets/choice.ts";
import { resultFilterNames } from "./result-filters.ts";

const choosable = { facets: resultFilterNames, sorts: [""] };

/** The address of a choice on this page. */
export function addressOf(choice: Choice): string {
  return location.pathname + writeChoice(choice, choosable);
}

/** What the address says somebody has chosen. */
export function choiceHere(): Choice {
  return readChoice(location.search, choosable);
}

/** The steps of the back button: what somebody looked for, and not what they typed on the way to it. */
export class Steps {
  /** The address of what was looked for last when nobody was typing. */
  #settled = addressOf(choiceHere());

  /** @param typing whether the back button should not stop here, because the words are not complete yet */
  take(before: Choice, next: Choice, typing: boolean): void {
    const [from, address] = [addressOf(before), addressOf(next)];
    if (typing || address === this.#settled) {
      if (address !== from) history.replaceState(null, "", address);
      return;
    }
    // What was typed stands in the place of what was looked for before.
    if (from !== this.#settled) history.replaceState(null, "", this.#settled);
    history.pushState(null, "", address);
    this.#settled = address;
  }

  /** Goes on from the address that the back button led to. */
  back(): void {
    this.#settled = addressOf(choiceHere());
  }
}
