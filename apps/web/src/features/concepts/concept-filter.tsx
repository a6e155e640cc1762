import { useQuery } from "@tanstack/react-query";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { ChosenConcepts } from "./concept-chips.tsx";
import { conceptOptions } from "./concept-queries.ts";
import { ConceptSearch } from "./concept-search.tsx";
import styles from "./concepts.module.css";

function Chosen({ conceptId, onRemove }: { conceptId: string; onRemove: () => void }) {
  const t = useTranslate();
  const { data: concept } = useQuery(conceptOptions(conceptId));
  return <ChosenConcepts concepts={concept ? [concept] : []} label={t("concepts.filter")} onRemove={onRemove} />;
}

/** Narrows a list of threads to a concept and what is below it; the choice stands in the address. */
export function ConceptFilter({ conceptId }: { conceptId: string | undefined }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const choose = (concept: string | undefined) => {
    setOpen(false);
    void navigate({ to: ".", search: (before) => ({ ...before, concept }), resetScroll: false });
  };
  return (
    <div className={styles.row}>
      {conceptId && <Chosen conceptId={conceptId} onRemove={() => choose(undefined)} />}
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t(conceptId ? "concepts.filter_other" : "concepts.filter")}
      </Button>
      <Link to="/concepts">{t("concepts.all_groups")}</Link>
      <Dialog open={open} title={t("concepts.filter")} closeLabel={t("frame.close")} onClose={() => setOpen(false)}>
        <ConceptSearch
          label={t("concepts.search")}
          description={t("concepts.filter_help")}
          onChoose={({ id }) => choose(id)}
        />
      </Dialog>
    </div>
  );
}
