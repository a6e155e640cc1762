import type { Database, Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { maxAttempts } from "./view.ts";

export type NewMail = { recipient: string; subject: string; body: string; at: Date };

/** Puts a mail into the outbox, in the transaction that causes it: it goes out if and only if that commits. */
export async function sendMail(tx: Transaction, mail: NewMail): Promise<void> {
  const { at, ...text } = mail;
  await tx.mail.create({ data: { id: uuidv7(), ...text, createdAt: at, nextAttemptAt: at } });
}

export type DueMail = { id: string; recipient: string; subject: string; body: string; attempts: number };

/**
 * Claims the next mails to send. Each counts as tried from here on and comes up again only after its pause, so that
 * several processes share the outbox and one that dies loses nothing.
 */
export function claimMail(db: Database, at: Date, limit: number): Promise<DueMail[]> {
  return db.$queryRaw<DueMail[]>`
    update mail set attempts = attempts + 1,
      next_attempt_at = ${at}::timestamptz + least(interval '30 seconds' * (2 ^ attempts), interval '6 hours')
    where id in (
      select id from mail where sent_at is null and attempts < ${maxAttempts} and next_attempt_at <= ${at}
      order by next_attempt_at, id limit ${limit} for update skip locked)
    returning id, recipient, subject, body, attempts`;
}

/** The words are forgotten once they are on their way: they may hold a code. */
export async function settleMail(db: Database, id: string, at: Date): Promise<void> {
  await db.mail.update({ where: { id }, data: { sentAt: at, failure: null, body: "" } });
}

/** Keeps why a mail did not go out; the last try takes its words along. */
export async function failMail(db: Database, mail: Pick<DueMail, "id" | "attempts">, failure: string): Promise<void> {
  const words = mail.attempts >= maxAttempts ? { body: "" } : {};
  await db.mail.update({ where: { id: mail.id }, data: { failure: failure.slice(0, 500), ...words } });
}
