import { showToast } from "@samrad/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";

/** What an administrative change leaves behind: everything about people is read again, and a word says what was done. */
export function useAfterChange(): (said: string) => Promise<void> {
  const queries = useQueryClient();
  return async (said) => {
    showToast(said);
    const nouns = [trpc.person, trpc.organisation, trpc.invitation, trpc.space];
    await Promise.all(nouns.map((noun) => queries.invalidateQueries(noun.pathFilter())));
  };
}

/** The same for a dialog, which closes first. */
export function useDone(said: string, onClose: () => void): () => Promise<void> {
  const afterChange = useAfterChange();
  return async () => {
    onClose();
    await afterChange(said);
  };
}
