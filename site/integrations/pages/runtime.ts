/**
 * The runtime of compiled components in builds, with the functions of Astro’s own runtime. Each function renders its
 * HTML synchronously to a string. Astro’s creates an object for every component and value and streams them in pieces,
 * which takes several times as long. Values that are asynchronous, such as promises, fall back to Astro’s runtime. A
 * test checks that the pages are byte-identical. The development server uses Astro’s runtime.
 */
import * as astro from "astro/compiler-runtime";
import { HTMLString, escapeHTML } from "astro/runtime/server/escape.js";
import type { AstroComponentFactory } from "astro/runtime/server/render/astro/factory.js";
import { chunkToString } from "astro/runtime/server/render/common.js";
import { internalSpreadAttributes } from "astro/runtime/server/render/util.js";
import { routes } from "virtual:routes";

import { WholePage } from "./whole-page.ts";

export * from "astro/compiler-runtime";

type Result = Parameters<typeof astro.renderScript>[0];
type Script = Awaited<ReturnType<typeof astro.renderScript>>;
type Slots = Record<string, (result: Result) => unknown>;
type Props = Record<string, unknown>;
type Component = (result: Result, props: Props, slots: Slots) => unknown;

/** Rendered HTML. Implements Astro’s render protocol, so that Astro’s runtime can write it too. */
class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  render(destination: { write(chunk: HTMLString): void }): void {
    destination.write(new HTMLString(this.#text));
  }

  toString(): string {
    return this.#text;
  }
}

const nothing = new Html("");

/** Names of container elements without special treatment by Astro. */
const plainElement = /^(?:div|h[1-6]|li|ol|p|section|span|ul)$/;

/** Astro’s component factory → the compiled component. */
const components = new WeakMap<object, Component>();

/** Scripts by their id, cached because Astro looks each up again for each page. */
const scripts = new Map<string, Script>();

export function createComponent(component: Component, moduleId?: string, propagation?: never): AstroComponentFactory {
  const rendering: Component =
    moduleId !== undefined && routes.has(moduleId)
      ? (result, props, slots) => {
          const page = component(onePage(result), props, slots);
          return page instanceof Promise ? page.then((made) => responseOf(made, result)) : responseOf(page, result);
        }
      : component;
  const factory = astro.createComponent(rendering as AstroComponentFactory, moduleId, propagation);
  components.set(factory, component);
  return factory;
}

/** Wraps a fully rendered page in a response. Others go back to Astro, which adds what the compiler left out. */
function responseOf(page: unknown, { partial }: Result): unknown {
  if (!(page instanceof Html)) return page;
  if (partial) return new WholePage(page.text);
  return page.text.startsWith("<html") ? new WholePage(`<!DOCTYPE html>${page.text}`) : astro.render`${page}`;
}

/** The render context of a page, with a cached `Astro` object and synchronous slots. */
function onePage(result: Result): Result {
  const common = result.createAstro({}, {});
  const createAstro = (props: Props, slots: Slots) => {
    const own = Object.create(common) as Record<string, unknown>;
    own["props"] = props;
    own["self"] = null;
    Object.defineProperty(own, "slots", { value: new SlotsOf(page, slots) });
    return own;
  };
  const page = Object.create(result, { createAstro: { value: createAstro } }) as Result;
  return page;
}

/** `Astro.slots` of one component. */
class SlotsOf {
  readonly #result: Result;
  readonly #slots: Slots;

  constructor(result: Result, slots: Slots) {
    this.#result = result;
    this.#slots = slots;
  }

  has(name: string): boolean {
    return this.#slots[name] !== undefined;
  }

  render(name: string): unknown {
    return this.#slots[name]?.(this.#result);
  }
}

export function render(parts: TemplateStringsArray, ...values: unknown[]): unknown {
  let text = parts[0] ?? "";
  for (let i = 0; i < values.length; i++) {
    const value = textOf(values[i]);
    if (value === undefined) return astro.render(parts, ...values);
    text += value + (parts[i + 1] ?? "");
  }
  return new Html(text);
}

/** The HTML of a template value; undefined if Astro must render it. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return escapeHTML(value);
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || value === false || value === 0n) return "";
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  if (value === true) return "true";
  if (Array.isArray(value)) return textOfAll(value);
  // Astro’s slot strings are subclasses of `HTMLString` and carry more than their text.
  return value instanceof HTMLString && value.constructor === HTMLString ? value.toString() : undefined;
}

function textOfAll(values: readonly unknown[]): string | undefined {
  let all = "";
  for (const value of values) {
    const text = textOf(value);
    if (text === undefined) return undefined;
    all += text;
  }
  return all;
}

export function renderComponent(
  result: Result,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  if (component === astro.Fragment) return slots["default"]?.(result);
  if (typeof component === "string" && plainElement.test(component)) return element(result, component, props, slots);
  const compiled = typeof component === "function" ? components.get(component) : undefined;
  if (!compiled || "class:list" in props || "server:defer" in props) {
    return astro.renderComponent(result, name, component, props, slots as Parameters<typeof astro.renderComponent>[4]);
  }
  return compiled(result, props, slots);
}

/** Renders an element with a dynamic tag name, its slots in order like Astro. */
function element(result: Result, tag: string, props: Props, slots: Slots): unknown {
  const start = new Html(`<${tag}${String(internalSpreadAttributes(props, true, tag))}>`);
  const content = Object.values(slots).map((slot) => slot(result));
  return render`${start}${content}${new Html(`</${tag}>`)}`;
}

export function renderSlot(result: Result, slot: Slots[string] | undefined, otherwise?: unknown): unknown {
  const content = slot ?? otherwise;
  return typeof content === "function" ? (content as Slots[string])(result) : content;
}

export function unescapeHTML(value: unknown): unknown {
  if (typeof value === "string") return new Html(value);
  return value instanceof Html ? value : astro.unescapeHTML(value);
}

export function renderHead(result: Result): Html {
  return new Html(chunkToString(result, astro.renderHead()));
}

export function maybeRenderHead(result: Result): Html {
  return new Html(chunkToString(result, astro.maybeRenderHead()));
}

/** Astro calls these two around the content of a `<template>`, whose scripts do not belong to the page. */
export function templateEnter(result: Result): Html {
  result._metadata.templateDepth++;
  return nothing;
}

export function templateExit(result: Result): Html {
  result._metadata.templateDepth--;
  return nothing;
}

export function renderScript(result: Result, id: string): Html | Promise<Script> {
  const script = scripts.get(id);
  if (script) return new Html(chunkToString(result, script));
  return astro.renderScript(result, id).then((found) => {
    scripts.set(id, found);
    return found;
  });
}
