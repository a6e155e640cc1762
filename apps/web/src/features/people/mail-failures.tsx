import type { MailFailure } from "@samrad/contracts/mail";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import styles from "./people.module.css";

function FailureRow({ mail }: { mail: MailFailure }) {
  const t = useTranslate();
  const { recipient, subject, attempts, failure, createdAt, nextAttemptAt } = mail;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>
          {subject} <Tag>{t(nextAttemptAt ? "people.mail_waiting" : "people.mail_given_up")}</Tag>
        </span>
        <span className={styles.facts}>
          <span>{recipient}</span>
          <span>
            <Time value={createdAt} />
          </span>
          {nextAttemptAt && (
            <span>
              {t("people.mail_next")} <Time value={nextAttemptAt} exact />
            </span>
          )}
        </span>
        <span className={styles.facts}>
          <span>
            {t("people.mail_attempts", { count: attempts })} <samp translate="no">{failure}</samp>
          </span>
        </span>
      </div>
    </li>
  );
}

/** The mail that did not go out, and what the mail server said. */
export function MailFailures() {
  const t = useTranslate();
  const { data: failures, error, refetch } = useQuery(trpc.mail.failures.queryOptions());
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!failures) return <Skeleton label={t("frame.loading")} widths={[60, 40, 60, 40]} />;
  if (failures.length === 0) return <EmptyState title={t("people.mail_none")}>{t("people.mail_none_help")}</EmptyState>;
  return (
    <ul className={styles.list}>
      {failures.map((mail) => (
        <FailureRow key={mail.id} mail={mail} />
      ))}
    </ul>
  );
}
