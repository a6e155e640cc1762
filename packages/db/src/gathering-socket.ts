import net from "node:net";

/** A socket that sends what is written to it in one turn of the process at once: several statements are one packet. */
export function gatheringSocket(): net.Socket {
  const socket = new net.Socket();
  const uncork = socket.uncork.bind(socket);
  // The driver corks the socket for each statement.
  socket.uncork = () => process.nextTick(uncork);
  return socket;
}
