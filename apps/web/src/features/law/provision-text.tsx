import type { LawVersionRef, ProvisionText, ProvisionView, TextPart } from "@samrad/contracts/provisions";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import { useDay } from "./day.tsx";
import { type LawSearch, pathOfKey } from "./law-address.ts";
import styles from "./law.module.css";
import { headingIn, Heading, ProvisionLink, useLabel } from "./names.tsx";
import { Redline, RedlineKey } from "./redline.tsx";

type Counts = Record<string, number>;

const nameOf = ({ date, lang }: LawVersionRef) => `${date}-${lang}`;

/** The version that the address names, else the newest in the reader's language or the nearest one. */
function chooseVersion(versions: readonly LawVersionRef[], wanted: string | undefined, nearest: string | undefined) {
  return (
    versions.find((version) => nameOf(version) === wanted) ??
    versions.find(({ lang }) => lang === nearest) ??
    versions[0]
  );
}

function useNearest(versions: readonly LawVersionRef[]): string | undefined {
  const language = useLanguage();
  const languages = Object.fromEntries(versions.map(({ lang }) => [lang, lang]));
  return headingIn(languages, language).text || undefined;
}

type VersionsProps = { provision: ProvisionView; search: LawSearch; chosen: LawVersionRef };

/** All versions that are loaded, by date and language, and those that the shown one can be compared with. */
function Versions({ provision: { key, versions }, search, chosen }: VersionsProps) {
  const t = useTranslate();
  const day = useDay();
  const params = { _splat: pathOfKey(key) };
  const others = versions.filter(({ id, lang }) => id !== chosen.id && lang === chosen.lang);
  return (
    <div className={styles.versions}>
      <ul aria-label={t("law.versions")}>
        {versions.map((version) => (
          <li key={version.id}>
            <Link
              to="/law/$"
              params={params}
              search={{ ...search, version: nameOf(version), compare: undefined }}
              aria-current={version.id === chosen.id ? "true" : undefined}
            >
              {day(version.date)} <span className={styles.language}>{version.lang}</span>
            </Link>
          </li>
        ))}
      </ul>
      {others.map((other) => (
        <Link
          key={other.id}
          to="/law/$"
          params={params}
          search={{ ...search, version: nameOf(chosen), compare: search.compare ? undefined : nameOf(other) }}
        >
          {search.compare === nameOf(other) ? t("law.compare_end") : t("law.compare_with", { date: day(other.date) })}
        </Link>
      ))}
    </div>
  );
}

function PartCount({ count }: { count: number | undefined }) {
  const t = useTranslate();
  if (!count) return null;
  return <span className={styles.partCount}>{t("law.cited_by", { count })}</span>;
}

/** The last step of a label, as it stands beside a text: "1", "f". */
const stepOf = (key: string) => /[_§]?([^_/§#]+)$/.exec(key)?.[1] ?? key;

function PartRow({ part, root, counts }: { part: TextPart; root: string; counts: Counts }) {
  const label = useLabel();
  const isRoot = part.key === root;
  const goesOn = /\/sub_\d+$/.test(part.key);
  if (isRoot && part.text === "") return null;
  return (
    <div className={styles.part} data-depth={isRoot || goesOn ? 0 : part.depth}>
      <span className={styles.step}>
        {!isRoot && !goesOn && (
          <ProvisionLink to={part.key}>
            <span aria-hidden="true">{stepOf(part.key)}</span>
            <span className="samrad-visually-hidden">{label(part.key)}</span>
          </ProvisionLink>
        )}
      </span>
      <p>{part.text}</p>
      <PartCount count={isRoot ? undefined : counts[part.key]} />
    </div>
  );
}

const wordsOf = ({ parts }: ProvisionText) =>
  parts
    .map(({ key, depth, text }) =>
      text === "" ? "" : `${depth > 0 && !key.includes("/sub_") ? `${stepOf(key)}  ` : ""}${text}`,
    )
    .filter(Boolean)
    .join("\n");

function Loaded({ provision, search, counts, chosen }: VersionsProps & { counts: Counts }) {
  const t = useTranslate();
  const { key, versions } = provision;
  const other = versions.find((version) => nameOf(version) === search.compare);
  const text = useQuery(trpc.provision.text.queryOptions({ key, versionId: chosen.id }));
  const before = useQuery({
    ...trpc.provision.text.queryOptions({ key, versionId: other?.id ?? chosen.id }),
    enabled: other !== undefined,
  });
  if (text.error) return <Problem error={text.error} onRetry={() => void text.refetch()} />;
  if (!text.data || (other && !before.data)) return <Skeleton label={t("frame.loading")} widths={[96, 92, 88, 60]} />;
  if (text.data.parts.length === 0) return <p className={styles.none}>{t("law.not_in_version")}</p>;
  if (other && before.data)
    return (
      <>
        <RedlineKey />
        <Redline before={wordsOf(before.data)} after={wordsOf(text.data)} lang={chosen.lang} />
      </>
    );
  return (
    <div className={`${styles.text} samrad-reading`} lang={chosen.lang}>
      {text.data.parts.map((part) => (
        <PartRow key={part.key} part={part} root={key} counts={counts} />
      ))}
    </div>
  );
}

/** Without a text: what it is divided into, with how much cites each part. */
function Parts({ provision, counts }: { provision: ProvisionView; counts: Counts }) {
  const label = useLabel();
  const known = new Set(provision.contents.map(({ key }) => key));
  const others = Object.keys(counts).filter((key) => !known.has(key) && key !== provision.key);
  const parts = [...provision.contents, ...others.map((key) => ({ key, headings: {}, depth: 0 }))];
  if (parts.length === 0) return null;
  return (
    <ul className={styles.contents}>
      {parts.map((part) => (
        <li key={part.key} data-depth={part.depth}>
          <ProvisionLink to={part.key}>
            {label(part.key)} <Heading headings={part.headings} />
          </ProvisionLink>
          <PartCount count={counts[part.key]} />
        </li>
      ))}
    </ul>
  );
}

type Props = { provision: ProvisionView; search: LawSearch; counts: Counts };

/** How a provision reads, in the version that is chosen, or against another one; else what it is divided into. */
export function ProvisionTextSection({ provision, search, counts }: Props) {
  const t = useTranslate();
  const nearest = useNearest(provision.versions);
  const chosen = chooseVersion(provision.versions, search.version, nearest);
  return (
    <section className={styles.section} aria-labelledby="law-text">
      <h2 id="law-text">{t(chosen ? "law.text" : "law.parts")}</h2>
      {chosen ? (
        <>
          <Versions provision={provision} search={search} chosen={chosen} />
          <Loaded provision={provision} search={search} counts={counts} chosen={chosen} />
        </>
      ) : (
        <>
          <p className={styles.none}>{t("law.no_text")}</p>
          <Parts provision={provision} counts={counts} />
        </>
      )}
    </section>
  );
}
