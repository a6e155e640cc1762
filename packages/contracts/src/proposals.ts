import { z } from "zod";
import { type Document, documentInput } from "./document.ts";
import { id, newId } from "./ids.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";
import type { OrganisationRef, Writer } from "./people.ts";
import { line, paragraphs } from "./text.ts";

/** Consent: does anybody stand in the way. Advice: what is thought of it. Ranked: which of several comes first. */
export const proposalKinds = ["consent", "advice", "ranked"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/**
 * Who may vote: every reader of the space; each organisation that reads it, with one vote, by any of its members or by
 * its signatories alone; or people by name.
 */
export const electorates = ["readers", "organisations", "signatories", "people"] as const;
export type Electorate = (typeof electorates)[number];

export const votePositions = ["agree", "abstain", "disagree", "block"] as const;
export type VotePosition = (typeof votePositions)[number];

/** What may be said to a proposal of each kind; a ranked one is answered with an order. */
export const positionsOf: Record<ProposalKind, readonly VotePosition[]> = {
  consent: ["agree", "abstain", "disagree", "block"],
  advice: ["agree", "abstain", "disagree"],
  ranked: [],
};

export const minOptions = 2;
export const maxOptions = 12;
export const maxVoters = 200;

const version = z.number().int().min(1).max(2_147_483_646);
const day = z.iso.date("invalid").refine((date) => date >= "2000-01-01" && date <= "2199-12-31", "invalid");
const moment = z.iso
  .datetime("invalid")
  .refine((time) => time >= "2000" && time < "2200", "invalid")
  .nullable();

const wording = { title: line(200), lang: textLanguage, document: documentInput };
const options = z
  .array(line(200))
  .max(maxOptions, "proposal.options")
  .refine((texts) => new Set(texts).size === texts.length, "proposal.options");
const terms = {
  options,
  electorate: z.enum(electorates),
  /** The people by name; nobody unless they are the electorate. */
  voterIds: z.array(id).max(maxVoters, "proposal.voters"),
  /** How many votes there have to be. */
  quorum: z.number().int().min(1).max(10_000).nullable(),
  /** Nobody sees what others voted, or the tally, before it is closed. */
  hidden: z.boolean(),
  /** Whether it shows how many have voted while it is hidden. */
  countShown: z.boolean(),
  closesAt: moment,
};

export const openProposalInput = z
  .object({ id: newId, threadId: id, kind: z.enum(proposalKinds), ...wording, ...terms })
  .refine(({ kind, options: texts }) => (kind === "ranked" ? texts.length >= minOptions : texts.length === 0), {
    message: "proposal.options",
    path: ["options"],
  });
export type OpenProposalInput = z.infer<typeof openProposalInput>;

/** A new version: what was voted on the version before no longer counts. `version` is the one that the writer saw. */
export const changeProposalInput = z.object({ proposalId: id, version, ...wording, options });
export type ChangeProposalInput = z.infer<typeof changeProposalInput>;

export const rescheduleProposalInput = z.object({ proposalId: id, closesAt: moment });
export const proposalIdInput = z.object({ proposalId: id });

/** `ranking` holds places in the options, the most wanted first; those left out are wanted least, and equally. */
export const castVoteInput = z.object({
  proposalId: id,
  version,
  position: z.enum(votePositions).nullable(),
  ranking: z
    .array(
      z
        .number()
        .int()
        .min(0)
        .max(maxOptions - 1),
    )
    .max(maxOptions)
    .refine((places) => new Set(places).size === places.length, "invalid"),
  reason: paragraphs(4_000),
  lang: textLanguage,
});
export type CastVoteInput = z.infer<typeof castVoteInput>;

/** What came of it, in words, and when it is to be looked at again. */
export const concludeProposalInput = z.object({
  proposalId: id,
  lang: textLanguage,
  document: documentInput,
  reviewOn: day.nullable(),
});
export type ConcludeProposalInput = z.infer<typeof concludeProposalInput>;

export const reviewVerdicts = ["stands", "to_change"] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];
export const reviewProposalInput = z.object({
  proposalId: id,
  verdict: z.enum(reviewVerdicts),
  /** When to look again, if ever. */
  nextOn: day.nullable(),
});
export type ReviewProposalInput = z.infer<typeof reviewProposalInput>;

export type VoteView = {
  voterId: string;
  person: Writer;
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
  position: VotePosition | null;
  ranking: number[];
  reason: string;
  lang: TextLanguage;
  at: string;
};

/** How votes were counted; `cast` of `eligible` voted, abstentions among them. */
type Turnout = { cast: number; eligible: number; quorum: number | null };

export type PositionTally = Turnout & {
  method: "consent" | "advice";
  counts: Record<VotePosition, number>;
  /** `unsupported`: nobody agreed. Advice decides nothing. */
  result: "adopted" | "blocked" | "unsupported" | "advised" | "no_quorum";
};

/** Counted by the Schulze method (Social Choice and Welfare 36, 2011, 267-303). Rows and columns are places in the options. */
export type RankedTally = Turnout & {
  method: "schulze";
  /** How many prefer the option of the row to that of the column. */
  preferred: number[][];
  /** The strength of the strongest path from the row to the column. */
  paths: number[][];
  /** The order that comes of it; those that stand together are tied. */
  order: number[][];
  result: "first" | "tied" | "no_votes" | "no_quorum";
};

export type Tally = PositionTally | RankedTally;

export type ProposalState = "open" | "closed" | "withdrawn";

/** A proposal stands in the post of the same id, whose text explains it. */
export type ProposalView = {
  id: string;
  threadId: string;
  kind: ProposalKind;
  version: number;
  title: string;
  lang: TextLanguage;
  options: string[];
  electorate: Electorate;
  /** Those named, if they are the electorate. */
  voters: Writer[];
  quorum: number | null;
  hidden: boolean;
  countShown: boolean;
  state: ProposalState;
  openedAt: string;
  closesAt: string | null;
  closedAt: string | null;
  /** Null when its time had come. */
  closedBy: Writer | null;
  eligible: number;
  /** Null while it is not to be known. */
  voteCount: number | null;
  /** The reader's own vote, or the one of the reader's organisation where it has one. */
  own: VoteView | null;
  /** The reader voted on an earlier version, which counts no more. */
  votedBefore: boolean;
  /** Null while hidden, as `dissent`. */
  tally: Tally | null;
  /** Those who disagree or block. */
  dissent: VoteView[];
  outcome: OutcomeView | null;
  abilities: ProposalAbilities;
};

export type OutcomeView = {
  document: Document;
  lang: TextLanguage;
  by: Writer;
  at: string;
  reviewOn: string | null;
  review: { verdict: ReviewVerdict; by: Writer; at: string } | null;
};

export type ProposalAbilities = {
  vote: boolean;
  change: boolean;
  reschedule: boolean;
  close: boolean;
  withdraw: boolean;
  conclude: boolean;
  review: boolean;
};
