import { z } from "zod";

/** The key of an act or of a part of it, of a judgment or a document: `celex:32016R0679#art_6/par_1/pnt_f`. */
export const provisionKey = z
  .string()
  .max(200)
  .regex(/^[a-z][a-z0-9-]*:[^\s#]+(#[^\s#]+)?$/, "invalid");
