import type { ProvisionView } from "@samrad/contracts/provisions";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagePending } from "../../frame/page-pending.tsx";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { Problem } from "../problems/problem.tsx";
import { CitingSection } from "./citing-section.tsx";
import { Contents } from "./contents.tsx";
import { FollowProvision } from "./follow-provision.tsx";
import { type LawSearch, pathOfKey } from "./law-address.ts";
import styles from "./law.module.css";
import {
  ActName,
  headingIn,
  Heading,
  isAct,
  isChapter,
  ProvisionLink,
  ProvisionName,
  useActName,
  useLabel,
} from "./names.tsx";
import { provisionOptions } from "./provision-queries.ts";
import { ProvisionTextSection } from "./provision-text.tsx";
import { Together } from "./together.tsx";
import { useSpaceId } from "./use-space-id.ts";

function Crumb({ provision: { path } }: { provision: ProvisionView }) {
  const last = path.at(-1);
  if (!last) return null;
  return (
    <ProvisionLink to={last.key}>
      <ProvisionName provision={last} />
    </ProvisionLink>
  );
}

/** Where it stands: act, chapter, article. */
function Place({ provision: { path } }: { provision: ProvisionView }) {
  return (
    <ol className={styles.place}>
      {path.map((above) => (
        <li key={above.key}>
          {above.key.includes("/sct_") ? (
            <ProvisionName provision={above} />
          ) : (
            <ProvisionLink to={above.key}>
              <ProvisionName provision={above} />
            </ProvisionLink>
          )}
          {!isAct(above.key) && (
            <>
              {" "}
              <Heading headings={above.headings} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Neighbours({ provision: { previous, next } }: { provision: ProvisionView }) {
  const t = useTranslate();
  const label = useLabel();
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label={t("law.neighbours")}>
      {previous && <ProvisionLink to={previous.key}>← {label(previous.key)}</ProvisionLink>}
      {next && <ProvisionLink to={next.key}>{label(next.key)} →</ProvisionLink>}
    </nav>
  );
}

function useTitle(provision: ProvisionView): { title: string; lang: string | undefined } {
  const language = useLanguage();
  const label = useLabel();
  const actName = useActName();
  if (isAct(provision.key)) {
    const { text, lang } = actName(provision);
    return { title: text, lang };
  }
  const { text, lang } = headingIn(provision.headings, language);
  return { title: text ? `${label(provision.key)}: ${text}` : label(provision.key), lang: text ? lang : undefined };
}

type Props = { provisionKey: string; search: LawSearch };

function Known({ provision, search }: { provision: ProvisionView; search: LawSearch }) {
  const t = useTranslate();
  const { title, lang } = useTitle(provision);
  const readersLanguage = useLanguage();
  const { key } = provision;
  const spaceId = useSpaceId(search.space);
  const { kind, lang: language, since } = search;
  const filters = { key, kind, lang: language, since, spaceId: spaceId.id };
  const counts = useQuery({ ...trpc.provision.counts.queryOptions(filters), enabled: spaceId.known });
  const parts = counts.data?.parts ?? {};
  return (
    <>
      <PageHeader
        title={title}
        {...(lang && { lang })}
        crumb={<Crumb provision={provision} />}
        action={<FollowProvision provision={provision} />}
      >
        {isAct(key) ? <p className={styles.key}>{key}</p> : <Place provision={provision} />}
      </PageHeader>
      <div className={styles.layout}>
        <div className={styles.main}>
          {isAct(key) || isChapter(key) ? (
            <Contents provision={provision} counts={parts} />
          ) : (
            <ProvisionTextSection provision={provision} search={search} counts={parts} />
          )}
          <CitingSection provisionKey={key} search={search} filters={filters} counts={counts.data} />
        </div>
        <aside className={styles.aside} aria-label={t("law.about")}>
          <Neighbours provision={provision} />
          <Together provisionKey={key} />
          <p>
            <a href={`/feeds/law/${pathOfKey(key)}?lang=${readersLanguage}`} type="application/atom+xml">
              {t("law.feed")}
            </a>
          </p>
          <p>
            <Link to="/discussions" search={{ cites: key }}>
              {t("law.thread_list")}
            </Link>
          </p>
          {!isAct(key) && (
            <p>
              <ProvisionLink to={provision.act.key}>
                <ActName act={provision.act} />
              </ProvisionLink>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}

/** One provision: where it stands, how it reads, what is said of it. */
export function ProvisionPage({ provisionKey, search }: Props) {
  const { data, error, refetch } = useQuery(provisionOptions(provisionKey));
  if (error && ["not_found", "invalid"].includes(shapeOfError(error).code)) return <NotFoundPage />;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PagePending />;
  return <Known key={data.key} provision={data} search={search} />;
}
