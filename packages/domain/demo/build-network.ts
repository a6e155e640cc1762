import { createHash } from "node:crypto";
import { type Document, documentText, walk } from "@samrad/contracts/document";
import { fromMarkdown } from "../src/documents/from-markdown.ts";
import {
  castOrganisations,
  type OrganisationHandle,
  castPeople,
  organisationHandles,
  type PersonHandle,
  personHandles,
} from "./cast.ts";
import { spaceOrganisations, type SpaceSlug } from "./spaces.ts";
import type { DemoPost, DemoThread } from "./thread-file.ts";

/** An id that is the same in every demo network, of the shape of version 7 (RFC 9562). */
export function demoId(...names: (string | number)[]): string {
  const hash = createHash("sha256").update(names.join("/")).digest("hex");
  return `01900000-0001-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/** A number from 0 up to 1 that looks like chance and is always the same. */
export const chance = (...names: (string | number)[]): number =>
  parseInt(createHash("sha256").update(names.join("/")).digest("hex").slice(0, 8), 16) / 2 ** 32;

export type BuiltPost = {
  id: string;
  threadId: string;
  number: number;
  author: PersonHandle;
  lang: string;
  document: Document;
  text: string;
  at: Date;
  people: PersonHandle[];
  organisations: OrganisationHandle[];
  quotes: number[];
};

export type BuiltThread = { source: DemoThread; id: string; posts: BuiltPost[]; outcome: Document | null };

/** Makes documents of a thread's texts; whom they name and quote is known. Throws an error that names file and line. */
export function buildThread(source: DemoThread, now: Date): BuiltThread {
  const id = demoId(source.slug);
  const posts: BuiltPost[] = [];
  source.posts.forEach((post, index) =>
    posts.push(buildPost(post, { slug: source.slug, number: index + 1, posts, now })),
  );
  return { source, id, posts, outcome: source.outcome && read(source.outcome, posts) };
}

type Before = { slug: string; number: number; posts: readonly BuiltPost[]; now: Date };

function buildPost(post: DemoPost, { slug, number, posts, now }: Before): BuiltPost {
  const document = read(post, posts);
  const mentioned = [...walk(document)].flatMap((node) => (node.type === "mention" ? [node.attrs.id] : []));
  const quoted = [...walk(document)].flatMap((node) => (node.type === "quote" ? [node.attrs.postId] : []));
  return {
    id: demoId(slug, number),
    threadId: demoId(slug),
    number,
    author: post.author,
    lang: post.lang,
    document,
    text: documentText(document),
    at: new Date(now.getTime() - post.age),
    people: personHandles.filter((handle) => mentioned.includes(castPeople[handle].id)),
    organisations: organisationHandles.filter((handle) => mentioned.includes(castOrganisations[handle].id)),
    quotes: posts.filter((earlier) => quoted.includes(earlier.id)).map((earlier) => earlier.number),
  };
}

function fail(message: string): never {
  throw new Error(message);
}

function read(post: DemoPost, posts: readonly BuiltPost[]): Document {
  try {
    const document = fromMarkdown(post.markdown, {
      mention: ({ kind, handle }) => {
        const meant = kind === "person" ? find(castPeople, handle) : find(castOrganisations, handle);
        return { kind, id: meant.id, label: meant.name };
      },
      quote: (reference) => posts[Number(reference) - 1]?.id ?? fail(`post ${reference} does not come before`),
    });
    checkQuotes(document, posts);
    return document;
  } catch (error) {
    throw new Error(`${post.place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function find(cast: Record<string, { id: string; name: string }>, handle: string): { id: string; name: string } {
  return cast[handle] ?? fail(`nobody is called ${handle}`);
}

function checkQuotes(document: Document, posts: readonly BuiltPost[]) {
  for (const node of walk(document)) {
    if (node.type !== "quote") continue;
    const source = posts.find((post) => post.id === node.attrs.postId);
    const passage = node.content.map(documentText).join("").trim();
    if (!source?.text.includes(passage)) fail(`post ${source?.number} does not say "${passage}"`);
  }
}

/** Whether somebody of the cast may read a space. */
export function mayRead(handle: PersonHandle, slug: SpaceSlug): boolean {
  const organisations = spaceOrganisations(slug);
  return organisations.length === 0 || organisations.includes(castPeople[handle].organisation);
}
