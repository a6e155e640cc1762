import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Document, documentText } from "@samrad/contracts/document";
import type { Database, Prisma, Reader, Transaction } from "@samrad/db/client";
import { writeCitations } from "../src/citations/commands.ts";
import { readCitations } from "../src/citations/policy.ts";
import { logModeration } from "../src/moderation/commands.ts";
import { rereadTexts } from "../src/quotes/commands.ts";
import { writeVocabulary } from "../src/vocabulary-interchange/commands.ts";
import { readStarterVocabulary } from "../src/vocabulary-interchange/queries.ts";
import type { VocabularyFile } from "../src/vocabulary-interchange/view.ts";
import { writeAnswers } from "./answers/write-answers.ts";
import { type BuiltPost, type BuiltThread, buildThread, demoId } from "./build-network.ts";
import { buildNotices, buildReadings } from "./build-reading.ts";
import {
  castEmail,
  castOrganisations,
  castPeople,
  castRoles,
  castTimeZone,
  organisationHandles,
  type PersonHandle,
  personHandles,
} from "./cast.ts";
import { demoDraft } from "./draft.ts";
import { writeFlags } from "./flags.ts";
import { writeHabits } from "./habits.ts";
import { writeQuestions } from "./questions/write-questions.ts";
import { demoSpaces, spaceOrganisations, type SpaceSlug } from "./spaces.ts";
import { demoConceptFollows, demoTaggings } from "./taggings.ts";
import { parseThreadFile } from "./thread-file.ts";
import { writeDecisions } from "./write-decisions.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const day = 86_400_000;
/** How long everybody has belonged to the network. */
const joined = 400 * day;

/** Where the texts lie: beside the bundled application, or beside this file. */
const threadsFolder = [path.join(here, "demo/threads"), path.join(here, "threads")].find((place) => existsSync(place));

/** Reads the threads of the demo network. Throws an error that names the file and the line of what is wrong. */
export function readDemoThreads(now: Date): BuiltThread[] {
  if (!threadsFolder) throw new Error(`The texts of the demo network are not in ${path.join(here, "demo/threads")}.`);
  const files = readdirSync(threadsFolder)
    .filter((file) => file.endsWith(".md"))
    .toSorted();
  return files.map((file) =>
    buildThread(parseThreadFile(file, readFileSync(path.join(threadsFolder, file), "utf8")), now),
  );
}

