import type { Database } from "@samrad/db/client";
import { claimMail, type DueMail, failMail, settleMail } from "@samrad/domain/mail/commands";
import { createTransport } from "nodemailer";

/** How often the outbox is looked at, in milliseconds: a code should come while one still looks at the page. */
const lookEvery = 1_000;
const batch = 10;

/** Hands a mail to a mail server. Throws when it is not taken. */
export type Post = (mail: DueMail) => Promise<void>;

export type Mailer = { stop(): Promise<void> };

type Outbox = { db: Database; post: Post; now: () => Date };

/** Sends what is due, and keeps why a mail could not be sent. Returns how many were tried. */
export async function sendDueMail({ db, post, now }: Outbox): Promise<number> {
  const due = await claimMail(db, now(), batch);
  for (const mail of due) {
    try {
      await post(mail);
      await settleMail(db, mail.id, now());
    } catch (error) {
      await failMail(db, mail, error instanceof Error ? error.message : String(error));
    }
  }
  return due.length;
}

/** A mail server by its address (`smtp://` or `smtps://`, with name and password). */
export function smtpPost(smtpUrl: string, from: string): Post & { close(): void } {
  const transport = createTransport(smtpUrl, { from });
  const host = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  const post = async ({ id, recipient, subject, body }: DueMail) => {
    await transport.sendMail({
      to: recipient,
      subject,
      text: body,
      // The same at every try, so that a mail which arrives twice is seen to be one.
      messageId: `<${id}@${host}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
  return Object.assign(post, { close: () => transport.close() });
}

type MailerOptions = { db: Database; smtpUrl: string; from: string; onError: (error: unknown) => void };

/** Empties the outbox through a mail server until it is stopped. */
export function startMailer({ db, smtpUrl, from, onError }: MailerOptions): Mailer {
  const post = smtpPost(smtpUrl, from);
  let stopped = false;
  let timer: NodeJS.Timeout;
  let round = Promise.resolve();
  const look = async () => {
    await sendDueMail({ db, post, now: () => new Date() }).catch(onError);
    if (!stopped) timer = setTimeout(next, lookEvery);
  };
  const next = () => void (round = look());
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      post.close();
    },
  };
}
