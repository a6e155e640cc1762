import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

let database: ScratchDatabase;
let folder: string;

beforeAll(async () => {
  database = await scratchDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "samrad-law-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database[Symbol.asyncDispose]();
});

/** A law of so many articles, in Formex. */
function lawFile(name: string, articles: number, date: string): string {
  const file = path.join(folder, name);
  const body = Array.from(
    { length: articles },
    (_, index) =>
      `<ARTICLE IDENTIFIER="${index + 1}"><TI.ART>Article ${index + 1}</TI.ART><ALINEA>${"Words of a law. ".repeat(60)}</ALINEA></ARTICLE>`,
  );
  writeFileSync(
    file,
    `<CONS.ACT><INFO.CONSLEG CONSLEG.REF="02030R0057-${date}" CONSLEG.DATE="${date}"/><CONS.DOC><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><ENACTING.TERMS>${body.join("\n")}</ENACTING.TERMS></CONS.DOC></CONS.ACT>`,
  );
  return file;
}

function bring(file: string): ChildProcess {
  const env = { ...process.env, DATABASE_URL: database.url, SAMRAD_DATA: folder };
  return spawn(process.execPath, ["--import", "tsx", "src/main.ts", "law", "import", file], { env });
}

async function run(file: string): Promise<{ code: number | null; said: string }> {
  const child = bring(file);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

/** Waits until another connection has begun to write what comes in. */
async function untilWriting() {
  for (;;) {
    const [row] = await database.db.$queryRaw<{ writing: boolean }[]>`
      select exists (select 1 from pg_stat_activity
        where datname = current_database() and query ~ '^\\s*insert into provision') as writing`;
    if (row?.writing) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const versions = () => database.db.lawVersion.findMany({ include: { _count: { select: { provisions: true } } } });

/** Milliseconds: each command is a process that is read from source first. */
const patience = 300_000;

test(
  "an import that is killed in the middle leaves the version before it whole, and can be made again",
  async () => {
    expect(await run(lawFile("first.xml", 20, "20300502"))).toMatchObject({ code: 0 });
    const before = await versions();
    const second = lawFile("second.xml", 4_000, "20310502");
    const child = bring(second);
    await untilWriting();
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await versions()).toEqual(before);
    const again = await run(second);
    expect(again.said).toContain("4000 provisions");
    expect(await versions()).toHaveLength(2);
  },
  patience,
);

test(
  "a file that is no law is refused with a word that says why",
  async () => {
    const file = path.join(folder, "broken.xml");
    writeFileSync(file, "<ACT><ARTICLE></ACT>");
    const { code, said } = await run(file);
    expect(code).toBe(1);
    expect(said).toContain("Not imported, and nothing was changed: the XML is not well-formed");
  },
  patience,
);
