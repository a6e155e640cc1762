import type {
  QuestionConfidence,
  QuestionState,
  QuestionText,
  QuestionVisibility,
  RelationKind,
  SupportForm,
} from "@samrad/contracts/questions";
import type { PersonHandle } from "../cast.ts";

/** A recurring question of the demo network. `age` is in days before the network is seeded. */
export type DemoQuestion = {
  slug: string;
  title: QuestionText;
  statement: QuestionText;
  state: QuestionState;
  age: number;
  by?: PersonHandle;
  visibility?: QuestionVisibility;
  confidence?: QuestionConfidence;
  /** `days` from now to the day aimed at; negative when that is over. */
  support?: { form: SupportForm; reason: string; days: number | null };
  /** The slugs of the threads that ask it. */
  threads: string[];
  relations?: { kind: RelationKind; to: string }[];
  /** What the asker of one of the threads said against it. */
  difference?: { thread: string; text: string };
};
