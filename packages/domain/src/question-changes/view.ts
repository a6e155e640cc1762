import type { TextLanguage } from "@samrad/contracts/languages";
import type { Writer } from "@samrad/contracts/people";
import type {
  QuestionChangeKind,
  QuestionChangeView,
  QuestionRef,
  QuestionState,
  QuestionText,
  RelationKind,
  SupportForm,
} from "@samrad/contracts/questions";

type Wording = { title: QuestionText; statement: QuestionText };

/** What the kinds of changes keep, all told. */
type ChangeData = {
  before?: Wording;
  after?: Wording;
  from?: QuestionState;
  to?: QuestionState;
  form?: SupportForm;
  reason?: string;
  due?: string | null;
  relation?: RelationKind;
  direction?: "from" | "to";
};

export type ChangeRow = {
  id: string;
  at: Date;
  kind: QuestionChangeKind;
  data: ChangeData;
  actor: Writer;
  question: QuestionRef | null;
  thread: QuestionChangeView["thread"];
};

/** The languages in which title or statement are other than before. */
function changedLanguages({ before, after }: ChangeData): TextLanguage[] {
  if (!before?.title || !after?.title) return [];
  const languages = new Set([before, after].flatMap((one) => Object.keys(one.title) as TextLanguage[]));
  return [...languages].filter(
    (lang) => before.title[lang] !== after.title[lang] || before.statement[lang] !== after.statement[lang],
  );
}

export function toChangeView(
  { data, at, ...row }: ChangeRow,
  { isCoordinator }: { isCoordinator: boolean },
): QuestionChangeView {
  const { from = null, to = null, form, reason = "", due = null, relation, direction } = data;
  return {
    ...row,
    at: at.toISOString(),
    from,
    to,
    support: form ? { form, reason, due } : null,
    languages: row.kind === "reworded" ? changedLanguages(data) : [],
    before: row.kind === "reworded" && isCoordinator ? (data.before ?? null) : null,
    relation: relation && direction ? { kind: relation, direction } : null,
  };
}
