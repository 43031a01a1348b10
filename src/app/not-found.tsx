import { BareFrame } from "@/ui/shell/bare-frame";
import { NotFoundScreen } from "@/ui/shell/not-found-screen";

export default function NotFound() {
  return <BareFrame><NotFoundScreen /></BareFrame>;
}
