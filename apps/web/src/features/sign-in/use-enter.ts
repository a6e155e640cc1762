import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { sessionChanged } from "../session/me.tsx";

/** A way to start a session; when it has started, the page that the reader came for opens. */
export function useEnter<Input>(start: (input: Input) => Promise<unknown>, next: string | undefined) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: start,
    onSuccess: async () => {
      await sessionChanged();
      await navigate({ href: next ?? "/", replace: true });
    },
  });
}
