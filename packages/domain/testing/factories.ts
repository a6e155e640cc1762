import type { ConceptLabel, Labels } from "@samrad/contracts/concepts";
import type { GiveAnswerInput } from "@samrad/contracts/answers";
import type { Document, MentionNode } from "@samrad/contracts/document";
import type { RaiseFlagInput } from "@samrad/contracts/flags";
import type { OrganisationKind, Role } from "@samrad/contracts/people";
import type { LocalisedText, TextLanguage } from "@samrad/contracts/languages";
import type { CastVoteInput, OpenProposalInput } from "@samrad/contracts/proposals";
import type { QuestionText } from "@samrad/contracts/questions";
import type { DecideRulingInput } from "@samrad/contracts/rulings";
import type { SpaceVisibility } from "@samrad/contracts/spaces";
import type { Database } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { anonymous } from "../src/actor.ts";
import type { Context, MemberContext } from "../src/context.ts";
import { raiseFlag } from "../src/flags/commands.ts";
import { reply } from "../src/replies/commands.ts";
import { createQuestion } from "../src/questions/commands.ts";
import { openProposal } from "../src/proposals/commands.ts";
import { decideRuling } from "../src/rulings/commands.ts";
import { openThread } from "../src/threads/commands.ts";

let made = 0;
const next = () => ++made;
const now = () => new Date();

/** Somebody without a session. */
export const aStranger = (db: Database): Context => ({ db, actor: anonymous, now });

type OrganisationTraits = { name?: string; kind?: OrganisationKind; country?: string; deactivatedAt?: Date };

/** A Swedish partner, unless told otherwise. */
export function anOrganisation(db: Database, traits: OrganisationTraits = {}) {
  return db.organisation.create({
    data: {
      id: uuidv7(),
      name: `Organisation ${next()}`,
      kind: "partner",
      country: "SE",
      sector: "technology",
      size: "small",
      ownership: "private",
      ...traits,
    },
  });
}

type PersonTraits = { name?: string; email?: string; language?: string; deactivatedAt?: Date };

/** A person who belongs to nothing yet. */
export function aPerson(db: Database, traits: PersonTraits = {}) {
  const number = next();
  return db.person.create({
    data: {
      id: uuidv7(),
      name: `Person ${number}`,
      email: `person${number}@example.org`,
      emailVerified: true,
      ...traits,
    },
  });
}

/** A session that lasts an hour. */
export function aSession(db: Database, personId: string) {
  return db.session.create({
    data: { id: uuidv7(), token: uuidv7(), personId, expiresAt: new Date(Date.now() + 3_600_000) },
  });
}

type MemberTraits = PersonTraits & { organisationId?: string; roles?: Role[]; joinedAt?: Date };

/** A member with a session, of a new organisation unless told which: the context to call the domain with. */
export async function aMember(db: Database, traits: MemberTraits = {}): Promise<MemberContext> {
  const { organisationId: given, roles = ["member"], joinedAt = new Date(Date.now() - 86_400_000), ...rest } = traits;
  const organisationId = given ?? (await anOrganisation(db)).id;
  const person = await aPerson(db, rest);
  await db.membership.create({ data: { id: uuidv7(), personId: person.id, organisationId, roles, joinedAt } });
  const session = await aSession(db, person.id);
  const { id: personId, name } = person;
  return { db, now, actor: { kind: "member", personId, name, organisationId, roles, joinedAt, sessionId: session.id } };
}

type SpaceTraits = {
  slug?: string;
  name?: LocalisedText;
  visibility?: SpaceVisibility;
  organisationIds?: string[];
  archivedAt?: Date;
};

/** A space of the whole network, unless told otherwise. */
export async function aSpace(db: Database, traits: SpaceTraits = {}) {
  const { organisationIds = [], ...rest } = traits;
  const number = next();
  return db.space.create({
    data: {
      id: uuidv7(),
      slug: `space-${number}`,
      name: { sv: `Rum ${number}`, en: `Space ${number}` },
      description: {},
      visibility: organisationIds.length > 0 ? "organisations" : "network",
      position: number,
      ...rest,
      organisations: { create: organisationIds.map((organisationId) => ({ organisationId })) },
    },
  });
}

/** A document of one paragraph. */
/** A document of one paragraph: words, with whom they mention between them. */
export const aParagraph = (...words: (string | MentionNode)[]): Document => ({
  type: "doc",
  content: [
    { type: "paragraph", content: words.map((one) => (typeof one === "string" ? { type: "text", text: one } : one)) },
  ],
});

export const aDocument = (text: string): Document => aParagraph(text);

export const aMention = (kind: "person" | "organisation", id: string, label: string): MentionNode => ({
  type: "mention",
  attrs: { kind, id, label },
});

export const mentionOf = ({ actor }: MemberContext): MentionNode => aMention("person", actor.personId, actor.name);

type ThreadTraits = {
  spaceId: string;
  title?: string;
  lang?: TextLanguage;
  text?: string;
  document?: Document;
  conceptIds?: string[];
};

