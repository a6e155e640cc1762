import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useShortcuts } from "../../frame/shortcuts.ts";

/** The id of the field that searches. */
export const searchFieldId = "search-field";

/** The stroke leads to the search field from every page. */
export function useSearchKey() {
  const navigate = useNavigate();
  const act = useCallback(
    (key: string) => {
      if (key !== "/") return false;
      const field = document.querySelector<HTMLInputElement>(`#${searchFieldId}`);
      if (field) field.select();
      else void navigate({ to: "/search" });
      return true;
    },
    [navigate],
  );
  useShortcuts(act);
}
