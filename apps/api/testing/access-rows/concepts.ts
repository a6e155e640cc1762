import { v7 as uuidv7 } from "uuid";
import type { World } from "../access-world.ts";
import { nothing } from "./asks.ts";
import { authorOrOrder, coordinators, everybody, insiders, members, type Ask, type Rows } from "./row.ts";

const concept = async (world: World) => ({ conceptId: await world.conceptId() });
const aLabel = [{ kind: "pref", lang: "sv", text: "begrepp" }];
const tagging: Ask = async (world) => ({ threadId: await world.threadId(), conceptId: await world.conceptId() });

export const conceptsRows: Rows<"concept"> = {
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
};
