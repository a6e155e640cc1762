import net from "node:net";
import { scratchDatabase } from "@samrad/db/testing";
import { sendMail } from "@samrad/domain/mail/commands";
import { afterAll, expect, test, vi } from "vitest";
import { sendDueMail, startMailer } from "./mail.ts";
import { codeMail, invitationWriter } from "./mail-texts.ts";

const database = await scratchDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());

const post = (recipient: string) =>
  db.$transaction((tx) => sendMail(tx, { recipient, subject: "Din kod", body: "Kod: 123456\nÅtta", at: new Date() }));

/** A mail server that takes every mail whose recipient is not `refused@…` and keeps what it was given. */
async function aMailServer() {
  const taken: string[] = [];
  const server = net.createServer((socket) => {
    let data: string | undefined;
    socket.write("220 ready\r\n");
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      if (data !== undefined) {
        data += chunk;
        if (!data.endsWith("\r\n.\r\n")) return;
        taken.push(data);
        data = undefined;
        socket.write("250 taken\r\n");
        return;
      }
      for (const line of chunk.split("\r\n").filter(Boolean)) {
        if (line === "DATA") data = "";
        const refused = line.startsWith("RCPT TO:<refused@");
        socket.write(refused ? "550 no such mailbox\r\n" : data === undefined ? "250 ok\r\n" : "354 go on\r\n");
      }
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  return { taken, url: `smtp://127.0.0.1:${port}`, [Symbol.dispose]: () => void server.close() };
}

test("mail goes out through a mail server; what is refused is kept with the reason", async () => {
  using server = await aMailServer();
  const mailer = startMailer({ db, smtpUrl: server.url, from: "Samråd <samrad@example.org>", onError: vi.fn() });
  await post("refused@example.org");
  await post("taken@example.org");
  await vi.waitFor(async () => expect(await db.mail.count({ where: { sentAt: { not: null } } })).toBe(1), {
    timeout: 5_000,
  });
  await mailer.stop();
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]).toMatch(/^To: taken@example\.org/m);
  expect(server.taken[0]).toMatch(/^Message-ID: <[0-9a-f-]{36}@example\.org>/m);
  const mails = await db.mail.findMany({ orderBy: { recipient: "asc" } });
  expect(mails).toMatchObject([
    { recipient: "refused@example.org", sentAt: null, attempts: 1, failure: expect.stringContaining("550") },
    { recipient: "taken@example.org", body: "", failure: null },
  ]);
});

test("a mail server that is away does not end the mailer", async () => {
  await db.mail.deleteMany();
  await post("later@example.org");
  const away = async () => Promise.reject(new Error("connect ECONNREFUSED"));
  expect(await sendDueMail({ db, post: away, now: () => new Date() })).toBe(1);
  const later = () => new Date(Date.now() + 31_000);
  expect(await sendDueMail({ db, post: async () => {}, now: later })).toBe(1);
  expect(await db.mail.findMany()).toMatchObject([{ attempts: 2, failure: null }]);
});

test.each(["sv", "nb", "nn", "en"] as const)("the mails in %s are whole", async (language) => {
  const code = await codeMail("123456", language);
  expect(code.body).toMatch(/\n\n123456\n\n/);
  const write = invitationWriter("https://samrad.example");
  const invitation = await write({
    email: "a+b@example.org",
    name: "Åsa",
    language,
    organisation: "Integritetsverket",
    invitedBy: "Elin Sandström",
    expiresAt: new Date("2026-03-15T12:00:00Z"),
  });
  expect(invitation.subject).toContain("Integritetsverket");
  expect(invitation.body).toContain("https://samrad.example/sign-in?email=a%2Bb%40example.org");
  expect(invitation.body).toContain("Elin Sandström");
  expect(invitation.body).toContain("2026");
  for (const text of [code.body, code.subject, invitation.body]) expect(text).not.toMatch(/mail\.|[{}]/);
});
