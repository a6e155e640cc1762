import type { Prisma, Transaction } from "@samrad/db/client";
import { type BuiltThread, demoId } from "./build-network.ts";
import { castPeople, type PersonHandle } from "./cast.ts";
import { demoSpaces } from "./spaces.ts";

const hour = 3_600_000;

type DemoFlag = { slug: string; number: number; by: PersonHandle; age: number } & Pick<
  Prisma.FlagUncheckedCreateInput,
  "reason" | "words" | "lang"
>;

/** What waits in the queue of those who keep order. */
const waiting: DemoFlag[] = [
  {
    slug: "modellinversjon-brudd-artikkel-33",
    number: 5,
    by: "fredrik",
    age: 20 * hour,
    reason: "confidential",
    words:
      "Här står hur länge loggarna sparas och hur länge gränssnittet stod öppet. Ska alla i nätverket kunna läsa det?",
    lang: "sv",
  },
  {
    slug: "kommunal-samtalerobot-feil-svar",
    number: 4,
    by: "samir",
    age: 44 * hour,
    reason: "off_topic",
    words: "Stycket om artikel 9 är en egen fråga och borde stå i en egen tråd.",
    lang: "sv",
  },
];

/** A warning that its author does not accept. */
const appealed = {
  flag: {
    slug: "berattigat-intresse-taligenkanning-kundsamtal",
    number: 3,
    by: "karin",
    age: 150 * hour,
    reason: "personal_data",
    words: "Beskrivningen av samtalen är så utförlig att någon kan känna igen sig.",
    lang: "sv",
  } satisfies DemoFlag,
  ruling: {
    by: "elin",
    age: 120 * hour,
    words: "Beskriv mönstret och inte det enskilda samtalet: den som ringde kan känna igen sig.",
    lang: "sv",
  },
  appeal: {
    age: 30 * hour,
    words: "Jag beskriver hur samtal brukar gå, inte något visst samtal. Varningen bör tas tillbaka.",
    lang: "sv",
  },
} as const;

function findPost(threads: readonly BuiltThread[], { slug, number }: Pick<DemoFlag, "slug" | "number">) {
  const thread = threads.find(({ source }) => source.slug === slug);
  const post = thread?.posts[number - 1];
  if (!thread || !post) throw new Error(`There is no post ${number} in ${slug}.`);
  return { thread, post };
}

type Flags = { threads: readonly BuiltThread[]; now: Date };

function toFlagRow({ threads, now }: Flags, flag: DemoFlag): Prisma.FlagUncheckedCreateInput {
  const { slug, number, by, age, ...said } = flag;
  const { post } = findPost(threads, flag);
  const raisedAt = new Date(now.getTime() - age);
  return {
    id: demoId("flag", slug, number),
    postId: post.id,
    about: "post",
    personId: castPeople[by].id,
    raisedAt,
    ...said,
  };
}

async function writeAppealed(tx: Transaction, flags: Flags) {
  const { flag, ruling, appeal } = appealed;
  const { thread, post } = findPost(flags.threads, flag);
  const before = (age: number) => new Date(flags.now.getTime() - age);
  const [rulingId, at] = [demoId("ruling", flag.slug), before(ruling.age)];
  const people = { authorId: castPeople[post.author].id, deciderId: castPeople[ruling.by].id };
  const said = { words: ruling.words, lang: ruling.lang };
  await tx.ruling.create({
    data: { id: rulingId, postId: post.id, ...people, kind: "warned", ground: flag.reason, ...said, at },
  });
  await tx.flag.create({ data: { ...toFlagRow(flags, flag), rulingId } });
  const filed = { words: appeal.words, lang: appeal.lang, filedAt: before(appeal.age) };
  await tx.appeal.create({ data: { id: demoId("appeal", flag.slug), rulingId, ...filed } });
  const act = { kind: "warned", at, actorId: people.deciderId, spaceId: demoSpaces[thread.source.space].id } as const;
  await tx.moderationAct.create({ data: { id: demoId("act", flag.slug), ...act, ground: flag.reason } });
}

/** Posts that were flagged: two that wait, and one on which was ruled, with an appeal. */
export async function writeFlags(tx: Transaction, flags: Flags): Promise<void> {
  await tx.flag.createMany({ data: waiting.map((flag) => toFlagRow(flags, flag)) });
  await writeAppealed(tx, flags);
}
