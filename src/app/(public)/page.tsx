import { caller } from "@/server/caller";
import { HomeScreen } from "@/ui/home/home-screen";

const TEASER = 4;

export default async function HomePage() {
  const server = await caller();
  const [extract, found, districts] = await Promise.all([server.statistic.publicExtract(), server.product.list({}), server.district.list()]);
  const priced = found.products.filter(({ rateMin }) => rateMin !== null).slice(0, TEASER);
  return <HomeScreen extract={extract} products={priced} productCount={found.total} districts={districts} />;
}
