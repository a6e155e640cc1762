import type { World } from "../access-world.ts";
import type { Ask } from "./row.ts";

export const nothing: Ask = () => undefined;
export const thread: Ask = async (world) => ({ threadId: await world.threadId() });
export const post: Ask = async (world) => ({ postId: await world.postId() });
export const aQuestion = async (world: World) => ({ questionId: await world.questionId() });
export const text = (world: World) => ({ lang: "sv", document: world.text });
