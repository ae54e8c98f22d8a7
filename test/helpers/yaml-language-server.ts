import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

import {
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MarkupContent,
  type Position,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

import { root } from "../../scripts/lib/root.ts";

/** Marks the cursor in a text. */
export const cursor = "‸";

const require = createRequire(import.meta.url);

/** A running yaml-language-server, as an editor uses it. */
export interface Editor {
  /** Returns the completions at the cursor in the text of a file of the repository. */
  complete: (path: string, text: string) => Promise<CompletionItem[]>;
  /** Returns the Markdown of the hover after the cursor. */
  hover: (path: string, text: string) => Promise<string>;
  /** Returns the diagnostics as `line: message`, with lines counted from 1. */
  problems: (path: string, text: string) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Starts the server. Only the first line of a file names its schema. */
export async function startEditor(): Promise<Editor> {
  const folder = dirname(require.resolve("yaml-language-server/package.json"));
  const server = spawn(process.execPath, [join(folder, "bin/yaml-language-server"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const found = new Map<string, (diagnostics: Diagnostic[]) => void>();
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === "yaml" ? settings : null)),
  );
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    found.get(uri)?.(diagnostics),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // oxlint-disable-next-line typescript/no-deprecated -- the protocol still asks for it
    rootUri: null,
    workspaceFolders: [{ uri: uriOf(""), name: "catalogue" }],
    capabilities,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  let opened = 0;
  const open = async (path: string, marked: string) => {
    const [before = "", after = ""] = marked.split(cursor);
    const lines = before.split("\n");
    // The server caches by URI, so each text gets a URI of its own beside the real file.
    const uri = uriOf(path.replace(/[^/]+$/, `${(opened += 1)}-$&`));
    const diagnostics = new Promise<Diagnostic[]>((resolve) => found.set(uri, resolve));
    const textDocument = { uri, languageId: "yaml", version: 1, text: before + after };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return { diagnostics, place: { textDocument: { uri }, position } };
  };
  return {
    complete: async (path, text) => {
      const { place } = await open(path, text);
      const answer = await connection.sendRequest(CompletionRequest.type, place);
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    },
    hover: async (path, text) => {
      const { place } = await open(path, text);
      const answer = await connection.sendRequest(HoverRequest.type, place);
      return (answer?.contents as MarkupContent | undefined)?.value ?? "";
    },
    problems: async (path, text) => {
      const { diagnostics } = await open(path, text);
      return (await diagnostics).map(
        ({ range, message }) => `${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`,
      );
    },
    close: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      server.kill();
    },
  };
}

/**
 * Returns a text with a completion inserted at its cursor, indented like its line, as VS Code does. Undefined if the
 * completion has placeholders to fill in.
 */
export function inserted(marked: string, { kind, textEdit, insertText = "" }: CompletionItem): string | undefined {
  const at = marked.indexOf(cursor);
  const text = marked.replace(cursor, "");
  const lines = text.split("\n");
  const offsetOf = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  const range = textEdit && "range" in textEdit ? textEdit.range : undefined;
  const [start, end] = range ? [offsetOf(range.start), offsetOf(range.end)] : [at, at];
  const snippet = textEdit?.newText ?? insertText;
  const isBegun = kind === CompletionItemKind.Property && /[:-]\s*$/.test(snippet);
  if (isBegun || /(?<!\\)\$(?:\d|\{\d+\})|(?:^|\n)[^\n]*: *(?:\n|$)(?! )/.test(snippet)) return undefined;
  const [indent = ""] = /^ */.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1, start)) ?? [];
  const plain = snippet
    .replaceAll("\n", `\n${indent}`)
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1")
    .replace(/\\([\\$}])/g, "$1");
  return text.slice(0, start) + plain + text.slice(end);
}

/** Without schemas and without the public schema store, which would need the network. */
const settings = { validate: true, hover: true, completion: true, schemas: {}, schemaStore: { enable: false } };

const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown" as const] } },
    hover: { contentFormat: ["markdown" as const] },
    publishDiagnostics: {},
  },
};

function uriOf(path: string): string {
  return pathToFileURL(join(root, path)).href;
}
