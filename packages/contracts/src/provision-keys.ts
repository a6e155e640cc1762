import { z } from "zod";

const longest = 200;
const shape = /^[a-z][a-z0-9-]*:[^\s#]+(#[^\s#]+)?$/;

/** The key of an act or of a part of it, of a judgment or a document: `celex:32016R0679#art_6/par_1/pnt_f`. */
export const provisionKey = z.string().max(longest).regex(shape, "invalid");

/** Whether `provisionKey` takes it: for pages, which load without schemas. */
export const isProvisionKey = (text: unknown): text is string =>
  typeof text === "string" && text.length <= longest && shape.test(text);
