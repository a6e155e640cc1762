import type { PersonRef } from "@samrad/contracts/people";

/** How long somebody counts as writing who says nothing more. Milliseconds. */
const writingLasts = 6_000;

type Writer = { person: PersonRef; until: number; forget: NodeJS.Timeout };

export type Writers = {
  begin: (threadId: string, person: PersonRef) => void;
  end: (threadId: string, personId: string) => void;
  of: (threadId: string) => PersonRef[];
  /** Nobody has the thread open any more. */
  clear: (threadId: string) => void;
};

/** Who writes in which thread; `onForgotten` is told when somebody has stopped without saying so. */
export function makeWriters(onForgotten: (threadId: string) => void): Writers {
  const threads = new Map<string, Map<string, Writer>>();

  function end(threadId: string, personId: string) {
    clearTimeout(threads.get(threadId)?.get(personId)?.forget);
    threads.get(threadId)?.delete(personId);
  }

  return {
    begin(threadId, person) {
      end(threadId, person.id);
      const forget = setTimeout(() => onForgotten(threadId), writingLasts + 50).unref();
      const inThread = threads.get(threadId) ?? new Map<string, Writer>();
      threads.set(threadId, inThread.set(person.id, { person, until: Date.now() + writingLasts, forget }));
    },
    end,
    of(threadId) {
      const now = Date.now();
      const inThread = [...(threads.get(threadId)?.values() ?? [])];
      return inThread.filter(({ until }) => until > now).map(({ person }) => person);
    },
    clear: (threadId) => void threads.delete(threadId),
  };
}
