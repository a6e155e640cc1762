import type { World } from "../access-world.ts";
import { aQuestion, text } from "./asks.ts";
import { everybody, members, networkReaders, nobodyWithSession, type Rows } from "./row.ts";

const answered = async (world: World) => ({ questionId: await world.questionId(), version: 0, textVersion: 0 });

export const answersRows: Rows<"answer" | "trend" | "report"> = {
  "answer.sheet": [aQuestion, ...networkReaders],
  "answer.versions": [
    async (world) => ({ questionId: await world.questionId(), organisationId: world.inside.id }),
    ...networkReaders,
  ],
  "answer.texts": [aQuestion, ...networkReaders],
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
  "trend.get": [() => ({ by: "country" }), ...members],
  "trend.threads": [() => ({ country: "SE" }), ...members],
  "report.week": [() => ({}), "unauthenticated", "forbidden", "forbidden", "forbidden", "ok", "ok"],
};
