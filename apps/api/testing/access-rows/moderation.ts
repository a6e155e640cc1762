import { v7 as uuidv7 } from "uuid";
import { nothing } from "./asks.ts";
import { authorAlone, authorOrOrder, keepers, members, order, type Rows } from "./row.ts";

const any: () => object = () => ({});
const statement = { words: "Skälen.", lang: "sv" };
/** Whoever reads the words of others may flag them. */
const otherReaders = ["unauthenticated", "not_found", "ok", "forbidden", "ok", "not_found"] as const;

export const moderationRows: Rows<"moderation" | "flag" | "ruling" | "appeal"> = {
  "moderation.log": [any, ...members],
  "moderation.queue": [any, ...keepers],
  "moderation.appeals": [any, ...keepers],
  "moderation.rulings": [any, ...keepers],
  "moderation.count": [nothing, ...keepers],
  "flag.raise": [
    async (world) => ({ id: uuidv7(), ...(await world.replied()), reason: "unlawful", ...statement }),
    ...otherReaders,
  ],
  "flag.own": [any, ...members],
  "ruling.decide": [
    async (world) => ({ id: uuidv7(), ...(await world.flag()), kind: "hidden", ground: "personal_data", ...statement }),
    ...order,
  ],
  "ruling.ofPost": [async (world) => ({ postId: await world.hiddenPostId() }), ...authorOrOrder],
  "ruling.own": [any, ...members],
  "appeal.file": [async (world) => ({ id: uuidv7(), rulingId: await world.rulingId(), ...statement }), ...authorAlone],
  "appeal.decide": [
    async (world) => ({ appealId: await world.appealed(), outcome: "overturned", ...statement }),
    ...order,
  ],
};
