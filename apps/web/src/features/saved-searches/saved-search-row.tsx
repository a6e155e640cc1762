import { mostFresh, type SavedSearchView } from "@samrad/contracts/saved-searches";
import { Button } from "@samrad/ui/button";
import { Tag } from "@samrad/ui/tag";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { readSavedSearch, SavedSearchFields } from "./saved-search-fields.tsx";
import styles from "./saved-searches.module.css";

type DialogProps = { search: SavedSearchView; onClose: () => void };

function useDone(said: string, onClose: () => void) {
  return async () => {
    await queryClient.invalidateQueries(trpc.savedSearch.pathFilter());
    onClose();
    showToast(said);
  };
}

function ChangeDialog({ search, onClose }: DialogProps) {
  const t = useTranslate();
  const onSuccess = useDone(t("saved_searches.changed"), onClose);
  const change = useMutation(trpc.savedSearch.change.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={t("saved_searches.change_title")}
      act={t("saved_searches.change_save")}
      state={change}
      onSubmit={(form) => change.mutate({ id: search.id, ...readSavedSearch(form) })}
      onClose={onClose}
    >
      <SavedSearchFields name={search.name} notify={search.notify} error={change.error} />
    </FormDialog>
  );
}

function DeleteDialog({ search, onClose }: DialogProps) {
  const t = useTranslate();
  const onSuccess = useDone(t("saved_searches.deleted"), onClose);
  const remove = useMutation(trpc.savedSearch.delete.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={t("saved_searches.delete_title", { name: search.name })}
      act={t("saved_searches.delete")}
      danger
      state={remove}
      onSubmit={() => remove.mutate({ id: search.id })}
      onClose={onClose}
    >
      <p>{t("saved_searches.delete_text")}</p>
    </FormDialog>
  );
}

/** A search that the reader keeps, with how much is new in it. */
export function SavedSearchRow({ search }: { search: SavedSearchView }) {
  const t = useTranslate();
  const [dialog, setDialog] = useState<"change" | "delete">();
  const { id, name, text, notify, fresh } = search;
  const close = () => setDialog(undefined);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p>
          <Link to="/search" search={{ q: text, saved: id }} className={styles.name} {...rowLink}>
            {name}
          </Link>{" "}
          {fresh > 0 && <Tag tone="accent">{t("saved_searches.fresh", { count: fresh, most: mostFresh })}</Tag>}
        </p>
        <p className={styles.about}>
          <code className={styles.query}>{text}</code>
          <span>{t(notify ? "saved_searches.is_told" : "saved_searches.is_silent")}</span>
        </p>
      </div>
      <div className={styles.acts}>
        <Button
          small
          variant="tertiary"
          aria-label={t("saved_searches.change_named", { name })}
          onClick={() => setDialog("change")}
        >
          {t("saved_searches.change")}
        </Button>
        <Button
          small
          variant="tertiary"
          aria-label={t("saved_searches.delete_named", { name })}
          onClick={() => setDialog("delete")}
        >
          {t("saved_searches.delete")}
        </Button>
      </div>
      {dialog === "change" && <ChangeDialog search={search} onClose={close} />}
      {dialog === "delete" && <DeleteDialog search={search} onClose={close} />}
    </li>
  );
}
