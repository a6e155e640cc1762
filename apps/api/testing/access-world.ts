import type { MemberContext } from "@samrad/domain/context";
import {
  aConcept,
  aDocument,
  aFlag,
  aMember,
  anOrganisation,
  aPerson,
  aProposal,
  aQuestion,
  aReply,
  aRuling,
  aSession,
  aSpace,
  aThread,
} from "@samrad/domain/testing";
import { fileAppeal } from "@samrad/domain/appeals/commands";
import { addAttachment } from "@samrad/domain/attachments/commands";
import { createConceptGroup } from "@samrad/domain/concept-groups/commands";
import { createConcept } from "@samrad/domain/concepts/commands";
import { closeProposal } from "@samrad/domain/proposal-closing/commands";
import { mergeQuestion } from "@samrad/domain/question-merges/commands";
import { saveSearch } from "@samrad/domain/saved-searches/commands";
import { mergeThread } from "@samrad/domain/thread-merges/commands";
import { openThread, resolveThread } from "@samrad/domain/threads/commands";
import type { Database } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";

/**
 * Who asks. All but `nobody` have a session; `outsider` and `administrator` belong to an organisation for which the
 * closed space is not open, the others to one for which it is. `author` wrote what is asked about.
 */
export const actorKinds = ["nobody", "outsider", "reader", "author", "coordinator", "administrator"] as const;
export type ActorKind = (typeof actorKinds)[number];

let worlds = 30;
const next = () => worlds++;

