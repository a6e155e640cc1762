import type { MailFailure, MailView } from "@samrad/contracts/mail";

/** After this many tries, the last some ten hours after the first, a mail is given up. */
export const maxAttempts = 10;

export const mailSelect = { id: true, recipient: true, subject: true, body: true, createdAt: true } as const;

type MailRow = { id: string; recipient: string; subject: string; body: string; createdAt: Date };

export function toMailView(row: MailRow): MailView {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

export const failureSelect = {
  id: true,
  recipient: true,
  subject: true,
  attempts: true,
  failure: true,
  createdAt: true,
  nextAttemptAt: true,
} as const;

type FailureRow = Omit<MailRow, "body"> & { attempts: number; failure: string | null; nextAttemptAt: Date };

export function toMailFailure(row: FailureRow): MailFailure {
  return {
    ...row,
    failure: row.failure ?? "",
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.attempts < maxAttempts ? row.nextAttemptAt.toISOString() : null,
  };
}
