import type { Cluster } from "@samrad/contracts/workbench";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { writtenFor } from "../citations/written-citation.ts";
import desk from "../desk/desk.module.css";
import { Problem } from "../problems/problem.tsx";
import { NewQuestionDialog } from "../questions/new-question.tsx";
import styles from "./workbench.module.css";

const threadsOf = (form: HTMLFormElement) => new FormData(form).getAll("threadIds").map(String);

function ClusterForm({ cluster: { threads, words, provisions } }: { cluster: Cluster }) {
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const [chosen, setChosen] = useState<string[]>();
  const first = threads.find((thread) => thread.id === chosen?.[0]);
  const reasons = [...provisions.map((key) => writtenFor(key, language).text), ...words];
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const ids = threadsOf(event.currentTarget);
          if (ids.length > 0) setChosen(ids);
        }}
      >
        <fieldset className="ds-fieldset">
          <legend>{t("workbench.cluster", { count: threads.length })}</legend>
          {reasons.length > 0 && (
            <p className="samrad-about">{t("workbench.in_common", { what: reasons.join(", ") })}</p>
          )}
          {threads.map((thread) => (
            <div key={thread.id} className="ds-field">
              <input
                className="ds-input"
                type="checkbox"
                id={`${id}-${thread.id}`}
                name="threadIds"
                value={thread.id}
                defaultChecked
              />
              <label className="ds-label" data-weight="regular" htmlFor={`${id}-${thread.id}`}>
                <span lang={thread.lang}>{thread.title}</span>{" "}
                <span className={desk.about}>{thread.organisation?.name ?? t("rule.name")}</span>
              </label>
              <Link to="/threads/$threadId" params={{ threadId: thread.id }} className={styles.read}>
                {t("workbench.read")} <span className="samrad-visually-hidden">{thread.title}</span>
              </Link>
            </div>
          ))}
        </fieldset>
        <Button type="submit">{t("workbench.make_of")}</Button>
      </form>
      {chosen && first && (
        <NewQuestionDialog
          threadIds={chosen}
          onlyWaiting
          wording={{ title: { [first.lang]: first.title }, statement: {} }}
          onMade={() => {}}
          onClose={() => setChosen(undefined)}
        />
      )}
    </li>
  );
}

/** Threads that look alike and have no question yet. */
export function ClusterList() {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(trpc.workbench.clusters.queryOptions());
  if (!data && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  if (data.length === 0)
    return <EmptyState title={t("workbench.nothing")}>{t("workbench.nothing_clusters")}</EmptyState>;
  return (
    <ul className={`samrad-records ${styles.clusters}`}>
      {data.map((cluster) => (
        <ClusterForm key={cluster.threads.map((thread) => thread.id).join("/")} cluster={cluster} />
      ))}
    </ul>
  );
}
