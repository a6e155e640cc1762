import type { RevealView } from "@samrad/contracts/chatham-house";
import { EmptyState } from "@samrad/ui/empty-state";
import { Time } from "@samrad/ui/time";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { nextPage } from "../../frame/next-page.ts";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagedList } from "../../frame/paged-list.tsx";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import styles from "../moderation/moderation.module.css";

function Reveal({ reveal: { thread, auditor, reason, at } }: { reveal: RevealView }) {
  const t = useTranslate();
  return (
    <li>
      <p>
        {thread ? (
          <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang} {...rowLink}>
            {thread.title}
          </Link>
        ) : (
          t("moderation.closed_thread")
        )}
      </p>
      <p className={styles.what}>
        {t("rule.seen_by", { name: auditor.name })} <Time value={at} exact />
      </p>
      <p className={styles.reason}>{reason}</p>
    </li>
  );
}

function Reveals() {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.name.reveals.infiniteQueryOptions({}, nextPage));
  return (
    <PagedList
      query={query}
      rows={query.data?.pages.flatMap((page) => page.reveals)}
      none={<EmptyState title={t("rule.log_none")}>{t("rule.log_none_help")}</EmptyState>}
      renderRow={(reveal) => <Reveal key={reveal.id} reveal={reveal} />}
    />
  );
}

/** Which auditor saw names that are withheld, when and why, for who keeps the audit trail. */
export function RevealLogPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t("rule.log")}>
        <p>{t("rule.log_lead")}</p>
      </PageHeader>
      <Reveals />
    </>
  );
}
