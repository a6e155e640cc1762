import { z } from "zod";
import { id, newId } from "./ids.ts";
import { interfaceLanguages, type LocalisedText } from "./languages.ts";
import { optionalLine } from "./text.ts";

export const spaceVisibilities = ["public", "network", "organisations"] as const;
export type SpaceVisibility = (typeof spaceVisibilities)[number];

const localised = (max: number) =>
  z
    .partialRecord(z.enum(interfaceLanguages), optionalLine(max))
    .refine((texts) => Object.values(texts).some(Boolean), "text.empty");

const spaceFields = {
  name: localised(80),
  description: z.partialRecord(z.enum(interfaceLanguages), optionalLine(400)),
  visibility: z.enum(spaceVisibilities),
  organisationIds: z.array(id).max(500),
};

export const createSpaceInput = z.object({
  id: newId,
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "invalid")
    .max(60),
  ...spaceFields,
});
export type CreateSpaceInput = z.infer<typeof createSpaceInput>;

export const changeSpaceInput = z.object({ id, ...spaceFields });
export type ChangeSpaceInput = z.infer<typeof changeSpaceInput>;

export const spaceIdInput = z.object({ spaceId: id });

/** A space as it stands beside a thread. */
export type SpaceRef = {
  id: string;
  slug: string;
  name: LocalisedText;
  visibility: SpaceVisibility;
  /** Whether the Chatham House rule holds for all that is written there. */
  chathamHouse: boolean;
};

export type SpaceView = SpaceRef & {
  description: LocalisedText;
  archived: boolean;
  threadCount: number;
  unreadThreads: number;
  organisations: { id: string; name: string }[];
  abilities: { open: boolean; change: boolean; template: boolean; rule: boolean };
};

/** A space in the list that administrators keep: no word of what is written there. */
export type SpaceRecord = SpaceRef & {
  description: LocalisedText;
  archived: boolean;
  organisations: { id: string; name: string }[];
};
