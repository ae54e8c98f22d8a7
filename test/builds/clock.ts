/** Moves the clock of a process that imports it first (`--import`) to noon on the date in `CLOCK_DAY`. */
const { CLOCK_DAY: day = "" } = process.env;
const clock = Date.now.bind(Date);
const moved = Date.parse(`${day}T12:00:00Z`) - clock();
const now = (): number => clock() + moved;

globalThis.Date = new Proxy(Date, {
  construct: (date, parts: unknown[], newTarget) =>
    Reflect.construct(date, parts.length === 0 ? [now()] : parts, newTarget) as Date,
  get: (date, name, receiver) => (name === "now" ? now : (Reflect.get(date, name, receiver) as unknown)),
});
