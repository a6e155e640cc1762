import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ActorKind, actorKinds, aWorld, type World } from "../../testing/access-world.ts";
import { type Client, startTestServer, type TestServer } from "../../testing/running-server.ts";
import { type AppRouter, appRouter } from "../router.ts";

type Outcome = "ok" | "unauthenticated" | "forbidden" | "not_found";

type Procedures = AppRouter["_def"]["record"];
type Noun = Extract<keyof Procedures, string>;
type ProcedureName = { [N in Noun]: `${N}.${Extract<keyof Procedures[N], string>}` }[Noun];

/** What a cell sends: made anew for each, so that no cell spoils another. */
type Ask = (world: World, kind: ActorKind) => unknown;
type Row = [ask: Ask, ...outcomes: [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome]];

const nothing: Ask = () => undefined;
const everybody = ["ok", "ok", "ok", "ok", "ok", "ok"] as const;
const members = ["unauthenticated", "ok", "ok", "ok", "ok", "ok"] as const;
const insiders = ["unauthenticated", "not_found", "ok", "ok", "ok", "not_found"] as const;
/** Reads: without a session, as with the wrong one, the thread is not there. */
const readers = ["not_found", "not_found", "ok", "ok", "ok", "not_found"] as const;
const authorAlone = ["unauthenticated", "not_found", "forbidden", "ok", "forbidden", "not_found"] as const;
const authorOrOrder = ["unauthenticated", "not_found", "forbidden", "ok", "ok", "not_found"] as const;
const order = ["unauthenticated", "not_found", "forbidden", "forbidden", "ok", "not_found"] as const;
const coordinators = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "forbidden"] as const;
const administrators = ["unauthenticated", "forbidden", "forbidden", "forbidden", "forbidden", "ok"] as const;
const questionReaders = ["not_found", "ok", "ok", "ok", "ok", "ok"] as const;
/** Coordinators, and administrators for order. */
const keepers = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "ok"] as const;
/** A coordinator's, about a thread that the administrator outside may not read. */
const coordinatorHere = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "not_found"] as const;
const inviters = ["unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "ok"] as const;
const nobodyWithSession = ["unauthenticated", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden"] as const;
/** Reads of what the network alone may read. */
const networkReaders = ["not_found", "ok", "ok", "ok", "ok", "ok"] as const;
const nobodyHere = ["forbidden", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden"] as const;

const concept = async (world: World) => ({ conceptId: await world.conceptId() });
const aLabel = [{ kind: "pref", lang: "sv", text: "begrepp" }];
const tagging: Ask = async (world) => ({ threadId: await world.threadId(), conceptId: await world.conceptId() });
const thread: Ask = async (world) => ({ threadId: await world.threadId() });
const post: Ask = async (world) => ({ postId: await world.postId() });
const aQuestion = async (world: World) => ({ questionId: await world.questionId() });
const question: Ask = aQuestion;
const wording = { title: { sv: "Får en modell tränas?" }, statement: {} };
/** Two questions, the one after the other. */
const pair =
  (one: string, other: string, more = {}): Ask =>
  async (world) => ({ [one]: await world.questionId(), [other]: await world.questionId(), ...more });
const person: Ask = async (world) => ({ personId: await world.memberId() });
const organisation: Ask = async (world) => ({ organisationId: await world.organisationId() });
const answered = async (world: World) => ({ questionId: await world.questionId(), version: 0, textVersion: 0 });
const article = { key: "celex:32016R0679#art_6" };
const provision: Ask = () => article;
const text = (world: World) => ({ lang: "sv", document: world.text });
const profile = { name: "Nytt namn", title: "", language: "sv", theme: "system", timeZone: "Europe/Oslo" };
const anOrganisationInput = () => ({
  id: uuidv7(),
  name: `Ny ${uuidv7()}`,
  kind: "partner",
  country: "SE",
  sector: "other",
  size: "small",
  ownership: "private",
});
const aSpaceInput = { name: { sv: "Nytt" }, description: {}, visibility: "network", organisationIds: [] };
const place = (world: World) => ({ place: `space/${world.spaceId}` });

/** Columns: nobody, outsider, reader, author, coordinator, administrator (who is outside too). */
const matrix: Record<ProcedureName, Row> = {
  "thread.list": [async (world) => ({ spaceId: world.spaceId }), ...everybody],
  "thread.get": [thread, ...readers],
  "thread.open": [
    async (world) => ({ id: uuidv7(), postId: uuidv7(), spaceId: world.spaceId, title: "Ny", ...text(world) }),
    ...insiders,
  ],
  "thread.reply": [async (world) => ({ id: uuidv7(), threadId: await world.threadId(), ...text(world) }), ...insiders],
  "thread.rename": [async (world) => ({ threadId: await world.threadId(), title: "Ny", lang: "sv" }), ...authorOrOrder],
  "thread.resolve": [async (world) => ({ threadId: await world.threadId(), ...text(world) }), ...authorOrOrder],
  "thread.reopen": [async (world) => ({ threadId: await world.resolvedThreadId() }), ...authorOrOrder],
  "thread.lock": [thread, ...order],
  "thread.unlock": [thread, ...order],
  "thread.pin": [thread, ...order],
  "thread.unpin": [thread, ...order],
  "thread.follow": [async (world) => ({ threadId: await world.threadId(), level: "watch" }), ...insiders],
  "thread.markRead": [async (world) => ({ threadId: await world.threadId(), number: 1 }), ...insiders],
  "post.list": [async (world) => ({ threadId: await world.threadId(), direction: "after", number: 0 }), ...readers],
  "post.get": [post, ...readers],
  "post.revisions": [post, ...readers],
  "post.edit": [async (world) => ({ postId: await world.postId(), revision: 1, ...text(world) }), ...authorAlone],
  "post.withdraw": [post, ...authorOrOrder],
  "post.react": [async (world) => ({ postId: await world.postId(), kind: "agree" }), ...insiders],
  "post.unreact": [async (world) => ({ postId: await world.postId(), kind: "agree" }), ...insiders],
  "question.list": [() => ({}), ...everybody],
  "question.get": [question, ...questionReaders],
  "question.threads": [question, ...questionReaders],
  "question.relations": [question, ...questionReaders],
  "question.changes": [question, ...members],
  "question.ofThread": [thread, ...readers],
  "question.owners": [nothing, ...keepers],
  "question.differences": [nothing, ...keepers],
  "question.create": [() => ({ id: uuidv7(), ...wording }), ...keepers],
  "question.suggest": [async (world) => ({ id: uuidv7(), ...wording, threadId: await world.threadId() }), ...insiders],
  "question.reword": [async (world) => ({ ...(await aQuestion(world)), revision: 1, ...wording }), ...keepers],
  "question.classify": [
    async (world) => ({
      ...(await aQuestion(world)),
      confidence: "validated",
      visibility: "public",
      governance: "experience_based",
      sensitivity: "ordinary",
      ownerId: null,
    }),
    ...keepers,
  ],
  "question.setConcepts": [
    async (world) => ({ ...(await aQuestion(world)), conceptIds: [await world.conceptId()] }),
    ...keepers,
  ],
  "question.setState": [
    async (world) => ({ ...(await aQuestion(world)), from: "identified", to: "closed" }),
    ...keepers,
  ],
  "question.decideSupport": [
    async (world) => ({ ...(await aQuestion(world)), form: "guidance", reason: "", due: null }),
    ...keepers,
  ],
  "question.link": [
    async (world) => ({ ...(await aQuestion(world)), threadId: await world.threadId() }),
    ...coordinatorHere,
  ],
  "citation.marks": [async (world) => ({ sourceKind: "post", sourceId: await world.postId() }), ...authorOrOrder],
  "citation.mark": [
    async (world) => ({
      id: uuidv7(),
      sourceKind: "post",
      sourceId: await world.postId(),
      start: 0,
      quote: "Ett svar",
      wrongKey: null,
      rightKey: "celex:32016R0679#art_6",
    }),
    ...authorOrOrder,
  ],
  "citation.unmark": [
    () => ({ markId: uuidv7() }),
    "unauthenticated",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
  ],
  "concept.get": [concept, ...everybody],
  "concept.narrower": [() => ({ conceptId: null }), ...everybody],
  "concept.search": [() => ({ text: "begrepp" }), ...everybody],
  "concept.groups": [nothing, ...everybody],
  "concept.history": [() => ({ conceptId: null }), ...members],
  "concept.followed": [nothing, ...members],
  "concept.suggest": [async (world) => ({ threadId: await world.threadId() }), ...insiders],
  "concept.create": [() => ({ id: uuidv7(), changeId: uuidv7(), labels: aLabel }), ...coordinators],
  "concept.change": [
    async (world) => ({ ...(await concept(world)), changeId: uuidv7(), version: 1, labels: aLabel }),
    ...coordinators,
  ],
  "concept.merge": [
    async (world) => ({ ...(await concept(world)), intoId: await world.conceptId(), changeId: uuidv7() }),
    ...coordinators,
  ],
  "concept.split": [
    async (world) => ({ ...(await concept(world)), newId: uuidv7(), changeId: uuidv7(), labels: aLabel }),
    ...coordinators,
  ],
  "concept.deprecate": [
    async (world) => ({ ...(await concept(world)), changeId: uuidv7(), replacedById: null }),
    ...coordinators,
  ],
  "concept.restore": [async (world) => ({ ...(await concept(world)), changeId: uuidv7() }), ...coordinators],
  "concept.undo": [async (world) => ({ changeId: await world.conceptChangeId(), undoId: uuidv7() }), ...coordinators],
  "concept.createGroup": [() => ({ id: uuidv7(), name: { sv: "Grupp" }, onePerThread: false }), ...coordinators],
  "concept.changeGroup": [
    async (world) => ({ groupId: await world.conceptGroupId(), name: { sv: "Grupp" }, onePerThread: true }),
    ...coordinators,
  ],
  "concept.follow": [concept, ...members],
  "concept.unfollow": [concept, ...members],
  "concept.tag": [tagging, ...authorOrOrder],
  "concept.untag": [tagging, ...authorOrOrder],
  "answer.sheet": [question, ...networkReaders],
  "answer.versions": [
    async (world) => ({ questionId: await world.questionId(), organisationId: world.inside.id }),
    ...networkReaders,
  ],
  "answer.texts": [question, ...networkReaders],
  "answer.standings": [async (world) => ({ questionIds: [await world.questionId()] }), ...everybody],
  "answer.writeText": [
    async (world) => ({ questionId: await world.questionId(), version: 0, act: "change", ...text(world) }),
    "unauthenticated",
    "forbidden",
    "forbidden",
    "forbidden",
    "ok",
    "forbidden",
  ],
  // None of these is a signatory of an authority.
  "answer.give": [
    async (world) => ({ ...(await answered(world)), position: "agrees", expiresOn: null, ...text(world) }),
    ...nobodyWithSession,
  ],
  "answer.confirm": [answered, ...nobodyWithSession],
  "provision.acts": [nothing, ...everybody],
  "provision.get": [provision, ...everybody],
  "provision.card": [provision, ...everybody],
  "provision.text": [(world) => ({ ...article, versionId: world.lawVersionId() }), ...everybody],
  "provision.citing": [provision, ...everybody],
  "provision.counts": [provision, ...everybody],
  "provision.together": [provision, ...everybody],
  "provision.follow": [provision, ...members],
  "provision.unfollow": [provision, ...members],
  "lawCheck.list": [async (world) => ({ sourceKind: "thread", sourceId: await world.threadId() }), ...readers],
  "lawCheck.get": [async (world) => ({ checkId: await world.threadCheckId() }), ...readers],
  "lawCheck.decide": [
    async (world) => ({ checkId: await world.questionCheckId(), decision: "still_valid" }),
    "unauthenticated",
    "forbidden",
    "forbidden",
    "forbidden",
    "ok",
    "ok",
  ],
  "similar.find": [() => ({ title: "Får vi träna en modell?", lang: "sv" }), ...members],
  "similar.choose": [
    async (world) => {
      const shown = [{ kind: "thread", id: await world.threadId() }];
      return { id: uuidv7(), shown, chosen: shown[0] };
    },
    ...insiders,
  ],
  "similar.figures": [
    async (world) => ({ kind: "thread", id: await world.threadId() }),
    "not_found",
    "not_found",
    "forbidden",
    "forbidden",
    "ok",
    "not_found",
  ],
  "question.unlink": [async (world) => world.linked(), ...coordinatorHere],
  "question.differ": [
    async (world) => ({ ...(await world.linked()), difference: "Vi frågar om något annat." }),
    ...authorAlone,
  ],
  "question.settleDifference": [async (world) => ({ ...(await world.linked()), stays: true }), ...coordinatorHere],
  "question.relate": [pair("fromId", "toId", { kind: "narrower_than" }), ...keepers],
  "question.unrelate": [pair("fromId", "toId", { kind: "narrower_than" }), ...keepers],
  "question.follow": [question, ...members],
  "question.unfollow": [question, ...members],
  "question.merge": [pair("questionId", "intoId"), ...keepers],
  "question.unmerge": [async (world) => ({ questionId: await world.mergedQuestionId() }), ...keepers],
  "question.split": [
    async (world) => {
      const { questionId, threadId } = await world.linked();
      return { id: uuidv7(), questionId, ...wording, threadIds: [threadId] };
    },
    ...coordinatorHere,
  ],
  "workbench.list": [() => ({}), ...keepers],
  "workbench.count": [nothing, ...keepers],
  "workbench.get": [thread, ...coordinatorHere],
  "workbench.clusters": [nothing, ...keepers],
  "workbench.link": [
    async (world) => ({ ...(await aQuestion(world)), threadId: await world.threadId() }),
    ...coordinatorHere,
  ],
  "workbench.dismiss": [thread, "unauthenticated", "not_found", "forbidden", "forbidden", "ok", "not_found"],
  "workbench.postpone": [thread, "unauthenticated", "not_found", "forbidden", "forbidden", "ok", "not_found"],
  "workbench.takeUp": [thread, "unauthenticated", "not_found", "forbidden", "forbidden", "ok", "not_found"],
  "trend.get": [() => ({ by: "country" }), ...members],
  "trend.threads": [() => ({ country: "SE" }), ...members],
  "report.week": [() => ({}), "unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "ok"],
  "draft.list": [nothing, ...members],
  "draft.get": [place, ...members],
  "draft.save": [(world) => ({ ...place(world), savedAt: new Date().toISOString(), ...text(world) }), ...members],
  "draft.discard": [place, ...members],
  "notification.list": [() => ({}), ...members],
  "notification.count": [nothing, ...members],
  "notification.markRead": [() => ({ notificationId: uuidv7() }), ...members],
  "notification.markAllRead": [nothing, ...members],
  "task.list": [nothing, ...members],
  "search.find": [() => ({ text: "träning" }), ...everybody],
  "person.me": [nothing, ...everybody],
  "person.get": [person, ...members],
  "person.list": [() => ({}), ...administrators],
  "person.search": [(world) => ({ text: "P", spaceId: world.spaceId }), ...insiders],
  "person.update": [() => profile, ...members],
  "person.deactivate": [person, ...administrators],
  "person.reactivate": [async (world) => ({ personId: await world.deactivatedId() }), ...administrators],
  "organisation.list": [nothing, ...members],
  "organisation.get": [organisation, ...members],
  "organisation.create": [anOrganisationInput, ...administrators],
  "organisation.change": [
    async (world) => ({ ...anOrganisationInput(), id: await world.organisationId() }),
    ...administrators,
  ],
  "organisation.deactivate": [organisation, ...administrators],
  "organisation.reactivate": [organisation, ...administrators],
  "membership.changeRoles": [
    async (world) => ({ personId: await world.memberId(), roles: ["member", "auditor"] }),
    ...administrators,
  ],
  "membership.move": [
    async (world) => ({
      personId: await world.memberId(),
      organisationId: await world.organisationId(),
      membershipId: uuidv7(),
      roles: ["member"],
    }),
    ...administrators,
  ],
  "membership.remove": [person, ...administrators],
  "membership.leave": [nothing, ...members],
  "invitation.list": [nothing, ...inviters],
  "invitation.send": [
    async (world) => ({
      id: uuidv7(),
      email: `${uuidv7()}@example.org`,
      name: "Ny",
      organisationId: await world.organisationId(),
      roles: ["member"],
      language: "sv",
    }),
    ...inviters,
  ],
  "invitation.revoke": [
    () => ({ invitationId: uuidv7() }),
    "unauthenticated",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
  ],
  "session.list": [nothing, ...members],
  "session.end": [
    async (world, kind) => ({
      sessionId: await world.sessionIdOf(kind === "nobody" ? undefined : world.members[kind]),
    }),
    ...members,
  ],
  "session.endOthers": [nothing, ...members],
  "session.signOut": [nothing, ...members],
  "passkey.list": [nothing, ...members],
  "passkey.rename": [
    () => ({ passkeyId: uuidv7(), name: "Ny" }),
    "unauthenticated",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
  ],
  "passkey.remove": [
    () => ({ passkeyId: uuidv7() }),
    "unauthenticated",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
    "not_found",
  ],
  "signIn.cast": [nothing, ...nobodyHere],
  "signIn.asCast": [(world) => ({ personId: world.members.author.actor.personId }), ...nobodyHere],
  "mail.list": [nothing, ...nobodyHere],
  "mail.failures": [nothing, ...administrators],
  "space.list": [nothing, ...everybody],
  "space.administer": [nothing, ...administrators],
  "space.create": [() => ({ id: uuidv7(), slug: `s-${uuidv7()}`, ...aSpaceInput }), ...administrators],
  "space.change": [async (world) => ({ id: await world.networkSpaceId(), ...aSpaceInput }), ...administrators],
  "space.archive": [async (world) => ({ spaceId: await world.networkSpaceId() }), ...administrators],
  "space.reopen": [async (world) => ({ spaceId: await world.archivedSpaceId() }), ...administrators],
};

/** These end the session that asks, and the last of them the membership: they go last. */
const farewells = ["session.endOthers", "session.signOut", "membership.leave"];

let running: TestServer;
let world: World;
let clients: Record<ActorKind, Client>;

beforeAll(async () => {
  running = await startTestServer();
  world = await aWorld(running.storage.db);
  // A second administrator, so that the one who asks may leave.
  await aWorld(running.storage.db);
  const entries = await Promise.all(
    actorKinds.map(
      async (kind) => [kind, await running.clientOf(kind === "nobody" ? undefined : world.members[kind])] as const,
    ),
  );
  clients = Object.fromEntries(entries) as Record<ActorKind, Client>;
});
afterAll(() => running[Symbol.asyncDispose]());

type AnyProcedure = { query(input: unknown): Promise<unknown>; mutate(input: unknown): Promise<unknown> };

const isMutation = (name: string) =>
  (appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)[name]!._def.type === "mutation";

async function outcomeOf(name: string, kind: ActorKind, ask: Ask): Promise<string> {
  const [noun = "", verb = ""] = name.split(".");
  const procedure = (clients[kind] as unknown as Record<string, Record<string, AnyProcedure>>)[noun]![verb]!;
  try {
    const input = await ask(world, kind);
    await (isMutation(name) ? procedure.mutate(input) : procedure.query(input));
    return "ok";
  } catch (error) {
    return (error as { data?: { code?: string } }).data?.code ?? String(error);
  }
}

const rows = Object.entries(matrix).toSorted(([a], [b]) => farewells.indexOf(a) - farewells.indexOf(b));

describe("who may do what", () => {
  test.each(rows)("%s", async (name, [ask, ...expected]) => {
    const outcomes: Record<string, string> = {};
    for (const kind of actorKinds) {
      // Who has just left has no session to ask with again: each farewell is tried with a new one.
      if (farewells.includes(name) && kind !== "nobody")
        clients[kind] = await running.clientOf(await running.renewed(world.members[kind]));
      outcomes[kind] = await outcomeOf(name, kind, ask);
    }
    expect(outcomes).toEqual(Object.fromEntries(actorKinds.map((kind, index) => [kind, expected[index]])));
  });

  test("names every procedure there is", () => {
    expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted());
  });
});
