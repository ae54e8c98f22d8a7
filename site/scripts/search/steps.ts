import { type Choice, readChoice, writeChoice } from "../../facets/choice.ts";
import { resultFilterNames } from "./result-filters.ts";

const choosable = { facets: resultFilterNames, sorts: [""] };

/** Returns the address of this page with a choice. */
export function addressOf(choice: Choice): string {
  return location.pathname + writeChoice(choice, choosable);
}

/** Reads the choice from the query string. */
export function choiceHere(): Choice {
  return readChoice(location.search, choosable);
}

/** History entries of the search: one per completed query and change of filters, none for incomplete queries. */
export class Steps {
  /** The address of the last completed query. */
  #settled = addressOf(choiceHere());

  /** @param typing whether the query is incomplete, so that it gets no history entry */
  take(before: Choice, next: Choice, typing: boolean): void {
    const [from, address] = [addressOf(before), addressOf(next)];
    if (typing || address === this.#settled) {
      if (address !== from) history.replaceState(null, "", address);
      return;
    }
    // The incomplete query has replaced the last completed one: restore that before pushing.
    if (from !== this.#settled) history.replaceState(null, "", this.#settled);
    history.pushState(null, "", address);
    this.#settled = address;
  }

  /** Takes the address that the back button led to as the last completed query. */
  back(): void {
    this.#settled = addressOf(choiceHere());
  }
}
