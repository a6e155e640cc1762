import { v7 as uuidv7 } from "uuid";
import { nothing } from "./asks.ts";
import { administrators, everybody, keepers, type Rows } from "./row.ts";

const aSpaceInput = { name: { sv: "Nytt" }, description: {}, visibility: "network", organisationIds: [] };

export const spacesRows: Rows<"space"> = {
  "space.list": [nothing, ...everybody],
  "space.administer": [nothing, ...administrators],
  "space.create": [() => ({ id: uuidv7(), slug: `s-${uuidv7()}`, ...aSpaceInput }), ...administrators],
  "space.change": [async (world) => ({ id: await world.networkSpaceId(), ...aSpaceInput }), ...administrators],
  "space.setRule": [async (world) => ({ spaceId: await world.networkSpaceId(), on: true, reason: "" }), ...keepers],
  "space.archive": [async (world) => ({ spaceId: await world.networkSpaceId() }), ...administrators],
  "space.reopen": [async (world) => ({ spaceId: await world.archivedSpaceId() }), ...administrators],
};
