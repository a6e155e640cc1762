import { v7 as uuidv7 } from "uuid";
import { nothing } from "./asks.ts";
import { authorOrOrder, everybody, members, readers, type Ask, type Rows } from "./row.ts";

const article = { key: "celex:32016R0679#art_6" };
const provision: Ask = () => article;

export const citationsRows: Rows<"citation" | "provision" | "lawCheck"> = {
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
};
