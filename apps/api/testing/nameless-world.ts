import type { Document } from "@samrad/contracts/document";
import { giveAnswer } from "@samrad/domain/answers/commands";
import { saveBookmark } from "@samrad/domain/bookmarks/commands";
import { setSpaceRule } from "@samrad/domain/chatham-house/commands";
import type { MemberContext } from "@samrad/domain/context";
import { editPost } from "@samrad/domain/posts/commands";
import { setReaction } from "@samrad/domain/reactions/commands";
import { closeProposal } from "@samrad/domain/proposal-closing/commands";
import { concludeProposal } from "@samrad/domain/proposal-outcomes/commands";
import { castVote } from "@samrad/domain/proposal-votes/commands";
import { followThread, markRead } from "@samrad/domain/readings/commands";
import {
  aDocument,
  aMember,
  aMention,
  anAnswer,
  anOrganisation,
  aParagraph,
  aProposal,
  aQuestion,
  aReply,
  aSignatory,
  aSpace,
  aThread,
  mentionOf,
} from "@samrad/domain/testing";
import { setThreadLocked } from "@samrad/domain/threads/commands";
import { v7 as uuidv7 } from "uuid";
import { type Client, startTestServer, type TestServer } from "./running-server.ts";

/** Who asks. The coordinator keeps order here; `informed` is an auditor who gave a reason. */
export const kinds = [
  "visitor",
  "author",
  "colleague",
  "member",
  "coordinator",
  "administrator",
  "auditor",
  "informed",
] as const;
export type Kind = (typeof kinds)[number];

export const passage = "Underlaget innehöll skyddade uppgifter";
const roles = {
  coordinator: ["coordinator"],
  administrator: ["administrator"],
  auditor: ["auditor"],
  informed: ["auditor"],
} as const;

type People = Record<Exclude<Kind, "visitor">, MemberContext>;
type Crowd = { running: TestServer; people: People; /** Somebody whom the author never names. */ third: MemberContext };

const mention = (named: MemberContext, organisation: string): Document =>
  aParagraph(
    "Som ",
    mentionOf(named),
    " vid ",
    aMention("organisation", named.actor.organisationId, organisation),
    ` säger: ${passage} enligt artikel 6.1 f GDPR.`,
  );

const quoting = (postId: string, content: Document["content"]): Document => ({
  type: "doc",
  content: [{ type: "quote", attrs: { postId }, content }, ...aDocument("Håller med om artikel 6 GDPR.").content],
});

const words = { lang: "sv" as const, attachmentIds: [] };

async function upload(running: TestServer, member: MemberContext, name: string): Promise<string> {
  const id = uuidv7();
  const form = new FormData();
  form.append("id", id);
  form.append("file", new File(["Anteckningar"], name, { type: "text/plain" }));
  const headers = { cookie: await running.cookieOf(member) };
  const answer = await fetch(`${running.address}/files`, { method: "POST", body: form, headers });
  if (!answer.ok) throw new Error(`The file was refused: ${answer.status}`);
  return id;
}

