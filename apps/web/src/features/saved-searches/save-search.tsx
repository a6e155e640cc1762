import type { SavedSearchView } from "@samrad/contracts/saved-searches";
import { Button } from "@samrad/ui/button";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useMe } from "../session/me.tsx";
import { readSavedSearch, SavedSearchFields } from "./saved-search-fields.tsx";
import styles from "./saved-searches.module.css";

function SaveDialog({ q, onClose }: { q: string; onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [id] = useState(() => v7());
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.savedSearch.pathFilter());
    onClose();
    showToast(t("saved_searches.saved"));
    await navigate({ to: "/search", search: { q, saved: id }, replace: true, resetScroll: false });
  };
  const save = useMutation(trpc.savedSearch.save.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={t("saved_searches.save_title")}
      act={t("saved_searches.save")}
      state={save}
      onSubmit={(form) => save.mutate({ id, text: q, ...readSavedSearch(form) })}
      onClose={onClose}
    >
      <p>
        <code className={styles.query}>{q}</code>
      </p>
      <SavedSearchFields name={q.slice(0, 80)} notify error={save.error} />
    </FormDialog>
  );
}

/** Keeps the search that is looked at; says so when it is kept already. Nothing for visitors. */
export function SaveSearch({ q, saved }: { q: string; saved: SavedSearchView | undefined }) {
  const t = useTranslate();
  const { me } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!me) return null;
  if (saved?.text === q) return <p className={styles.kept}>{t("saved_searches.kept_as", { name: saved.name })}</p>;
  return (
    <>
      <Button small variant="secondary" onClick={() => setOpen(true)}>
        {t("saved_searches.save_this")}
      </Button>
      {isOpen && <SaveDialog q={q} onClose={() => setOpen(false)} />}
    </>
  );
}