/** A closed space with its people, and ways to make fresh things in it, so that one cell cannot spoil the next. */
export async function aWorld(db: Database) {
  const [inside, outside] = [await anOrganisation(db), await anOrganisation(db)];
  const members = {
    outsider: await aMember(db, { organisationId: outside.id }),
    reader: await aMember(db, { organisationId: inside.id }),
    author: await aMember(db, { organisationId: inside.id }),
    coordinator: await aMember(db, { organisationId: inside.id, roles: ["member", "coordinator"] }),
    administrator: await aMember(db, { organisationId: outside.id, roles: ["member", "administrator"] }),
  };
  const space = await aSpace(db, { organisationIds: [inside.id] });
  const { author } = members;
  const text = aDocument("Text");
  const lawVersion = async (date: string) => {
    const id = uuidv7();
    const of = { act: "celex:32016R0679", lang: "sv", date: new Date(date), title: "", hash: id };
    await db.lawVersion.create({ data: { id, ...of, importedAt: new Date() } });
    return id;
  };
  const lawVersionIds = [await lawVersion(`20${next()}-01-01`), await lawVersion(`20${next()}-01-02`)] as const;
  const check = async (sourceKind: string, sourceId: string) => {
    const [beforeId, versionId] = lawVersionIds;
    const of = { act: "celex:32016R0679", date: new Date("2030-01-01"), beforeId, versionId };
    const id = uuidv7();
    await db.lawCheck.create({ data: { id, sourceKind, sourceId, ...of, createdAt: new Date() } });
    return id;
  };
  const resolved = async () => {
    const { id } = await aThread(author, { spaceId: space.id });
    await resolveThread(author, { threadId: id, lang: "sv", document: text });
    return id;
  };
  const anyThread = async () => (await aThread(author, { spaceId: space.id })).id;
  const proposal = async () => (await aProposal(author, (await aThread(author, { spaceId: space.id })).id)).id;
  const raised = async () => {
    const threadId = await anyThread();
    const { id: postId } = await aReply(author, threadId);
    const { id } = await aFlag(members.reader, threadId, { postId });
    return { postId, flagIds: [id] };
  };
  // By another member who keeps order: the one who asks may decide the appeal.
  const ruled = async () => {
    const threadId = await anyThread();
    const { id: postId } = await aReply(author, threadId);
    const judge = await aMember(db, { organisationId: inside.id, roles: ["member", "coordinator"] });
    const { id: rulingId } = await aRuling(judge, { id: postId, threadId }, { flaggedBy: members.reader });
    return { rulingId, postId };
  };
  return {
    db,
    inside,
    outside,
    members,
    spaceId: space.id,
    text,
    threadId: async () => (await aThread(author, { spaceId: space.id })).id,
    resolvedThreadId: resolved,
    postId: async () => (await aReply(author, (await aThread(author, { spaceId: space.id })).id)).id,
    replied: async () => {
      const { id: threadId } = await aThread(author, { spaceId: space.id });
      return { threadId, postId: (await aReply(author, threadId)).id };
    },
    flag: raised,
    rulingId: async () => (await ruled()).rulingId,
    appealed: async () => {
      const { rulingId } = await ruled();
      const appealId = uuidv7();
      await fileAppeal(author, { id: appealId, rulingId, words: "Fel.", lang: "sv" });
      return appealId;
    },
    hiddenPostId: async () => (await ruled()).postId,
    mergedThreadId: async () => {
      const [threadId, intoId] = [await anyThread(), await anyThread()];
      await mergeThread(members.coordinator, { threadId, intoId, reason: "" });
      return threadId;
    },
    proposalId: proposal,
    closedProposalId: async () => (await closeProposal(author, await proposal())).id,
    reviewProposalId: async () => {
      const { id } = await closeProposal(author, await proposal());
      await db.proposal.update({ where: { postId: id }, data: { reviewDueAt: new Date() } });
      return id;
    },
    attachmentId: async () => {
      const id = uuidv7();
      await addAttachment(author, { id, name: "bild.pdf", mediaType: "application/pdf", size: 1, hash: id });
      await aReply(author, (await aThread(author, { spaceId: space.id })).id, { attachmentIds: [id] });
      return id;
    },
    lawVersionId: () => lawVersionIds[0],
    threadCheckId: async () => check("thread", (await aThread(author, { spaceId: space.id })).id),
    questionCheckId: async () => check("question", (await aQuestion(members.coordinator)).id),
    questionId: async () => (await aQuestion(members.coordinator)).id,
    linked: async () => {
      const threadId = (await aThread(author, { spaceId: space.id })).id;
      return { threadId, questionId: (await aQuestion(members.coordinator, { threadIds: [threadId] })).id };
    },
    mergedQuestionId: async () => {
      const [merged, into] = [await aQuestion(members.coordinator), await aQuestion(members.coordinator)];
      await mergeQuestion(members.coordinator, { questionId: merged.id, intoId: into.id });
      return merged.id;
    },
    memberId: async () => (await aMember(db, { organisationId: inside.id })).actor.personId,
    deactivatedId: async () => (await aPerson(db, { deactivatedAt: new Date() })).id,
    organisationId: async () => (await anOrganisation(db)).id,
    networkSpaceId: async () => (await aSpace(db)).id,
    archivedSpaceId: async () => (await aSpace(db, { archivedAt: new Date() })).id,
    conceptId: async () => (await aConcept(db)).id,
    conceptGroupId: async () => {
      const id = uuidv7();
      await createConceptGroup(members.coordinator, { id, name: { sv: "Grupp" }, onePerThread: false });
      return id;
    },
    conceptChangeId: async () => {
      const changeId = uuidv7();
      const labels = [{ kind: "pref" as const, lang: "sv" as const, text: "begrepp" }];
      const rest = { notes: [], broaderIds: [], relatedIds: [], groupIds: [] };
      await createConcept(members.coordinator, { id: uuidv7(), changeId, labels, ...rest });
      return changeId;
    },
    savedSearchIdOf: async (member: MemberContext = author) => {
      const id = uuidv7();
      await saveSearch(member, { id, name: "Träning", text: "träning", notify: true });
      return id;
    },
    sessionIdOf: async (member: MemberContext | undefined) =>
      (await aSession(db, (member ?? author).actor.personId)).id,
    openThread: (member: MemberContext) =>
      openThread(member, {
        id: uuidv7(),
        postId: uuidv7(),
        spaceId: space.id,
        title: "T",
        lang: "sv",
        document: text,
        attachmentIds: [],
      }),
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;
