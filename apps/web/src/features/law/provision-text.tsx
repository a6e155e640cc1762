import type { ProvisionText, ProvisionView } from "@samrad/contracts/provisions";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import type { LawSearch } from "./law-address.ts";
import styles from "./law.module.css";
import texts from "./provision-text.module.css";
import { Heading, ProvisionLink, useLabel } from "./names.tsx";
import { goesOn, PartCount, PartRow, stepOf } from "./provision-part.tsx";
import { chooseVersion, nameOf, useNearest, Versions, type VersionsProps } from "./provision-versions.tsx";
import { Redline, RedlineKey } from "./redline.tsx";

type Counts = Record<string, number>;

const wordsOf = ({ parts }: ProvisionText) =>
  parts
    .map(({ key, depth, text }) => (text === "" ? "" : `${depth > 0 && !goesOn(key) ? `${stepOf(key)}  ` : ""}${text}`))
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
  if (text.data.parts.length === 0) return <p className={texts.none}>{t("law.not_in_version")}</p>;
  if (other && before.data)
    return (
      <>
        <RedlineKey />
        <Redline before={wordsOf(before.data)} after={wordsOf(text.data)} lang={chosen.lang} />
      </>
    );
  return (
    <div className={`${texts.text} samrad-reading`} lang={chosen.lang}>
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
          <p className={texts.none}>{t("law.no_text")}</p>
          <Parts provision={provision} counts={counts} />
        </>
      )}
    </section>
  );
}
