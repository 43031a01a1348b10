import { NotFoundScreen } from "@/ui/shell/not-found-screen";

export default function NotFound() {
  return <NotFoundScreen />;
}
