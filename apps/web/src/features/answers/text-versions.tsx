import type { AnswerTextView } from "@samrad/contracts/answers";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { DocumentView } from "../documents/document-view.tsx";
import { Problem } from "../problems/problem.tsx";
import { useNames } from "../threads/names.ts";
import { ComparisonKey, TextComparison } from "../threads/text-comparison.tsx";
import styles from "./answers.module.css";
import { useDay } from "./day.ts";

/** The wording that it took the place of, in the same language. */
const beforeIt = (text: AnswerTextView, texts: readonly AnswerTextView[]) =>
  texts
    .filter(({ lang, version }) => lang === text.lang && version < text.version)
    .toSorted((one, other) => other.version - one.version)[0];

function TextVersion({ text, before }: { text: AnswerTextView; before: AnswerTextView | undefined }) {
  const t = useTranslate();
  const day = useDay();
  const nameOf = useNames("language");
  const { version, lang, document, writtenAt, writtenBy, organisation } = text;
  return (
    <li>
      <p className={styles.position}>{t("answers.text_version", { version })}</p>
      <p className={styles.dates}>
        <span>{nameOf(lang)}</span>
        <time dateTime={writtenAt}>{day(writtenAt)}</time>
        <span>{t("answers.written_by", { name: writtenBy.name, organisation: organisation.name })}</span>
      </p>
      {before ? (
        <TextComparison before={before.document} after={document} lang={lang} />
      ) : (
        <div className="samrad-reading" lang={lang}>
          <DocumentView document={document} idPrefix={`text-${version}-${lang}`} />
        </div>
      )}
    </li>
  );
}

/** All wordings of the common answer, the newest first, each with what it changed. */
export function TextVersions({ questionId }: { questionId: string }) {
  const t = useTranslate();
  const { data: texts, error, refetch } = useQuery(trpc.answer.texts.queryOptions({ questionId }));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!texts) return <Skeleton label={t("frame.loading")} />;
  return (
    <>
      <ComparisonKey />
      <ol className={styles.history}>
        {texts.map((text) => (
          <TextVersion key={`${text.version} ${text.lang}`} text={text} before={beforeIt(text, texts)} />
        ))}
      </ol>
    </>
  );
}
