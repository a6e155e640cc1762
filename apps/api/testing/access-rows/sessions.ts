import { v7 as uuidv7 } from "uuid";
import { nothing } from "./asks.ts";
import { administrators, members, nobodyHere, type Rows } from "./row.ts";

export const sessionsRows: Rows<"session" | "passkey" | "signIn" | "mail"> = {
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
};
