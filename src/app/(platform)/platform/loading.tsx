import { Skeleton } from "@/ui/kit/stat";

export default function Loading() {
  return <Skeleton />;
}
