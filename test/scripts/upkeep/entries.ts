import { inspect, memorySource } from "../../../schemas/index.ts";

/** The day of the tests. */
export const day = "2026-06-01";

/** The record of a council, with additional fields. */
export const authority = (more = ""): string => `name: Camden Council
summary: A borough council in inner London.
services: []
contacts:
  - role: Digital team
    email: digital@camden.gov.uk
maintainers:
  - github: ada-camden
    id: 101
reviewed: 2026-05-01
${more}`;
/** A product, with additional fields. */
export const product = (more = ""): string => `name: Open Play
summary: Lets families find and book play sessions.
services: []
licences:
  code: GPL-3.0-or-later
reviewed: 2026-05-01
${more}`;
/** The field `links` with one link. */
export const link = (type: string, url: string): string => `links:\n  - type: ${type}\n    url: ${url}\n`;

/** The inspection of a catalogue. */
export function catalogue(files: Record<string, string>) {
  return inspect(memorySource(files), day);
}
