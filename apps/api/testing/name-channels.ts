import { exportThreads } from "@samrad/domain/interchange/queries";
import { aStranger } from "@samrad/domain/testing";
import { v7 as uuidv7 } from "uuid";
import { type Kind, type NamelessWorld, passage } from "./nameless-world.ts";
import type { Client } from "./running-server.ts";

/** What somebody is answered who asks by their own client. */
export type Ask = (asking: NamelessWorld & { client: Client; kind: Kind }) => Promise<unknown>;

const file: Ask = async ({ running, people, scene, kind }) => {
  const headers: Record<string, string> = kind === "visitor" ? {} : { cookie: await running.cookieOf(people[kind]) };
  const answer = await fetch(`${running.address}/files/${scene.fileId}`, { headers });
  return [decodeURIComponent(answer.headers.get("content-disposition") ?? ""), await answer.text()];
};

const feed: Ask = async ({ running }) => (await fetch(`${running.address}/feeds/law/celex:32016R0679/art_6`)).text();

const exported: Ask = async ({ running, people, kind }) => {
  const { db } = running.storage;
  const actor = kind === "visitor" ? aStranger(db).actor : people[kind].actor;
  const lines: string[] = [];
  for await (const line of exportThreads(db, actor)) lines.push(line);
  return lines;
};

const every = (ids: readonly string[], ask: (id: string) => Promise<unknown>) => Promise.all(ids.map(ask));
const key = "celex:32016R0679#art_6";

/** Every way by which a name could leave. */
export const channels: Record<string, Ask> = {
  "the thread": ({ client, scene }) => client.thread.get.query({ threadId: scene.threadId }),
  "its posts": ({ client, scene }) =>
    client.post.list.query({ threadId: scene.threadId, direction: "after", number: 0 }),
  "one post": ({ client, scene }) => every(scene.postIds, (postId) => client.post.get.query({ postId })),
  revisions: ({ client, scene }) => client.post.revisions.query({ postId: scene.postIds[0]! }),
  "what has changed": ({ client, scene }) => client.post.changed.query({ threadId: scene.threadId, visit: uuidv7() }),
  "lists of threads": ({ client, scene }) =>
    Promise.all([
      client.thread.list.query({}),
      client.thread.list.query({ spaceId: scene.spaceId }),
      client.thread.list.query({ cites: key }),
    ]),
  "lists by sector": ({ client }) => client.thread.list.query({ filter: "sector" }),
  "counts of views": ({ client }) => client.view.list.query(),
  "search by words": ({ client }) => client.search.find.query({ text: "skyddade uppgifter" }),
  "search by who is mentioned": ({ client }) => client.search.find.query({ text: "Torvald" }),
  "search by author": ({ client }) => client.search.find.query({ text: "by:Wilhelmina" }),
  "search by organisation": ({ client }) => client.search.find.query({ text: "org:Kvarnholm" }),
  notifications: ({ client }) => client.notification.list.query({}),
  bookmarks: ({ client }) => client.bookmark.list.query({}),
  "a file": file,
  votes: ({ client, scene }) =>
    Promise.all([
      client.proposal.ofThread.query({ threadId: scene.threadId }),
      client.proposal.votes.query({ proposalId: scene.proposalId }),
    ]),
  "a quotation elsewhere": ({ client, scene }) => client.thread.get.query({ threadId: scene.outsideId }),
  "a quotation in an answer": ({ client, scene }) => client.answer.sheet.query({ questionId: scene.questionId }),
  "the threads of a question": ({ client, scene }) => client.question.threads.query({ questionId: scene.questionId }),
  "the history of a question": ({ client, scene }) => client.question.changes.query({ questionId: scene.questionId }),
  "the workbench": ({ client, scene }) =>
    Promise.all([
      client.workbench.list.query({}),
      client.workbench.get.query({ threadId: scene.waitingId }),
      client.workbench.clusters.query(),
    ]),
  "what is similar": ({ client }) =>
    client.similar.find.query({ title: "Vad sade tillsynen?", body: passage, lang: "sv" }),
  "what cites a provision": ({ client }) => client.provision.citing.query({ key }),
  "the feed of a provision": feed,
  "corrections of citations": ({ client, scene }) =>
    client.citation.marks.query({ sourceKind: "post", sourceId: scene.postIds[0]! }),
  "the moderation log": ({ client }) => client.moderation.log.query({}),
  "what sending tells": ({ client, scene }) =>
    client.post.reach.query({ spaceId: scene.spaceId, threadId: null, quotedPosts: scene.postIds }),
  tasks: ({ client }) => client.task.list.query(),
  "an export": exported,
};
