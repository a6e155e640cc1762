import { type ClientToServer, eventAudiences, type ServerToClient } from "@samrad/contracts/live";
import type { Actor } from "@samrad/domain/actor";
import { hasRole } from "@samrad/domain/actor";
import type { LoggedEvent } from "@samrad/domain/events/queries";
import { canCoordinate, type QuestionAudience } from "@samrad/domain/questions/policy";
import type { Server, Socket } from "socket.io";

/**
 * What the server keeps about a socket. `spaceIds` are those whose events it may hear; `begun` counts how often its rights
 * were asked for, `settled` is the newest of these answers and `settledAt` its time in milliseconds.
 */
export type SocketData = {
  actor: Actor;
  cookie: string | undefined;
  spaceIds: ReadonlySet<string>;
  live: boolean;
  begun: number;
  settled: number;
  settledAt: number;
};

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** The names of all rooms. A socket is in `live` once it has caught up. */
export const room = {
  live: "live",
  members: "members",
  administrators: "administrators",
  coordinators: "coordinators",
  space: (id: string) => `space:${id}`,
  thread: (id: string) => `thread:${id}`,
  person: (id: string) => `person:${id}`,
} as const;

/** The id of the thread whose room this is. */
export function threadOf(name: string): string | undefined {
  return name.startsWith("thread:") ? name.slice("thread:".length) : undefined;
}

/** The room of those who may read the question that an event is about. */
function questionRoom({ data }: LoggedEvent): string {
  const audience = data.audience as QuestionAudience;
  switch (audience) {
    case "everybody":
      return room.live;
    case "members":
      return room.members;
    case "coordinators":
      return room.coordinators;
  }
}

/** The room in which an event is told. */
export function audienceOf(event: LoggedEvent): string {
  const audience = eventAudiences[event.type];
  switch (audience) {
    case "space":
      return room.space(event.spaceId ?? "none");
    case "person":
      return room.person(event.personId ?? "none");
    case "network":
      return room.members;
    case "everybody":
      return room.live;
    case "administrators":
      return room.administrators;
    case "question":
      return questionRoom(event);
    case "keepers":
      return room.coordinators;
  }
}

/** The rooms that the server chooses for a socket. */
export function roomsFor({ actor, spaceIds }: Pick<SocketData, "actor" | "spaceIds">): string[] {
  const rooms = [room.live, ...[...spaceIds].map(room.space)];
  if (actor.kind !== "member") return rooms;
  rooms.push(room.members, room.person(actor.personId));
  if (canCoordinate(actor)) rooms.push(room.coordinators);
  return hasRole(actor, "administrator") ? [...rooms, room.administrators] : rooms;
}

/** Tells all windows of a person something that may be lost. */
export type TellPerson = (personId: string, ...told: Told) => void;

type Told = ["read", ...Parameters<ServerToClient["read"]>] | ["notified", ...Parameters<ServerToClient["notified"]>];
