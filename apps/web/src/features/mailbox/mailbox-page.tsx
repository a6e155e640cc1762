import type { MailView } from "@samrad/contracts/mail";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { ErrorPage } from "../problems/error-page.tsx";
import { linkedText } from "./linked-text.ts";
import styles from "./mailbox.module.css";

function Mail({ mail }: { mail: MailView }) {
  return (
    <details className={styles.mail}>
      <summary>
        <span className={styles.subject}>{mail.subject}</span>
        <span className={styles.facts}>
          {mail.recipient} · <Time value={mail.createdAt} />
        </span>
      </summary>
      <p className={styles.body}>
        {linkedText(mail.body).map(({ text, href }, index) =>
          href ? (
            <a key={index} href={href}>
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
    </details>
  );
}

/** The mail that a demo network would have sent, the newest first. In any other network the page does not exist. */
export function MailboxPage() {
  const t = useTranslate();
  const options = trpc.mail.list.queryOptions(undefined, { refetchInterval: 5_000, retry: false });
  const { data: mails, error, refetch } = useQuery(options);
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t("frame.mailbox")} crumb={<Link to="/sign-in">{t("frame.sign_in")}</Link>}>
        <p>{t("account.mailbox_help")}</p>
      </PageHeader>
      {!mails && <Skeleton label={t("frame.loading")} widths={[60, 40, 60, 40]} />}
      {mails?.length === 0 && (
        <EmptyState title={t("account.mailbox_empty")}>{t("account.mailbox_empty_help")}</EmptyState>
      )}
      {mails?.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
    </>
  );
}
