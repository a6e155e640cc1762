import { v7 as uuidv7 } from "uuid";
import type { ActorKind, World } from "../access-world.ts";
import { nothing } from "./asks.ts";
import { members, type Rows } from "./row.ts";

const own = async (world: World, kind: ActorKind) => ({
  id: await world.savedSearchIdOf(kind === "nobody" ? undefined : world.members[kind]),
});

export const savedSearchesRows: Rows<"savedSearch"> = {
  "savedSearch.list": [nothing, ...members],
  "savedSearch.save": [() => ({ id: uuidv7(), name: "Träning", text: "träning", notify: true }), ...members],
  "savedSearch.change": [
    async (world, kind) => ({ ...(await own(world, kind)), name: "Ny", notify: false }),
    ...members,
  ],
  "savedSearch.markSeen": [own, ...members],
  "savedSearch.delete": [own, ...members],
};
