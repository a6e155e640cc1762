import { v7 as uuidv7 } from "uuid";
import { aQuestion, nothing, thread } from "./asks.ts";
import {
  authorAlone,
  coordinatorHere,
  everybody,
  insiders,
  keepers,
  members,
  questionReaders,
  readers,
  type Ask,
  type Rows,
} from "./row.ts";

const wording = { title: { sv: "Får en modell tränas?" }, statement: {} };
/** Two questions, the one after the other. */
const pair =
  (one: string, other: string, more = {}): Ask =>
  async (world) => ({ [one]: await world.questionId(), [other]: await world.questionId(), ...more });

export const questionsRows: Rows<"question" | "workbench" | "similar"> = {
  "question.list": [() => ({}), ...everybody],
  "question.get": [aQuestion, ...questionReaders],
  "question.threads": [aQuestion, ...questionReaders],
  "question.relations": [aQuestion, ...questionReaders],
  "question.changes": [aQuestion, ...members],
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
  "question.unlink": [async (world) => world.linked(), ...coordinatorHere],
  "question.differ": [
    async (world) => ({ ...(await world.linked()), difference: "Vi frågar om något annat." }),
    ...authorAlone,
  ],
  "question.settleDifference": [async (world) => ({ ...(await world.linked()), stays: true }), ...coordinatorHere],
  "question.relate": [pair("fromId", "toId", { kind: "narrower_than" }), ...keepers],
  "question.unrelate": [pair("fromId", "toId", { kind: "narrower_than" }), ...keepers],
  "question.follow": [aQuestion, ...members],
  "question.unfollow": [aQuestion, ...members],
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
  "workbench.takeBack": [() => ({ questionId: uuidv7() }), ...keepers],
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
};
