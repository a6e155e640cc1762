import { officialLinks } from "@samrad/citations/formatting/official-links";
import type { CitationSpan } from "@samrad/contracts/citations";
import { Button } from "@samrad/ui/button";
import { showToast } from "@samrad/ui/toast";
import { useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { citationAddress } from "./citation-address.ts";
import { CitationPopover } from "./citation-popover.tsx";
import styles from "./citations.module.css";
import { ProvisionSummary } from "./provision-summary.tsx";
import type { ShownCard } from "./use-citation-card.ts";
import { type CitationStyle, citationStyles, writtenFor, writtenIn } from "./written-citation.ts";

function CopyRow({ citationKey }: { citationKey: string }) {
  const t = useTranslate();
  const copy = async (style: CitationStyle) => {
    const { text } = writtenIn(citationKey, style);
    await navigator.clipboard.writeText(text);
    showToast(t("citations.copied", { text }));
  };
  return (
    <div className={styles.row} role="group" aria-label={t("citations.copy")}>
      <span aria-hidden="true" className={styles.rowName}>
        {t("citations.copy")}
      </span>
      {citationStyles.map((style) => (
        <Button key={style} variant="tertiary" small onClick={() => void copy(style)}>
          {t(`citations.style_${style}`)}
        </Button>
      ))}
    </div>
  );
}

function Links({ citationKey }: { citationKey: string }) {
  const language = useLanguage();
  const t = useTranslate();
  const { history } = useRouter();
  const links = officialLinks(citationKey, language);
  const address = citationAddress(citationKey);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.push(address);
  };
  return (
    <p className={styles.links}>
      <a href={address} onClick={follow}>
        {t("citations.page")}
      </a>
      {links.map(({ site, href }) => (
        <a key={site} href={href} target="_blank" rel="noopener noreferrer">
          {site}
        </a>
      ))}
    </p>
  );
}

export type CitationCardProps = {
  span: CitationSpan;
  card: ShownCard;
  onStay: () => void;
  onLeave: () => void;
  onClose: () => void;
  /** Missing for readers who may not correct it. */
  onCorrect: (() => void) | undefined;
};

/** What a citation points to, where to read it, and what can be done with it. */
export function CitationCard({ span, card, onStay, onLeave, onClose, onCorrect }: CitationCardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const written = writtenFor(span.key, language);
  return (
    <CitationPopover card={card} label={written.text} onStay={onStay} onLeave={onLeave} onClose={onClose}>
      <p className={styles.citation} lang={written.lang}>
        {written.text}
      </p>
      <ProvisionSummary citationKey={span.key} />
      <Links citationKey={span.key} />
      <CopyRow citationKey={span.key} />
      {onCorrect && (
        <div className={styles.row}>
          <Button variant="tertiary" small onClick={onCorrect}>
            {t("citations.is_wrong")}
          </Button>
        </div>
      )}
    </CitationPopover>
  );
}
