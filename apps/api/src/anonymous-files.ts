import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { DomainError } from "@samrad/contracts/errors";
import JSZip from "jszip";

/** The largest part of an office file that is read, in bytes once unpacked: more is nothing that people wrote. */
const largestPart = 20_000_000;

/** Segments that say who took a picture, and with what: all but those that are needed to show it (JFIF, ICC, Adobe). */
const isJpegMetadata = (marker: number) =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);

function cleanJpeg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!isJpegMetadata(bytes[at + 1]!)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

const pngMetadata = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

function cleanPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!pngMetadata.has(bytes.toString("latin1", at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

function cleanWebp(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 12)];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (!["EXIF", "XMP "].includes(bytes.toString("latin1", at, at + 4))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const clean = Buffer.concat(kept);
  clean.writeUInt32LE(clean.length - 8, 4);
  // The flags that promise what has gone.
  if (clean.toString("latin1", 12, 16) === "VP8X") clean[20] = clean[20]! & ~0x0c;
  return clean;
}

const blank = (words: string) => " ".repeat(words.length);
const zeros = (digits: string) => digits.replaceAll(/[0-9a-f]/gi, "0");

/** What follows stays where it is, since a PDF counts its bytes. What lies in compressed objects is not reached. */
function cleanPdf(bytes: Buffer): Buffer {
  const text = bytes
    .toString("latin1")
    .replaceAll(/(?<=\/(?:Author|Creator|Company|Manager)\s*\()(?:\\[^]|[^\\()])*(?=\))/g, blank)
    .replaceAll(/(?<=\/(?:Author|Creator|Company|Manager)\s*<)[0-9a-f\s]*(?=>)/gi, zeros)
    .replaceAll(/(?<=<(dc:creator|pdf:Author|xmp:CreatorTool)\b[^>]*>)[^]*?(?=<\/\1>)/g, blank);
  return Buffer.from(text, "latin1");
}

const cleanRtf = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes.toString("latin1").replaceAll(/\{\\(author|operator|manager|company)\b[^{}]*\}/g, "{\\$1 }"),
    "latin1",
  );

/** Parts of office files that say who wrote them, and who changed or commented what. */
const officeParts = /^(docProps\/(core|app|custom)\.xml|meta\.xml|content\.xml|(word|xl|ppt)\/.*\.xml)$/;

/** The tags without the words between them. */
const tagsOf = (xml: string) => xml.replaceAll(/[^<>]+(?=<|$)/g, "");

const cleanXml = (xml: string): string =>
  xml
    .replaceAll(
      /(?<=<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by|Company|Manager|authors?|vt:lpwstr)\b[^>/]*>)[^]*?(?=<\/)/g,
      tagsOf,
    )
    .replaceAll(/((?:\w+:)?(?:author|initials|userId|providerId|displayName)=")[^"]*"/g, '$1"')
    .replaceAll(/(<p:cmAuthor\b[^>]*?\bname=")[^"]*"/g, '$1"');

/** The text of a part; nothing for more than anybody writes. */
async function readPart(entry: JSZip.JSZipObject): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of new Readable().wrap(entry.nodeStream()) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestPart) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function cleanOffice(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  for (const entry of zip.file(officeParts)) {
    const xml = await readPart(entry);
    if (xml === undefined) throw new Error("a part is too large");
    const clean = cleanXml(xml);
    if (clean !== xml) zip.file(entry.name, clean);
  }
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

function cleanerOf(mediaType: string): ((bytes: Buffer) => Buffer | Promise<Buffer>) | undefined {
  if (mediaType.includes("officedocument") || mediaType.includes("opendocument")) return cleanOffice;
  switch (mediaType) {
    case "image/jpeg":
      return cleanJpeg;
    case "image/png":
      return cleanPng;
    case "image/webp":
      return cleanWebp;
    case "application/pdf":
      return cleanPdf;
    case "application/rtf":
      return cleanRtf;
    default:
      return undefined;
  }
}

/**
 * A file without what it says of who made it: the properties of documents, who changed and commented them, what cameras
 * write into pictures. What people wrote or drew is theirs to leave out. Throws `attachment.says_who` when it cannot be
 * read well enough to be sure.
 */
export async function withoutMakers(file: Readable, mediaType: string): Promise<Buffer> {
  const bytes = await buffer(file);
  try {
    return (await cleanerOf(mediaType)?.(bytes)) ?? bytes;
  } catch {
    throw new DomainError("rule_violated", "attachment.says_who");
  }
}
