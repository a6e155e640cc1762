import { DomainError } from "@samrad/contracts/errors";
import type { ThreadLine } from "@samrad/contracts/interchange";
import { interfaceLanguages } from "@samrad/contracts/languages";
import type { Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { fromMarkdown } from "../documents/from-markdown.ts";
import type { MarkdownResolver } from "../documents/read-inline.ts";
import { record } from "../events/commands.ts";
import { findPeople, findQuoted } from "./queries.ts";
import { BadLine, importedEmail, importedId, parseMention, parseQuoteReference } from "./view.ts";

type NamedPerson = { name: string; organisation: string };
const keyOf = ({ name, organisation }: NamedPerson) => JSON.stringify([name, organisation]);

/** What the lines of a file only name. */
export type Names = {
  /** Countries by the names of organisations. */
  organisations: Map<string, string>;
  authors: Map<string, NamedPerson>;
  mentioned: Map<string, NamedPerson>;
  /** Posts of other threads. */
  quoted: Set<string>;
};

/** Reads a thread's texts to find out whether they can be read, and whom they name. Throws `BadLine`. */
export function collectNames(thread: ThreadLine): Names {
  const organisations = new Map([[thread.organisation, thread.country]]);
  const names: Names = { organisations, authors: new Map(), mentioned: new Map(), quoted: new Set() };
  const resolver = collector(names);
  thread.posts.forEach((post, index) => {
    const organisation = post.organisation ?? thread.organisation;
    if (!organisations.has(organisation)) organisations.set(organisation, post.country ?? thread.country);
    const author = { name: post.author, organisation };
    names.authors.set(keyOf(author), author);
    checkText(post.text, resolver, `posts.${index}.text`);
  });
  return names;
}

function collector(names: Names): MarkdownResolver {
  return {
    mention: (named) => {
      const mention = parseMention(named);
      if (!mention) return undefined;
      const { organisation, country } = mention;
      if (!names.organisations.has(organisation)) names.organisations.set(organisation, country);
      const person = { name: named.label, organisation };
      if (named.kind === "person") names.mentioned.set(keyOf(person), person);
      return undefined;
    },
    quote: (reference) => {
      if (parseQuoteReference(reference)?.thread) names.quoted.add(reference);
      return undefined;
    },
  };
}

function checkText(text: string, resolver: MarkdownResolver, path: string) {
  try {
    fromMarkdown(text, resolver);
  } catch (error) {
    if (error instanceof DomainError) throw new BadLine(error.reason, path);
    throw error;
  }
}

/** The ids of what was named. */
export type Known = {
  organisationId: (name: string) => string;
  personId: (name: string, organisation: string) => string;
  postId: (reference: string) => string | undefined;
};

/** Finds what a thread names, and makes what is missing: people who cannot sign in, partners of whom no more is known. */
export async function ensureNames(
  tx: Transaction,
  names: Names,
  { thread, at }: { thread: ThreadLine; at: Date },
): Promise<Known> {
  const organisations = await ensureOrganisations(tx, names.organisations, at);
  const found = await findPeople(tx, [...names.mentioned.values()]);
  const people = new Map(found.toReversed().map((person) => [keyOf(person), person.id]));
  const missing = [...names.mentioned].filter(([key]) => !people.has(key));
  const imported = [...new Map([...names.authors, ...missing]).values()];
  await ensurePeople(tx, imported, { organisations, thread, at });
  const quoted = await findQuoted(tx, [...names.quoted]);
  return {
    organisationId: (name) => organisations.get(name)!,
    personId: (name, organisation) =>
      people.get(keyOf({ name, organisation })) ?? importedId("person", name, organisation),
    postId: (reference) => quoted.get(reference),
  };
}

async function ensureOrganisations(
  tx: Transaction,
  wanted: ReadonlyMap<string, string>,
  at: Date,
): Promise<Map<string, string>> {
  const find = () =>
    tx.organisation.findMany({ where: { name: { in: [...wanted.keys()] } }, select: { id: true, name: true } });
  const there = new Set((await find()).map((row) => row.name));
  const missing = [...wanted].filter(([name]) => !there.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length > 0) {
    const unknown = { kind: "partner", sector: "other", size: "medium", ownership: "private", createdAt: at } as const;
    const data = missing.map(([name, country]) => ({ id: uuidv7(), name, country, ...unknown }));
    const made = await tx.organisation.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    for (const { id } of made) await record(tx, { type: "organisation.created", at, organisationId: id });
  }
  return new Map((await find()).map((row) => [row.name, row.id]));
}

type Circumstances = { organisations: ReadonlyMap<string, string>; thread: ThreadLine; at: Date };

async function ensurePeople(
  tx: Transaction,
  people: readonly NamedPerson[],
  { organisations, thread, at }: Circumstances,
) {
  const language = interfaceLanguages.find((one) => one === thread.lang) ?? "en";
  // In one order everywhere, so that two imports wait for each other and never both.
  const rows = people
    .map(({ name, organisation }) => ({ name, organisation, id: importedId("person", name, organisation) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await tx.person.createMany({
    data: rows.map(({ id, name, organisation }) => ({
      id,
      name,
      email: importedEmail(name, organisation),
      language,
      deactivatedAt: at,
    })),
    skipDuplicates: true,
  });
  await tx.membership.createMany({
    data: rows.map(({ id, organisation }) => ({
      id: importedId("membership", id),
      personId: id,
      organisationId: organisations.get(organisation)!,
      roles: ["member" as const],
      joinedAt: thread.openedAt,
    })),
    skipDuplicates: true,
  });
}

/** The space of that slug, for the whole network if it has to be made. */
export async function ensureSpace(tx: Transaction, slug: string, at: Date): Promise<string> {
  const find = () => tx.space.findUnique({ where: { slug }, select: { id: true } });
  const found = await find();
  if (found) return found.id;
  const title = slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
  const last = await tx.space.aggregate({ _max: { position: true } });
  const space = {
    name: { en: title },
    description: {},
    visibility: "network",
    position: (last._max.position ?? 0) + 1,
  } as const;
  const made = await tx.space.createManyAndReturn({
    data: [{ id: uuidv7(), slug, createdAt: at, ...space }],
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id } of made) await record(tx, { type: "space.created", at, spaceId: id });
  return (await find())!.id;
}
