import type { AppealOutcome } from "@samrad/contracts/appeals";
import type { FlagReason } from "@samrad/contracts/flags";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { RulingEnd, RulingKind, RulingView } from "@samrad/contracts/rulings";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import type { Place } from "../place.ts";
import * as policy from "./policy.ts";

/** JSON of the ruling `r` with its appeal. It names people by id, for deciding what may be done: views leave them out. */
export const rulingJson = Prisma.sql`jsonb_build_object('id', r.id, 'postId', r.post_id, 'kind', r.kind, 'ground', r.ground,
  'words', r.words, 'lang', r.lang, 'at', r.at, 'ended', r.ended, 'endedAt', r.ended_at, 'authorId', r.author_id,
  'titleBefore', r.title_before, 'titleGiven', r.title_given,
  'deciderId', r.decider_id, 'appeal', (
    select jsonb_build_object('id', ap.id, 'words', ap.words, 'lang', ap.lang, 'filedAt', ap.filed_at, 'outcome', ap.outcome,
      'outcomeWords', ap.outcome_words, 'outcomeLang', ap.outcome_lang, 'decidedAt', ap.decided_at)
    from appeal ap where ap.ruling_id = r.id))`;

type AppealRow = {
  id: string;
  words: string;
  lang: TextLanguage;
  filedAt: string;
  outcome: AppealOutcome | null;
  outcomeWords: string;
  outcomeLang: TextLanguage | null;
  decidedAt: string | null;
};

/** A row of JSON: times are text. */
export type RulingRow = {
  id: string;
  postId: string;
  kind: RulingKind;
  ground: FlagReason;
  words: string;
  lang: TextLanguage;
  at: string;
  ended: RulingEnd | null;
  endedAt: string | null;
  authorId: string;
  titleBefore: string | null;
  titleGiven: string | null;
  deciderId: string;
  appeal: AppealRow | null;
};

const toTime = (text: string) => new Date(text).toISOString();

function toAppealView({ id, words, lang, filedAt, ...row }: AppealRow): RulingView["appeal"] {
  const { outcome, outcomeWords, outcomeLang, decidedAt } = row;
  const decision = outcome &&
    decidedAt && { outcome, words: outcomeWords, lang: outcomeLang ?? lang, at: toTime(decidedAt) };
  return { id, words, lang, filedAt: toTime(filedAt), decision: decision || null };
}

/** Where a ruling stands in a list of them. */
export const placeOfRuling = ({ ruling: { at, id } }: { ruling: RulingRow }): Place => ({ at: new Date(at), id });

/** What the policies need of a ruling. */
export function factsOfRuling({ kind, authorId, deciderId, at, ended, appeal }: RulingRow): policy.RulingFacts {
  return { kind, authorId, deciderId, at: new Date(at), ended, appealed: appeal !== null };
}

/** A ruling as its author and those who keep order see it. */
export function toRulingView(row: RulingRow, actor: Actor, now: Date): RulingView {
  const { authorId: _author, deciderId: _decider, titleBefore: before, titleGiven: given, ...rest } = row;
  const { at, endedAt, appeal, ...ruling } = rest;
  return {
    ...ruling,
    retitled: before && given ? { before, given } : null,
    at: toTime(at),
    endedAt: endedAt && toTime(endedAt),
    appealUntil: policy.appealEnds(new Date(at)).toISOString(),
    appeal: appeal && toAppealView(appeal),
    abilities: { appeal: policy.canAppeal(actor, factsOfRuling(row), now) },
  };
}
