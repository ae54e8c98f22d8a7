/** Things that lead to one another, by their numbers: for each, those that it leads to. */
export type Arrows = readonly (readonly number[])[];

/** A way around from a thing back to itself. */
export interface Circle {
  /** The thing itself and those that come next, of a long way only the first ones. */
  ahead: readonly number[];
  /** Whether those are all. */
  isWhole: boolean;
}

/** The most things of a circle that are told. */
const shown = 3;

/**
 * One circle of each thing that is in any. The work is in proportion to the number of arrows, however many circles they
 * make.
 */
export function circlesIn(arrows: Arrows): Map<number, Circle> {
  const found = new Map<number, Circle>();
  for (const members of componentsOf(arrows)) {
    if (members.length < 2) continue;
    const inside = new Set(members);
    const towards = waysTo(members[0] ?? 0, arrows, inside);
    for (const member of members) {
      const way = shortest(member, arrows, inside) ?? [member, ...beginning(member, towards, arrows, inside)];
      found.set(member, { ahead: way.slice(0, shown), isWhole: way.length <= shown });
    }
  }
  return found;
}

/** The strongly connected components (Tarjan’s algorithm, without recursion: chains can be long). */
function componentsOf(arrows: Arrows): number[][] {
  const components: number[][] = [];
  const [order, low] = [new Map<number, number>(), new Map<number, number>()];
  const open: number[] = [];
  const isOpen = new Set<number>();
  for (const start of arrows.keys()) {
    if (order.has(start)) continue;
    const trail: { at: number; step: number }[] = [];
    const enter = (at: number): void => {
      order.set(at, order.size);
      low.set(at, order.size - 1);
      open.push(at);
      isOpen.add(at);
      trail.push({ at, step: 0 });
    };
    enter(start);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const next = arrows[top.at]?.[top.step++];
      const lowest = low.get(top.at) ?? 0;
      if (next === undefined) {
        trail.pop();
        const before = trail.at(-1)?.at;
        if (before !== undefined) low.set(before, Math.min(low.get(before) ?? 0, lowest));
        if (lowest === order.get(top.at)) components.push(closed(top.at, open, isOpen));
      } else if (!order.has(next)) enter(next);
      else if (isOpen.has(next)) low.set(top.at, Math.min(lowest, order.get(next) ?? 0));
    }
  }
  return components;
}

function closed(root: number, open: number[], isOpen: Set<number>): number[] {
  const members = open.splice(open.lastIndexOf(root));
  for (const member of members) isOpen.delete(member);
  return members;
}

/** Most circles are short. Beyond so many things looked at, the beginning of any will do. */
const nearby = 200;

/** The shortest way around from a thing, where it is found soon. */
function shortest(start: number, arrows: Arrows, inside: ReadonlySet<number>): number[] | undefined {
  const before = new Map<number, number>();
  const queue = [start];
  for (const [index, at] of queue.entries()) {
    if (index === nearby) break;
    for (const next of arrows[at] ?? []) {
      if (next === start) return wayTo(at, before);
      if (!inside.has(next) || before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(end: number, before: ReadonlyMap<number, number>): number[] {
  const way: number[] = [];
  for (let at: number | undefined = end; at !== undefined; at = before.get(at)) way.push(at);
  return way.reverse();
}

/** What comes next on a long way around: towards the root of the component, and so many that it is seen to go on. */
function beginning(
  start: number,
  towards: ReadonlyMap<number, number>,
  arrows: Arrows,
  inside: ReadonlySet<number>,
): number[] {
  const way: number[] = [];
  for (let at = start; way.length < shown;) {
    at = towards.get(at) ?? (arrows[at] ?? []).find((next) => inside.has(next)) ?? start;
    way.push(at);
  }
  return way;
}

/** For each thing of a component but its root, the next one on a shortest way to the root. */
function waysTo(root: number, arrows: Arrows, inside: ReadonlySet<number>): Map<number, number> {
  const sources = new Map<number, number[]>();
  for (const at of inside) {
    for (const next of arrows[at] ?? []) {
      const known = sources.get(next);
      if (known) known.push(at);
      else sources.set(next, [at]);
    }
  }
  const towards = new Map<number, number>();
  const queue = [root];
  for (const at of queue) {
    for (const source of sources.get(at) ?? []) {
      if (source === root || towards.has(source)) continue;
      towards.set(source, at);
      queue.push(source);
    }
  }
  return towards;
}