/** A thread in which three people of two organisations have written, reacted, voted and named each other; then the rule comes. */
async function aScene({ running, people, third }: Crowd) {
  const { author, colleague, member, coordinator, auditor, informed } = people;
  const { db } = running.storage;
  const space = await aSpace(db, { visibility: "public" });
  const elsewhere = await aSpace(db, { visibility: "public" });
  const document = mention(member, "Stiftelsen Älvsbacka");
  const { id, firstPostId } = await aThread(author, { spaceId: space.id, title: "Vad sade tillsynen?", document });
  for (const reader of [colleague, member, coordinator, auditor, informed]) {
    await followThread(reader, { threadId: id, level: "watch" });
    await saveBookmark(reader, { id: uuidv7(), threadId: id, postId: firstPostId, note: "", remindAt: null });
    await markRead(reader, { threadId: id, number: 1, visit: uuidv7() });
  }
  await editPost(author, {
    postId: firstPostId,
    revision: 1,
    ...words,
    document: mention(member, "Stiftelsen Älvsbacka"),
    reason: "rättat",
  });
  const attachmentIds = [await upload(running, author, "Wilhelmina Ytterberg, utkast.txt")];
  const reply = await aReply(author, id, { attachmentIds });
  await aReply(member, id, { document: quoting(firstPostId, document.content) });
  await setReaction(member, { postId: reply.id, kind: "agree", on: true });
  await setReaction(author, { postId: firstPostId, kind: "thanks", on: true });
  await setReaction(third, { postId: firstPostId, kind: "agree", on: true });
  await aReply(third, id);
  const voterIds = [author, member, third].map(({ actor }) => actor.personId);
  const proposal = await aProposal(author, id, { electorate: "people", voterIds, document });
  const against = { version: 1, position: "disagree" as const, ranking: [], reason: "Nej.", lang: "sv" as const };
  for (const voter of [author, member, third]) await castVote(voter, { proposalId: proposal.id, ...against });
  await closeProposal(author, proposal.id);
  await concludeProposal(author, { proposalId: proposal.id, lang: "sv", document, reviewOn: null });
  // Elsewhere, where everybody is named, and before the rule came.
  const outside = await aThread(coordinator, {
    spaceId: elsewhere.id,
    document: quoting(firstPostId, document.content),
  });
  const question = await aQuestion(coordinator, { threadIds: [id] });
  await db.question.update({ where: { id: question.id }, data: { visibility: "public" } });
  const waiting = await aThread(author, { spaceId: space.id, title: "Väntar på fråga", document });
  const signatory = await aSignatory(db);
  await giveAnswer(signatory, anAnswer(question.id, { document: quoting(firstPostId, document.content) }));
  await setSpaceRule(coordinator, { spaceId: space.id, on: true, reason: "" });
  await setThreadLocked(coordinator, waiting.id, true);
  const later = await aReply(author, id, { document });
  return {
    spaceId: space.id,
    threadId: id,
    postIds: [firstPostId, reply.id, later.id],
    proposalId: proposal.id,
    fileId: attachmentIds[0]!,
    outsideId: outside.id,
    questionId: question.id,
    waitingId: waiting.id,
  };
}

async function aCrowd(running: TestServer): Promise<Crowd> {
  const { db } = running.storage;
  const [one, two] = [
    await anOrganisation(db, { name: "Byrån Kvarnholm" }),
    await anOrganisation(db, { name: "Stiftelsen Älvsbacka" }),
  ];
  const centre = await anOrganisation(db, { name: "Navet" });
  const fund = await anOrganisation(db, { name: "Fonden Törnrosa" });
  const third = await aMember(db, { name: "Gunvor Sällström", organisationId: fund.id });
  const aRole = (kind: keyof typeof roles) =>
    aMember(db, { name: `Roll ${kind}`, organisationId: centre.id, roles: ["member", ...roles[kind]] });
  const people = {
    author: await aMember(db, { name: "Wilhelmina Ytterberg", organisationId: one.id }),
    colleague: await aMember(db, { name: "Kollegan", organisationId: one.id }),
    member: await aMember(db, { name: "Torvald Ekströmer", organisationId: two.id }),
    coordinator: await aRole("coordinator"),
    administrator: await aRole("administrator"),
    auditor: await aRole("auditor"),
    informed: await aRole("informed"),
  };
  return { running, people, third };
}

/** A thread under the Chatham House rule, everybody who took part in it, and all kinds of readers at their own API. */
export async function startNamelessWorld() {
  const running = await startTestServer();
  const crowd = await aCrowd(running);
  const entries = await Promise.all(
    kinds.map(
      async (kind) => [kind, await running.clientOf(kind === "visitor" ? undefined : crowd.people[kind])] as const,
    ),
  );
  const clients = Object.fromEntries(entries) as Record<Kind, Client>;
  return { ...crowd, clients, scene: await aScene(crowd) };
}

export type NamelessWorld = Awaited<ReturnType<typeof startNamelessWorld>>;
