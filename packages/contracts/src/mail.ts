/** A mail in the mailbox of a demo network. */
export type MailView = { id: string; recipient: string; subject: string; body: string; createdAt: string };

/** A mail that could not be sent; `nextAttemptAt` null when it was given up. */
export type MailFailure = {
  id: string;
  recipient: string;
  subject: string;
  attempts: number;
  failure: string;
  createdAt: string;
  nextAttemptAt: string | null;
};
