import { Readable } from "node:stream";
import { crc32, deflateSync } from "node:zlib";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { withoutMakers } from "./anonymous-files.ts";

const name = "Wilhelmina Ytterberg";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const clean = (bytes: Buffer, mediaType: string) => withoutMakers(Readable.from([bytes]), mediaType);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const header = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
const parts = [chunk("IHDR", size), chunk("IDAT", deflateSync(Buffer.from([0, 0]))), chunk("IEND", Buffer.alloc(0))];
const picture = Buffer.concat([header, ...parts]);
const signedPicture = Buffer.concat([
  header,
  parts[0]!,
  chunk("tEXt", Buffer.from(`Author\0${name}`)),
  ...parts.slice(1),
]);

const segment = (marker: number, text: string) => {
  const data = Buffer.from(text, "latin1");
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

async function letter(): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    "docProps/core.xml",
    `<cp:coreProperties><dc:title>Remiss</dc:title><dc:creator>${name}</dc:creator></cp:coreProperties>`,
  );
  zip.file(
    "word/document.xml",
    `<w:document><w:ins w:id="1" w:author="${name}"><w:t>Vi avstyrker.</w:t></w:ins></w:document>`,
  );
  zip.file("word/fontTable.xml", `<w:fonts><w:font w:name="Calibri"/></w:fonts>`);
  return zip.generateAsync({ type: "nodebuffer" });
}

describe("a file whose maker is not to be known", () => {
  test("is a picture as it was, without what is written into it", async () => {
    expect(await clean(signedPicture, "image/png")).toEqual(picture);
    const [start, rest] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])];
    const [jfif, exif] = [segment(0xe0, "JFIF\0"), segment(0xe1, `Exif\0\0${name}`)];
    expect(await clean(Buffer.concat([start, jfif, exif, rest]), "image/jpeg")).toEqual(
      Buffer.concat([start, jfif, rest]),
    );
  });

  test("is a letter with its words, without who wrote and who changed it", async () => {
    const zip = await JSZip.loadAsync(await clean(await letter(), docx));
    const read = async (part: string) => (await zip.file(part)?.async("string")) ?? "";
    expect(await read("docProps/core.xml")).toContain("<dc:title>Remiss</dc:title><dc:creator></dc:creator>");
    expect(await read("word/document.xml")).toContain(`w:author=""><w:t>Vi avstyrker.</w:t>`);
    expect(await read("word/fontTable.xml")).toContain(`w:name="Calibri"`);
  });

  test("is a PDF of the same length, since it counts its bytes", async () => {
    const pdf = Buffer.from(
      `%PDF-1.7\n<< /Author (${name}) /Title (Remiss) >>\n<dc:creator>${name}</dc:creator>`,
      "latin1",
    );
    const cleaned = await clean(pdf, "application/pdf");
    expect(cleaned.length).toBe(pdf.length);
    expect(cleaned.toString("latin1")).not.toContain(name);
    expect(cleaned.toString("latin1")).toContain("/Title (Remiss)");
  });

  test("is not given at all when it cannot be read", async () => {
    await expect(clean(Buffer.from("no archive"), docx)).rejects.toMatchObject({ reason: "attachment.says_who" });
  });
});
