import { type ConceptView, labelIn } from "@samrad/contracts/concepts";
import { textLanguages, type TextLanguage } from "@samrad/contracts/languages";
import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { Tag } from "@samrad/ui/tag";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagePending } from "../../frame/page-pending.tsx";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { FormProblem, Problem } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";
import { useNames } from "../threads/names.ts";
import { ConceptActions } from "./concept-actions.tsx";
import { ConceptChips } from "./concept-chips.tsx";
import { ConceptFinder } from "./concept-finder.tsx";
import { ConceptHistory } from "./concept-history.tsx";
import { ConceptLabel, useConceptLabel } from "./concept-label.tsx";
import { conceptOptions, readConceptsAgain } from "./concept-queries.ts";
import styles from "./concepts.module.css";

/** The explanation in the reader's language, else in the nearest one. */
function Definitions({ concept }: { concept: ConceptView }) {
  const language = useLanguage();
  const byLanguage = (kind: "definition" | "scope_note") => {
    const texts: Partial<Record<TextLanguage, string>> = {};
    for (const note of concept.notes) if (note.kind === kind) texts[note.lang] ??= note.text;
    return labelIn(texts, language);
  };
  return [byLanguage("definition"), byLanguage("scope_note")]
    .filter(({ text }) => text)
    .map(({ text, lang }) => (
      <p key={text} className={styles.definition} lang={lang === language ? undefined : lang}>
        {text}
      </p>
    ));
}

function LabelTable({ concept }: { concept: ConceptView }) {
  const t = useTranslate();
  const nameOf = useNames("language");
  const languages = textLanguages.filter((lang) => concept.allLabels.some((label) => label.lang === lang));
  return (
    <section>
      <h2>{t("concepts.labels")}</h2>
      <table className={styles.labels}>
        <tbody>
          {languages.map((lang) => {
            const labels = concept.allLabels.filter((label) => label.lang === lang && label.kind !== "hidden");
            const others = labels.filter((label) => label.kind === "alt").map((label) => label.text);
            return (
              <tr key={lang}>
                <th scope="row">{nameOf(lang)}</th>
                <td lang={lang}>
                  {labels.find((label) => label.kind === "pref")?.text}
                  {others.length > 0 && <div className={styles.alternatives}>{others.join(", ")}</div>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Neighbours({ concept }: { concept: ConceptView }) {
  const t = useTranslate();
  const parts = (["broader", "narrower", "related", "replaces"] as const).filter((part) => concept[part].length > 0);
  if (parts.length === 0 && concept.groups.length === 0) return null;
  return (
    <section>
      <h2>{t("concepts.place")}</h2>
      <dl className={styles.facts}>
        {parts.map((part) => (
          <Fragment key={part}>
            <dt>{t(`concepts.${part}`)}</dt>
            <dd>
              <ConceptChips concepts={concept[part]} label={t(`concepts.${part}`)} />
            </dd>
          </Fragment>
        ))}
        {concept.groups.some((group) => group.kind === "collection") && (
          <>
            <dt>{t("concepts.groups")}</dt>
            <dd>
              <Groups concept={concept} />
            </dd>
          </>
        )}
        <dt>{t("concepts.identifier")}</dt>
        <dd className={styles.hint}>{concept.uri}</dd>
      </dl>
    </section>
  );
}

function Groups({ concept }: { concept: ConceptView }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <ul className={styles.plain}>
      {concept.groups
        .filter((group) => group.kind === "collection")
        .map((group) => (
          <li key={group.id}>
            {labelIn(group.name, language).text}
            {group.onePerThread && <span className={styles.hint}> – {t("concepts.one_per_thread")}</span>}
          </li>
        ))}
    </ul>
  );
}

function FollowButton({ concept }: { concept: ConceptView }) {
  const t = useTranslate();
  const follow = useMutation({
    mutationFn: () => trpcClient.concept[concept.followed ? "unfollow" : "follow"].mutate({ conceptId: concept.id }),
    onSuccess: readConceptsAgain,
  });
  return (
    <>
      <Button onClick={() => follow.mutate()} busy={follow.isPending} aria-pressed={concept.followed}>
        {t(concept.followed ? "concepts.unfollow" : "concepts.follow")}
      </Button>
      <FormProblem error={follow.error} />
    </>
  );
}

function Deprecated({ concept }: { concept: ConceptView }) {
  const t = useTranslate();
  if (concept.status !== "deprecated") return null;
  return (
    <Alert tone="info">
      <p>
        {t(concept.replacedBy ? "concepts.replaced_by" : "concepts.not_used")}{" "}
        {concept.replacedBy && (
          <Link to="/concepts/$conceptId" params={{ conceptId: concept.replacedBy.id }}>
            <ConceptLabel concept={concept.replacedBy} />
          </Link>
        )}
      </p>
    </Alert>
  );
}

function Detail({ concept }: { concept: ConceptView }) {
  const t = useTranslate();
  const { me } = useMe();
  return (
    <div className={styles.detail}>
      <Deprecated concept={concept} />
      <Definitions concept={concept} />
      <p>
        <Link to="/discussions" search={{ concept: concept.id }}>
          {t("concepts.thread_count", { count: concept.threadCount })}
        </Link>
      </p>
      <LabelTable concept={concept} />
      <Neighbours concept={concept} />
      {me && <ConceptHistory conceptId={concept.id} />}
    </div>
  );
}

/** Stands where a concept was, for those who were reading it when the change that made it was undone. */
function Gone() {
  const t = useTranslate();
  return (
    <div className={styles.detail}>
      <Alert tone="info">
        <p role="status">{t("concepts.gone")}</p>
      </Alert>
    </div>
  );
}

type Props = { conceptId: string; groupId: string | undefined };

/** One concept: what it means, what it is called, where it stands, and what coordinators do with it. */
export function ConceptPage({ conceptId, groupId }: Props) {
  const t = useTranslate();
  const labelOf = useConceptLabel();
  const { data: concept, error, refetch } = useQuery(conceptOptions(conceptId));
  const isGone = error !== null && ["not_found", "invalid"].includes(shapeOfError(error).code);
  if (isGone && !concept) return <NotFoundPage />;
  if (error && !concept) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!concept) return <PagePending />;
  const label = labelOf(concept);
  return (
    <>
      <PageHeader
        title={label.text}
        lang={label.lang}
        crumb={
          <Link to="/concepts" search={{ group: groupId }}>
            {t("concepts.title")}
          </Link>
        }
        action={
          !isGone && (
            <div className={styles.row}>
              {concept.abilities.follow && <FollowButton concept={concept} />}
              {concept.abilities.change && <ConceptActions concept={concept} />}
            </div>
          )
        }
      >
        {concept.status === "deprecated" && <Tag>{t("concepts.deprecated")}</Tag>}
      </PageHeader>
      <div className={styles.layout} data-chosen="">
        <ConceptFinder groupId={groupId} chosenId={conceptId} />
        {isGone ? <Gone /> : <Detail concept={concept} />}
      </div>
    </>
  );
}
