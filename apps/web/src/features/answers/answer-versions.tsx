import type { AnswerVersionView } from "@samrad/contracts/answers";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { DocumentView } from "../documents/document-view.tsx";
import { Problem } from "../problems/problem.tsx";
import styles from "./answers.module.css";
import { nameWithTitle } from "./name-with-title.ts";
import { AnswerDates } from "./position.tsx";

function Version({ version, prefix }: { version: AnswerVersionView; prefix: string }) {
  const t = useTranslate();
  return (
    <li>
      <p className={styles.position}>{t(`answers.position_${version.position}`)}</p>
      <AnswerDates answer={version} />
      <p className={styles.dates}>
        <span>{t("answers.signed_by", { who: nameWithTitle(version.givenBy) })}</span>
        {version.textVersion > 0 && <span>{t("answers.on_text", { version: version.textVersion })}</span>}
      </p>
      {version.document && (
        <div className="samrad-reading" lang={version.lang}>
          <DocumentView document={version.document} idPrefix={`${prefix}-${version.version}`} />
        </div>
      )}
    </li>
  );
}

type Props = { questionId: string; organisationId: string };

/** What the authority has said before, the newest first. */
export function AnswerVersions({ questionId, organisationId }: Props) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(trpc.answer.versions.queryOptions({ questionId, organisationId }));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  return (
    <ol className={styles.history}>
      {data.slice(1).map((version) => (
        <Version key={version.version} version={version} prefix={`version-${organisationId}`} />
      ))}
    </ol>
  );
}
