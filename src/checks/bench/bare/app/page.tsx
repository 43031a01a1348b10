export const dynamic = "force-dynamic";

/** The least that a page rendered for each request can be: what the framework itself costs. */
export default function BarePage() {
  return <main />;
}
