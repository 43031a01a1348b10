import type { Random } from "../random";
import type { Place } from "../place/place";
import { isCounty } from "../place/registry";

const firsts = "翌澄岚煦沐稷禾曜朔衡岳滹沱翰砚恺骏霖昱璟皓煜筑栎槿泓沣凌峻翎旌琅玥珂甄";
const seconds = "禾舟岱桓霁垣屹畅朗瑞昇沅驰润钧恩岑璞锐祺弘垚翔鼎润谷源成泰诚远达盛和宸";

export type NameForm = "company" | "cooperative" | "individual";

/** The coined word in a company's name; two rare syllables, so that it is hardly anyone's real one. */
export function coinedBrand(random: Random): string {
  const first = random.pick([...firsts]);
  const second = random.pick([...seconds]);
  return first === second ? `${first}朗` : `${first}${second}`;
}

/** A registered name: place + coined word + what it does + legal form. */
export function companyName(place: Place, brand: string, word: string, form: NameForm, random: Random): string {
  if (form === "cooperative") return `${isCounty(place) ? place.zh : `石家庄市${place.zh}`}${brand}${word}农民专业合作社`;
  if (form === "individual") return `${isCounty(place) ? place.zh : `石家庄市${place.zh}`}${brand}${word}${random.pick(["店", "商行", "经营部"])}`;
  const head = isCounty(place)
    ? random.pick([`石家庄`, place.zh, place.zh, "河北"])
    : random.pick(["石家庄", "石家庄", "石家庄市", "河北", `石家庄${place.brief === "循环园区" || place.brief === "高新区" ? "" : place.brief}`]);
  return `${head}${brand}${word}有限公司`;
}
