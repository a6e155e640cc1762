import { z } from "zod";

/** Any id of ours. */
export const id = z.uuid("id.malformed");

/** An id that a client makes for what it creates: a UUIDv7, so that a retry finds the first write (RFC 9562, 5.7). */
export const newId = z.uuidv7("id.malformed");
