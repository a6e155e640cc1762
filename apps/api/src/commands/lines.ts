import { createReadStream } from "node:fs";

/**
 * The lines of a UTF-8 file, one at a time. Of a line longer than `longest` code units just so much comes as shows that
 * it is too long, so that no file can fill the memory. `onRead` hears how many bytes have been read.
 */
export async function* readLines(
  file: string,
  longest: number,
  onRead: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    bytes += (chunk as Buffer).length;
    onRead(bytes);
    const parts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split("\n");
    rest = (parts.pop() ?? "").slice(0, longest + 1);
    for (const part of parts) yield part.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
