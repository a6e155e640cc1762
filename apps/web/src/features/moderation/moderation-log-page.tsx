import type { ModerationActView } from "@samrad/contracts/moderation";
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
import { SpaceName } from "../discussions/space-name.tsx";
import { useMe } from "../session/me.tsx";
import styles from "./moderation.module.css";

/** The log does not say on whom somebody has complained in vain, or who was warned. */
const isUnnamed = (kind: ModerationActView["kind"]) => kind === "dismissed" || kind === "warned";

function Act({ act }: { act: ModerationActView }) {
  const t = useTranslate();
  const { kind, at, actor, space, thread, reason, ground } = act;
  return (
    <li>
      <p>
        {kind.startsWith("rule_") && !thread ? (
          <SpaceName space={space} />
        ) : thread ? (
          <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang} {...rowLink}>
            {thread.title}
          </Link>
        ) : (
          t(isUnnamed(kind) ? "moderation.unnamed_thread" : "moderation.closed_thread")
        )}
      </p>
      <p className={styles.what}>
        {t(`moderation.kind_${kind}`, { name: actor.name ?? t("rule.keeper") })} <Time value={at} /> ·{" "}
        <SpaceName space={space} />
      </p>
      {ground && <p className={styles.what}>{t(`flags.reason_${ground}`)}</p>}
      {reason && <p className={styles.reason}>{reason}</p>}
    </li>
  );
}

function Acts() {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.moderation.log.infiniteQueryOptions({}, nextPage));
  return (
    <PagedList
      query={query}
      rows={query.data?.pages.flatMap((page) => page.acts)}
      none={<EmptyState title={t("moderation.none")}>{t("moderation.none_text")}</EmptyState>}
      renderRow={(act) => <Act key={act.id} act={act} />}
    />
  );
}

/** What was done to keep order, for everybody whom it concerns to read. */
export function ModerationLogPage() {
  const t = useTranslate();
  const { me } = useMe();
  return (
    <>
      <PageHeader title={t("moderation.log")}>
        <p>{t("moderation.lead")}</p>
        <p>
          <Link to="/moderation/reports">{t("flags.title")}</Link>
          {me?.abilities.coordinate && (
            <>
              {" · "}
              <Link to="/moderation/queue">{t("moderation.queue")}</Link>
            </>
          )}
          {me?.abilities.audit && (
            <>
              {" · "}
              <Link to="/moderation/reveals">{t("rule.log")}</Link>
            </>
          )}
        </p>
      </PageHeader>
      <Acts />
    </>
  );
}
