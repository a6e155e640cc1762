import { createRootRoute, Outlet } from "@tanstack/react-router";
import { Frame } from "../frame/frame.tsx";

export const Route = createRootRoute({
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
});
