import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id } from "./ids.ts";
import { type TextLanguage, textLanguage } from "./languages.ts";
import type { OrganisationRef, PersonRef } from "./people.ts";
import { provisionKey } from "./provision-keys.ts";
import type { QuestionRef } from "./questions.ts";
import type { SpaceRef } from "./spaces.ts";

export const provisionInput = z.object({ key: provisionKey });

export const citingKinds = ["thread", "question", "answer"] as const;
export type CitingKind = (typeof citingKinds)[number];

/** `since`: with activity on that day or later. */
export const listCitingInput = z.object({
  key: provisionKey,
  kind: z.enum(citingKinds).optional(),
  spaceId: id.optional(),
  lang: textLanguage.optional(),
  since: z.iso.date().optional(),
  cursor: pageCursor.optional(),
});
export type ListCitingInput = z.infer<typeof listCitingInput>;

export const provisionTextInput = z.object({ key: provisionKey, versionId: id });

/** Headings or names by language. */
export type Headings = Partial<Record<TextLanguage, string>>;

export type ProvisionRef = { key: string; headings: Headings };

/** A part of an act in its contents; `depth` 0 stands under the act or under the provision whose page it is. */
export type ContentsItem = ProvisionRef & { depth: number; addressable: boolean };

export type LawVersionRef = { id: string; lang: TextLanguage; date: string; title: string };

export type ProvisionView = ProvisionRef & {
  act: ProvisionRef;
  /** From the act down to what it stands in, without itself. */
  path: ProvisionRef[];
  contents: ContentsItem[];
  /** Its neighbours in the order of the text. */
  previous: ProvisionRef | null;
  next: ProvisionRef | null;
  /** The versions of the act that are loaded, the newest first. */
  versions: LawVersionRef[];
  /** Null without a session. */
  following: boolean | null;
};

/** What a card shows of a provision. */
export type ProvisionCard = ProvisionRef & {
  act: ProvisionRef;
  path: ProvisionRef[];
  /** The newest text in each language, the first words of it. */
  texts: { lang: TextLanguage; date: string; text: string }[];
};

export type TextPart = { key: string; depth: number; heading: string; text: string };
export type ProvisionText = { version: LawVersionRef; parts: TextPart[] };

/** Something that cites the provision or a part of it. */
export type CitingItem = {
  kind: CitingKind;
  id: string;
  /** Of a thread; a question has its own. */
  title: { text: string; lang: TextLanguage } | null;
  question: QuestionRef | null;
  space: SpaceRef | null;
  organisations: OrganisationRef[];
  /** The post that cites it first, and the words around. */
  post: { number: number; lang: TextLanguage; excerpt: string } | null;
  /** What it cites of the provision, and how often. */
  keys: string[];
  at: string;
};

export type Citing = { items: CitingItem[]; cursor: string | null };

/** Counts of what the reader may read, each thread, question and answer once. */
export type CitingCounts = {
  total: number;
  kinds: { kind: CitingKind; count: number }[];
  spaces: { space: SpaceRef; count: number }[];
  languages: { lang: TextLanguage; count: number }[];
  /** By the keys of what stands below the provision. */
  parts: Record<string, number>;
};

export type CitedTogether = ProvisionRef & { act: ProvisionRef; count: number };

/** An act that is cited, or whose parts or texts are known. */
export type ActView = ProvisionRef & { count: number; languages: TextLanguage[]; date: string | null };

export const checkSourceKinds = ["question", "answer", "thread"] as const;
export type CheckSourceKind = (typeof checkSourceKinds)[number];
export const checkDecisions = ["still_valid", "changed"] as const;
export type CheckDecision = (typeof checkDecisions)[number];

export const checkSourceInput = z.object({ sourceKind: z.enum(checkSourceKinds), sourceId: id });
export const checkIdInput = z.object({ checkId: id });
export const decideCheckInput = z.object({
  checkId: id,
  decision: z.enum(checkDecisions),
  note: z.string().trim().max(2_000, "text.too_long").default(""),
});
export type DecideCheckInput = z.infer<typeof decideCheckInput>;

/** A provision that changed, in the words of both versions; null where it was not there. */
export type ChangedProvision = ProvisionRef & { lang: TextLanguage; before: string | null; after: string | null };

/** Something that is to be checked because the law that it cites has changed. */
export type LawCheckView = {
  id: string;
  sourceKind: CheckSourceKind;
  sourceId: string;
  thread: { id: string; title: string; lang: TextLanguage } | null;
  question: QuestionRef | null;
  /** Whose answer it is. */
  organisation: OrganisationRef | null;
  act: ProvisionRef;
  /** The dates of the version that it was written under, and of the one that changed the law. */
  before: string;
  date: string;
  cited: ProvisionRef[];
  changes: ChangedProvision[];
  createdAt: string;
  /** Null while it is to be checked; always, for a thread. */
  decision: {
    kind: CheckDecision;
    note: string;
    by: PersonRef;
    organisation: OrganisationRef | null;
    at: string;
    /** When the text was written anew after it was found to be affected; null until then. */
    revisedAt: string | null;
  } | null;
  abilities: { decide: boolean };
};
