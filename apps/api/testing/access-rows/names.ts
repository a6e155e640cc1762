import { v7 as uuidv7 } from "uuid";
import { thread } from "./asks.ts";
import { administrators, auditorsHere, type Rows } from "./row.ts";

export const namesRows: Rows<"name"> = {
  "name.reveal": [
    async (world) => ({ id: uuidv7(), threadId: await world.threadId(), reason: "Ett klagomål" }),
    ...auditorsHere,
  ],
  "name.withhold": [thread, ...auditorsHere],
  "name.reveals": [() => ({}), ...administrators],
};
