import { createHash } from "node:crypto";
import { countryName } from "@samrad/contracts/countries";
import type { Document, MentionNode } from "@samrad/contracts/document";
import { type ErrorReason, isErrorReason } from "@samrad/contracts/errors";
import { newId } from "@samrad/contracts/ids";
import { lineReasons, maxLineLength, type ThreadLine, threadLine } from "@samrad/contracts/interchange";
import type { TextLanguage } from "@samrad/contracts/languages";
import { v5 as uuidv5 } from "uuid";
import { toMarkdown } from "../documents/to-markdown.ts";

export type LineReason = (typeof lineReasons)[number] | ErrorReason;

/** Why a line was left out. `line` counts from 1; `path` leads to the place inside it, as `posts.2.at`. */
export type LineProblem = { line: number; reason: LineReason; path: string };

/** A line that cannot be imported. */
export class BadLine extends Error {
  readonly reason: LineReason;
  readonly path: string;

  constructor(reason: LineReason, path = "") {
    super(`${reason} ${path}`);
    this.name = "BadLine";
    this.reason = reason;
    this.path = path;
  }
}

const knownReasons: ReadonlySet<string> = new Set(lineReasons);
const isLineReason = (text: string): text is LineReason => knownReasons.has(text) || isErrorReason(text);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadLine("line.not_json");
  }
}

/** Reads a line of a file, its posts in the order of their numbers. Throws `BadLine`. */
export function parseThreadLine(text: string, now: Date): ThreadLine {
  if (text.length > maxLineLength) throw new BadLine("line.too_long");
  const { success, data, error } = threadLine.safeParse(parseJson(text));
  if (!success) {
    const { message = "", path = [] } = error.issues[0] ?? {};
    throw new BadLine(isLineReason(message) ? message : "line.wrong_shape", path.join("."));
  }
  checkTimes(data, now);
  return { ...data, posts: data.posts.toSorted((a, b) => a.n - b.n) };
}

function checkTimes(thread: ThreadLine, now: Date) {
  if (thread.openedAt > now) throw new BadLine("date.in_future", "openedAt");
  const early = thread.posts.findIndex((post) => post.at > now);
  if (early >= 0) throw new BadLine("date.in_future", `posts.${early}.at`);
}

/** Ids that a second import finds again: made from names (RFC 9562, 5.5). */
const namespace = "5f0c3a1e-6f58-5c8e-9d0e-7a4b2c9d1e60";
export const importedId = (
  kind: "thread" | "post" | "mention" | "person" | "membership" | "concept" | "group",
  ...names: (string | number)[]
) => uuidv5(JSON.stringify([kind, ...names]), namespace);

/** A thread that comes from another network keeps its id. */
export const importedThreadId = (id: string) =>
  newId.safeParse(id).success ? id.toLowerCase() : importedId("thread", id);

/** The address of somebody who cannot sign in; `.invalid` never receives mail (RFC 2606). */
export function importedEmail(name: string, organisation: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([name, organisation]))
    .digest("hex");
  return `${hash.slice(0, 32)}@import.invalid`;
}

/** Whom a mention means, where ids mean nothing: `person:SE/Talverket%20AB`, `organisation:SE`. */
export const mentionHandle = (country: string, organisation?: string) =>
  organisation === undefined ? country : `${country}/${encodeURIComponent(organisation)}`;

/** Whom such a mention means; undefined when it means nobody. */
export function parseMention(named: { kind: MentionNode["attrs"]["kind"]; handle: string; label: string }) {
  const [, country, encoded] = /^([A-Z]{2})(?:\/(\S+))?$/.exec(named.handle) ?? [];
  const organisation = named.kind === "organisation" ? named.label : decode(encoded ?? "");
  if (!country || !organisation || !named.label || named.label.length > 120 || organisation.length > 160)
    return undefined;
  return { organisation, country };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** What a post is quoted by: its number in the same thread, else the thread's id and the number. */
export const quoteReference = (source: { thread: string; number: number }, thread: string) =>
  source.thread === thread ? String(source.number) : `${encodeURIComponent(source.thread)}/${source.number}`;

/** What such a reference means; undefined when it means nothing. */
export function parseQuoteReference(reference: string): { thread: string | undefined; number: number } | undefined {
  const [, encoded, number] = /^(?:([^/]+)\/)?(\d{1,7})$/.exec(reference) ?? [];
  const thread = encoded && decode(encoded);
  return number && !(encoded && !thread) ? { number: Number(number), thread } : undefined;
}

export type ExportedPost = {
  number: number;
  author: string;
  organisation: string;
  country: string;
  lang: TextLanguage;
  createdAt: Date;
  document: Document;
};

export type ExportedThread = Omit<ExportedPost, "number" | "author" | "document"> & {
  id: string;
  space: string;
  title: string;
  posts: ExportedPost[];
};

/** Names for what documents mention and quote, by id. */
export type ExportNames = {
  mentions: ReadonlyMap<string, string>;
  quotes: ReadonlyMap<string, { thread: string; number: number }>;
};

/** Times without fractions of a second where there are none, as they came. */
const formatTime = (time: Date) => time.toISOString().replace(".000Z", "Z");

/** A thread as a line of the file. */
export function toThreadLine(thread: ExportedThread, names: ExportNames): string {
  const { id, space, lang, title, organisation } = thread;
  const country = countryName(thread.country);
  const posts = thread.posts.map((post) => toPostLine(post, thread, names));
  return JSON.stringify({
    id,
    space,
    lang,
    title,
    organisation,
    country,
    openedAt: formatTime(thread.createdAt),
    posts,
  });
}

function toPostLine(post: ExportedPost, thread: ExportedThread, names: ExportNames) {
  const elsewhere = post.organisation !== thread.organisation;
  return {
    n: post.number,
    author: post.author,
    at: formatTime(post.createdAt),
    text: toMarkdown(post.document, {
      handle: ({ id }) => names.mentions.get(id) ?? id,
      reference: (postId) => {
        const source = names.quotes.get(postId);
        return source ? quoteReference(source, thread.id) : postId;
      },
    }),
    ...(elsewhere && { organisation: post.organisation, country: countryName(post.country) }),
    ...(post.lang !== thread.lang && { lang: post.lang }),
  };
}