/** Fills an empty network with the demo network, whole or not at all. Returns false, and changes nothing, when there is a network. */
export async function seedDemoNetwork(db: Database, now: Date): Promise<boolean> {
  if (await hasNetwork(db)) return false;
  const threads = readDemoThreads(now);
  const vocabulary = await readStarterVocabulary();
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('demo network', 0))`;
      if (await hasNetwork(tx)) return false;
      await writePeople(tx, new Date(now.getTime() - joined));
      await writeSpaces(tx, new Date(now.getTime() - joined));
      await writeThreads(tx, threads, now);
      await writeReading(tx, threads, now);
      await writeFlags(tx, { threads, now });
      await writeQuestions(tx, threads.map(toThreadRef), now);
      await writeConcepts(tx, { file: vocabulary, threads, at: new Date(now.getTime() - joined) });
      await writeAnswers(tx, now);
      await writeDecisions(tx, now);
      await writeHabits(tx, now);
      await writeRule(tx, threads, now);
      return true;
    },
    { timeout: 300_000 },
  );
}

const hasNetwork = async (db: Reader) => (await db.organisation.count()) + (await db.person.count()) > 0;

async function writePeople(tx: Transaction, at: Date) {
  await tx.organisation.createMany({
    data: organisationHandles.map((handle) => ({ ...castOrganisations[handle], createdAt: at })),
  });
  await tx.person.createMany({
    data: personHandles.map((handle) => {
      const { id, name, title, language } = castPeople[handle];
      const address = { email: castEmail(handle), emailVerified: true, timeZone: castTimeZone(handle) };
      return { id, name, title, language, ...address, createdAt: at };
    }),
  });
  await tx.membership.createMany({
    data: personHandles.map((handle) => ({
      id: demoId("membership", handle),
      personId: castPeople[handle].id,
      organisationId: organisationOf(handle),
      roles: castRoles(handle),
      joinedAt: at,
    })),
  });
}

const organisationOf = (handle: PersonHandle) => castOrganisations[castPeople[handle].organisation].id;

async function writeSpaces(tx: Transaction, at: Date) {
  const slugs = Object.keys(demoSpaces) as SpaceSlug[];
  await tx.space.createMany({
    data: slugs.map((slug, index) => {
      const { id, name, description, visibility } = demoSpaces[slug];
      return { id, slug, name, description, visibility, position: index + 1, createdAt: at };
    }),
  });
  await tx.spaceOrganisation.createMany({
    data: slugs.flatMap((slug) =>
      spaceOrganisations(slug).map((handle) => ({
        spaceId: demoSpaces[slug].id,
        organisationId: castOrganisations[handle].id,
      })),
    ),
  });
}

const asJson = (document: Document) => document as unknown as Prisma.InputJsonObject;

async function writeThreads(tx: Transaction, threads: readonly BuiltThread[], now: Date) {
  await tx.thread.createMany({ data: threads.map((thread) => toThreadRow(thread, now)) });
  const posts = threads.flatMap((thread) => thread.posts);
  await tx.post.createMany({ data: posts.map(toPostRow) });
  await writeCitations(tx, [...posts.map(toCitingPost), ...threads.flatMap(toCitingOutcome)]);
  await tx.mention.createMany({ data: posts.flatMap(toMentionRows) });
  await tx.reaction.createMany({ data: threads.flatMap((thread) => toReactionRows(thread, now)) });
}

function toThreadRow({ source, id, posts, outcome }: BuiltThread, now: Date): Prisma.ThreadCreateManyInput {
  const first = posts[0]!;
  const last = posts.at(-1)!;
  const closing = source.outcome && {
    status: "resolved" as const,
    outcome: outcome ? asJson(outcome) : undefined,
    outcomeText: outcome ? documentText(outcome) : "",
    outcomeLang: source.outcome.lang,
    resolvedById: castPeople[source.outcome.author].id,
    resolvedAt: new Date(now.getTime() - source.outcome.age),
  };
  return {
    id,
    spaceId: demoSpaces[source.space].id,
    authorId: castPeople[first.author].id,
    organisationId: organisationOf(first.author),
    title: source.title,
    lang: source.lang,
    ...closing,
    pinnedAt: source.pinned ? first.at : null,
    lockedAt: source.locked ? (closing?.resolvedAt ?? last.at) : null,
    postCount: posts.length,
    lastPostAt: last.at,
    lastAuthorId: castPeople[last.author].id,
    organisationIds: [...new Set(posts.map((post) => organisationOf(post.author)))],
    createdAt: first.at,
  };
}

const toThreadRef = ({ source, id, posts }: BuiltThread) => ({
  slug: source.slug,
  id,
  authorId: castPeople[posts[0]!.author].id,
  openedAt: posts[0]!.at,
});

function toPostRow({ id, threadId, number, author, lang, document, text, at }: BuiltPost): Prisma.PostCreateManyInput {
  const by = { authorId: castPeople[author].id, organisationId: organisationOf(author) };
  return { id, threadId, number, ...by, lang, document: asJson(document), text, createdAt: at };
}

function toCitingPost({ id, threadId, text, lang }: BuiltPost) {
  const { found } = readCitations({ text, lang });
  return { sourceKind: "post" as const, sourceId: id, threadId, found };
}

function toCitingOutcome({ source, id, outcome }: BuiltThread) {
  if (!source.outcome || !outcome) return [];
  const { found } = readCitations({ text: documentText(outcome), lang: source.outcome.lang });
  return [{ sourceKind: "outcome" as const, sourceId: id, threadId: id, found }];
}

function toMentionRows(post: BuiltPost): Prisma.MentionCreateManyInput[] {
  const row = (handle: string) => ({ id: demoId("mention", post.id, handle), postId: post.id });
  return [
    ...post.people.map((handle) => ({ ...row(handle), personId: castPeople[handle].id })),
    ...post.organisations.map((handle) => ({ ...row(handle), organisationId: castOrganisations[handle].id })),
  ];
}

/** Somebody reacts within a day. */
function toReactionRows({ source, posts }: BuiltThread, now: Date): Prisma.ReactionCreateManyInput[] {
  return source.reactions.map(({ number, kind, person }) => {
    const { id, at } = posts[number - 1]!;
    const createdAt = new Date(Math.min(at.getTime() + day / 4, now.getTime()));
    return { postId: id, personId: castPeople[person].id, kind, createdAt };
  });
}

async function writeReading(tx: Transaction, threads: readonly BuiltThread[], now: Date) {
  for (const thread of threads) {
    const readings = buildReadings(thread, now);
    await tx.reading.createMany({
      data: readings.map(({ person, ...reading }) => ({ personId: castPeople[person].id, ...reading })),
    });
    await tx.notification.createMany({
      data: buildNotices(thread, readings, now).map(({ person, kind, post, actor, at, readAt }) => {
        const ids = {
          personId: castPeople[person].id,
          threadId: thread.id,
          postId: post.id,
          actorId: castPeople[actor].id,
        };
        return { ...ids, kind, createdAt: at, readAt };
      }),
    });
  }
  const draft = demoDraft(threads, now);
  if (draft) await tx.draft.create({ data: draft });
}

/** The thread in which people speak under the Chatham House rule, and what the moderation log says of it. */
const confidential = { slug: "sluttrapport-og-forretningsloyndomar", reason: "Fritt ordskifte om slutrapporter" };

/** The coordinator put it under the rule before anybody wrote in it. */
async function writeRule(tx: Transaction, threads: readonly BuiltThread[], now: Date) {
  const thread = threads.find(({ source }) => source.slug === confidential.slug) ?? failOn(confidential.slug);
  const { id: threadId, posts } = thread;
  await tx.thread.update({
    where: { id: threadId },
    data: { chathamHouse: true, underRule: true },
    select: { id: true },
  });
  await tx.post.updateMany({ where: { threadId }, data: { underRule: true } });
  await rereadTexts(tx, [threadId]);
  const by = { actorId: castPeople.elin.id, spaceId: demoSpaces[thread.source.space].id, threadId };
  const at = posts[0]?.at ?? now;
  await logModeration(tx, { kind: "rule_set", at, ...by, reason: confidential.reason });
}

type Concepts = { file: VocabularyFile; threads: readonly BuiltThread[]; at: Date };

/** The vocabulary, what the threads carry of it, put there by whoever opened them, and who follows what. */
async function writeConcepts(tx: Transaction, { file, threads, at }: Concepts) {
  await writeVocabulary(tx, file, { file: "starter.ttl", at });
  const rows = await tx.concept.findMany({ select: { id: true, uri: true } });
  const ids = new Map(rows.map(({ id, uri }) => [uri.replace("urn:samrad:concept:", ""), id]));
  const idOf = (name: string) => ids.get(name) ?? failOn(name);
  await tx.threadConcept.createMany({
    data: threads.flatMap(({ source, id: threadId, posts }) =>
      (demoTaggings[source.slug] ?? []).map((name, index) => ({
        threadId,
        conceptId: idOf(name),
        taggedById: castPeople[posts[0]!.author].id,
        taggedAt: new Date(posts[0]!.at.getTime() + index),
      })),
    ),
  });
  await tx.conceptFollow.createMany({
    data: Object.entries(demoConceptFollows).flatMap(([handle, names]) =>
      names.map((name) => ({
        personId: castPeople[handle as PersonHandle].id,
        conceptId: idOf(name),
        followedAt: at,
      })),
    ),
  });
}

function failOn(name: string): never {
  throw new Error(`The demo network has no ${name}.`);
}
