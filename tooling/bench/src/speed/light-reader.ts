import http from "node:http";
import type { Duplex } from "node:stream";
import { cookieOf } from "../network/app.ts";
import type { Person } from "../network/seed.ts";

/**
 * A live client that takes next to nothing of the processor: thousands of them share the machine with the server, which
 * is what is measured. It speaks Engine.IO 4 and Socket.IO 5 over a WebSocket, as far as reading needs it.
 */
export type LightReader = {
  /** Sends a request and waits for its answer. */
  ask<Answer>(name: string, input: object): Promise<Answer>;
  close(): void;
};

const text = 0x1;
const final = 0x80;

/** A frame of a client: masked, with a mask that leaves everything as it is (RFC 6455, 5.3). */
function frame(payload: string): Buffer {
  const body = Buffer.from(payload);
  const length = body.length < 126 ? [body.length | 0x80] : [126 | 0x80, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([final | text, ...length, 0, 0, 0, 0]), body]);
}

/** Where the payload of the frame at the beginning of some bytes lies; nothing while its head is not whole. */
function span(bytes: Buffer): { start: number; end: number } | undefined {
  const length = bytes.length < 2 ? undefined : bytes[1]! & 0x7f;
  if (length === undefined || (length === 126 && bytes.length < 4) || (length === 127 && bytes.length < 10))
    return undefined;
  if (length < 126) return { start: 2, end: 2 + length };
  if (length === 126) return { start: 4, end: 4 + bytes.readUInt16BE(2) };
  return { start: 10, end: 10 + Number(bytes.readBigUInt64BE(2)) };
}

/** Gives the texts of frames as they become whole. */
function readFrames(onText: (payload: string) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (let found = span(rest); found && rest.length >= found.end; found = span(rest)) {
      if ((rest[0]! & 0xf) === text) onText(rest.toString("utf8", found.start, found.end));
      rest = rest.subarray(found.end);
    }
  };
}

function upgrade(address: string, person: Person): Promise<{ socket: Duplex; head: Buffer }> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": Buffer.alloc(16).toString("base64"),
    cookie: cookieOf(person),
  };
  const request = http.get(`${address}/socket.io/?EIO=4&transport=websocket`, { headers, agent: false });
  return new Promise((resolve, reject) => {
    request.on("upgrade", (_response, socket, head) => resolve({ socket, head }));
    request.on("response", ({ statusCode }) => reject(new Error(`A reader was answered with ${statusCode}.`)));
    request.on("error", reject);
  });
}

/** Connects as a person; `onEvents` hears the text of each packet of events. */
export async function connectLightly(
  address: string,
  person: Person,
  onEvents: (packet: string) => void,
): Promise<LightReader> {
  const { socket, head } = await upgrade(address, person);
  const waiting = new Map<string, (answer: unknown) => void>();
  const send = (packet: string) => socket.write(frame(packet));
  let asked = 0;
  await new Promise<void>((resolve, reject) => {
    const read = readFrames((packet) => {
      if (packet.startsWith('42["events"')) onEvents(packet);
      else if (packet === "2") send("3");
      else if (packet.startsWith("0")) send("40");
      else if (packet.startsWith("40")) resolve();
      else if (packet.startsWith("44")) reject(new Error(`A reader was not let in: ${packet}`));
      else if (packet.startsWith("43")) {
        const at = packet.indexOf("[");
        waiting.get(packet.slice(2, at))?.((JSON.parse(packet.slice(at)) as unknown[])[0]);
        waiting.delete(packet.slice(2, at));
      }
    });
    socket.on("data", read);
    socket.on("error", reject);
    if (head.length > 0) read(head);
  });
  return {
    ask: <Answer>(name: string, input: object) =>
      new Promise<Answer>((resolve) => {
        const id = String(asked++);
        waiting.set(id, (answer) => resolve(answer as Answer));
        send(`42${id}${JSON.stringify([name, input])}`);
      }),
    close: () => socket.destroy(),
  };
}
