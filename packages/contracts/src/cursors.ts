import { z } from "zod";

const shape = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Leads to the next page of a list that is ordered by time: `TIME_ID`, made by the server and handed back as it was. */
export const pageCursor = z
  .string()
  .regex(shape, "invalid")
  .refine((cursor) => !Number.isNaN(Date.parse(cursor.slice(0, 24))), "invalid");
