import { notFound } from "next/navigation";

/** An address that this portal does not know is answered within its own frame. */
export default function UnknownPage(): never {
  notFound();
}