/** A thread that the member opens. */
export async function aThread(author: MemberContext, traits: ThreadTraits) {
  const {
    spaceId,
    title = "Får vi träna en modell?",
    lang = "sv",
    text = "Vi undrar om rättslig grund.",
    document = aDocument(text),
    conceptIds,
  } = traits;
  const page = await openThread(author, {
    id: uuidv7(),
    postId: uuidv7(),
    spaceId,
    title,
    lang,
    document,
    attachmentIds: [],
    conceptIds,
  });
  return { id: page.thread.id, firstPostId: page.posts[0]!.id };
}

type ReplyTraits = { id?: string; lang?: "sv" | "nb" | "nn" | "en"; document?: Document; attachmentIds?: string[] };

/** A reply that the member writes. */
export function aReply(author: MemberContext, threadId: string, traits: ReplyTraits = {}) {
  return reply(author, {
    id: uuidv7(),
    threadId,
    lang: "sv",
    document: aDocument("Ett svar."),
    attachmentIds: [],
    ...traits,
  });
}

/** What the member puts to the vote: a consent of all readers, unless told otherwise. */
export function aProposal(author: MemberContext, threadId: string, traits: Partial<OpenProposalInput> = {}) {
  return openProposal(author, {
    id: uuidv7(),
    threadId,
    kind: "consent",
    title: "Vi antar utkastet.",
    lang: "sv",
    document: aDocument("Utkastet har varit ute på remiss."),
    options: [],
    electorate: "readers",
    voterIds: [],
    quorum: null,
    hidden: false,
    countShown: true,
    closesAt: null,
    ...traits,
  });
}

/** A vote for the first version of a proposal, unless told otherwise. */
export const aVote = (proposalId: string, traits: Partial<CastVoteInput> = {}): CastVoteInput => ({
  proposalId,
  version: 1,
  position: "agree",
  ranking: [],
  reason: "",
  lang: "sv",
  ...traits,
});

type FlagTraits = Partial<Omit<RaiseFlagInput, "threadId">>;

/** That the member asks those who keep order to look at a post, or at the thread when no post is named. */
export async function aFlag(member: MemberContext, threadId: string, traits: FlagTraits = {}) {
  const flag = {
    id: uuidv7(),
    threadId,
    postId: null,
    reason: "personal_data",
    words: "",
    lang: "sv",
    ...traits,
  } as const;
  await raiseFlag(member, flag);
  return flag;
}

type RulingTraits = Partial<Omit<DecideRulingInput, "postId" | "flagIds">> & { flaggedBy: MemberContext };

/** What a member who keeps order decides about a post that somebody has flagged: to hide it, unless told otherwise. */
export async function aRuling(member: MemberContext, post: { threadId: string; id: string }, traits: RulingTraits) {
  const { flaggedBy, ...rest } = traits;
  const flag = await aFlag(flaggedBy, post.threadId, { postId: post.id });
  const decided = {
    kind: "hidden",
    ground: "personal_data",
    words: "Namnger en patient.",
    lang: "sv",
    ...rest,
  } as const;
  const ruling = { id: uuidv7(), postId: post.id, flagIds: [flag.id], ...decided };
  await decideRuling(member, ruling);
  return ruling;
}

type QuestionTraits = { title?: QuestionText; statement?: QuestionText; threadIds?: string[] };

/** A recurring question that the coordinator makes. */
export async function aQuestion(coordinator: MemberContext, traits: QuestionTraits = {}) {
  const { title = { sv: "Får en modell tränas på personuppgifter?" }, statement = {}, threadIds = [] } = traits;
  return createQuestion(coordinator, { id: uuidv7(), title, statement, threadIds });
}

type ConceptTraits = {
  /** The preferred labels. */
  labels?: Labels;
  others?: ConceptLabel[];
  broaderIds?: string[];
  groupIds?: string[];
};

/** A concept of the vocabulary, as an import would leave it. */
export async function aConcept(db: Database, traits: ConceptTraits = {}) {
  const id = uuidv7();
  const { labels = { sv: `begrepp ${next()}` }, others = [], broaderIds = [], groupIds = [] } = traits;
  const preferred = Object.entries(labels) as [TextLanguage, string][];
  const all = [...preferred.map(([lang, text]) => ({ kind: "pref" as const, lang, text })), ...others];
  await db.concept.create({
    data: {
      id,
      uri: `urn:uuid:${id}`,
      labels: { create: all.map((label, position) => ({ ...label, position })) },
      relations: { create: broaderIds.map((targetId) => ({ kind: "broader", targetId })) },
      memberOf: { create: groupIds.map((groupId) => ({ groupId })) },
    },
  });
  return { id };
}

/** A signatory of a new Swedish authority, unless told otherwise. */
export async function aSignatory(
  db: Database,
  traits: { name?: string; country?: string } = {},
): Promise<MemberContext> {
  const { id } = await anOrganisation(db, { ...traits, kind: "authority" });
  return aMember(db, { organisationId: id, roles: ["member", "signatory"] });
}

/** What an authority's signatory answers to a question that has neither answers nor a common text yet. */
export const anAnswer = (questionId: string, traits: Partial<GiveAnswerInput> = {}): GiveAnswerInput => ({
  questionId,
  version: 0,
  textVersion: 0,
  position: "agrees",
  lang: "sv",
  document: aDocument("Vi delar bedömningen."),
  expiresOn: null,
  ...traits,
});
