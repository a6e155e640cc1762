import type { ConceptChangeView, ConceptDifference, ConceptLabel as Label } from "@samrad/contracts/concepts";
import { Button } from "@samrad/ui/button";
import { Time } from "@samrad/ui/time";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { nextPage } from "../../frame/next-page.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormProblem, Problem } from "../problems/problem.tsx";
import { ConceptWords } from "./concept-chips.tsx";
import { ConceptLabel } from "./concept-label.tsx";
import { readConceptsAgain } from "./concept-queries.ts";
import styles from "./concepts.module.css";

function Words({ labels }: { labels: readonly Label[] }) {
  return labels.map((label, index) => (
    <span key={`${label.kind} ${label.lang} ${label.text}`}>
      {index > 0 && ", "}
      <span lang={label.lang}>{label.text}</span> ({label.lang})
    </span>
  ));
}

/** What stood above the concept, and what stands there now. */
function Broader({ difference: { broaderAdded, broaderRemoved } }: { difference: ConceptDifference }) {
  const t = useTranslate();
  const isMoved = broaderAdded.length > 0 && broaderRemoved.length > 0;
  if (broaderAdded.length + broaderRemoved.length === 0) return null;
  return (
    <>
      {` · ${t("concepts.broader")}: `}
      {!isMoved && (broaderAdded.length > 0 ? "+ " : "− ")}
      <ConceptWords concepts={broaderRemoved} />
      {isMoved && " → "}
      <ConceptWords concepts={broaderAdded} />
    </>
  );
}

/** What became of one concept by a change. */
function Difference({ difference }: { difference: ConceptDifference }) {
  const t = useTranslate();
  const { labelsAdded, labelsRemoved } = difference;
  const others = (["notes", "related", "groups"] as const).filter((part) => difference[`${part}Changed`]);
  return (
    <li className={styles.hint}>
      <ConceptLabel concept={difference.concept} />
      {labelsAdded.length > 0 && (
        <>
          {" · + "}
          <Words labels={labelsAdded} />
        </>
      )}
      {labelsRemoved.length > 0 && (
        <>
          {" · − "}
          <Words labels={labelsRemoved} />
        </>
      )}
      <Broader difference={difference} />
      {others.map((part) => ` · ${t(`concepts.changed_${part}`)}`)}
      {difference.statusChanged && ` · ${t(`concepts.status_${difference.statusChanged}`)}`}
    </li>
  );
}

function UndoButton({ change }: { change: ConceptChangeView }) {
  const t = useTranslate();
  const [undoId] = useState(() => uuidv7());
  const undo = useMutation({
    mutationFn: () => trpcClient.concept.undo.mutate({ changeId: change.id, undoId }),
    onSuccess: readConceptsAgain,
  });
  return (
    <>
      <Button variant="tertiary" small busy={undo.isPending} onClick={() => undo.mutate()}>
        {t("concepts.undo")}
      </Button>
      <FormProblem error={undo.error} />
    </>
  );
}

function Change({ change }: { change: ConceptChangeView }) {
  const t = useTranslate();
  const { kind, actor, file, conceptCount, threadCount, undone } = change;
  return (
    <li data-undone={undone || undefined}>
      <div className={styles.row}>
        <span>
          {t(`concepts.did_${kind}`, { name: actor?.name ?? "", file: file ?? "", count: conceptCount })}
          {undone && ` (${t("concepts.undone")})`}
        </span>
        <span className={styles.hint}>
          <Time value={change.at} />
        </span>
        {change.abilities.undo && <UndoButton change={change} />}
      </div>
      <ul className={styles.plain}>
        {change.differences.map((difference) => (
          <Difference key={difference.concept.id} difference={difference} />
        ))}
        {threadCount > 0 && <li className={styles.hint}>{t("concepts.threads_moved", { count: threadCount })}</li>}
      </ul>
    </li>
  );
}

/** Who changed what and when: of one concept, or of the vocabulary. */
export function ConceptHistory({ conceptId }: { conceptId: string | null }) {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.concept.history.infiniteQueryOptions({ conceptId }, nextPage));
  const changes = query.data?.pages.flatMap((page) => page.changes);
  if (query.error && !changes) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section>
      <h2>{t("concepts.history")}</h2>
      {changes?.length === 0 && <p className={styles.hint}>{t("concepts.history_none")}</p>}
      <ol className={styles.changes}>
        {changes?.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("frame.show_more")}
        </Button>
      )}
    </section>
  );
}
