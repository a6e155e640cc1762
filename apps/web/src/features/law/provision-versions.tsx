import type { LawVersionRef, ProvisionView } from "@samrad/contracts/provisions";
import { Link } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useDay } from "./day.tsx";
import { type LawSearch, pathOfKey } from "./law-address.ts";
import styles from "./law.module.css";
import { headingIn } from "./names.tsx";

/** A version as it stands in the address: `2026-07-27-en`. */
export const nameOf = ({ date, lang }: LawVersionRef) => `${date}-${lang}`;

/** The version that the address names, else the newest in the reader's language or the nearest one. */
export function chooseVersion(
  versions: readonly LawVersionRef[],
  wanted: string | undefined,
  nearest: string | undefined,
) {
  return (
    versions.find((version) => nameOf(version) === wanted) ??
    versions.find(({ lang }) => lang === nearest) ??
    versions[0]
  );
}

/** The language of a version that is nearest to the reader's. */
export function useNearest(versions: readonly LawVersionRef[]): string | undefined {
  const language = useLanguage();
  const languages = Object.fromEntries(versions.map(({ lang }) => [lang, lang]));
  return headingIn(languages, language).text || undefined;
}

export type VersionsProps = { provision: ProvisionView; search: LawSearch; chosen: LawVersionRef };

/** All versions that are loaded, by date and language, and those that the shown one can be compared with. */
export function Versions({ provision: { key, versions }, search, chosen }: VersionsProps) {
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
