import type { Random } from "../random";

const surnames = [
  ["王", 73], ["李", 74], ["张", 72], ["刘", 54], ["陈", 28], ["杨", 26], ["赵", 32], ["黄", 10], ["周", 12], ["吴", 12],
  ["徐", 10], ["孙", 16], ["胡", 8], ["朱", 9], ["高", 14], ["林", 5], ["何", 7], ["郭", 16], ["马", 13], ["罗", 4],
  ["梁", 8], ["宋", 12], ["郑", 6], ["谢", 5], ["韩", 12], ["唐", 4], ["冯", 10], ["于", 6], ["董", 10], ["程", 5],
  ["曹", 6], ["袁", 4], ["许", 7], ["苏", 6], ["魏", 8], ["薛", 4], ["贾", 8], ["田", 8], ["崔", 7], ["任", 6],
  ["范", 5], ["武", 5], ["秦", 4], ["康", 5], ["郝", 5], ["白", 4], ["石", 4], ["尹", 4], ["封", 2], ["仇", 1],
] as const;

const weightedSurnames = surnames.map(([text, weight]) => ({ text, weight }));

const middles = "建志立国文永春玉海晓红丽秀庆金俊振学少占彦会艳素雪";
const lasts = "军伟强敏静华丽娟勇杰涛明超平刚辉鹏飞芳燕玲霞梅兰英云峰波宁亮健林松楠洁欣然博凯坤朋旭磊雷田星";
const singles = "伟芳娜敏静强磊洋艳勇杰娟涛超明霞刚鹏辉波亮宁倩婷蕾岩璐森琳凯硕";

/** A name of a person who does not exist: a common surname and a common given name. */
export function personName(random: Random): string {
  const surname = random.weighted(weightedSurnames).text;
  if (random.chance(22)) return `${surname}${random.pick([...singles])}`;
  return `${surname}${random.pick([...middles])}${random.pick([...lasts])}`;
}

/** An identity number as the sources deliver it: the first six and the last two characters, the rest hidden. */
export function maskedIdentity(districtCode: string, random: Random): string {
  const home = random.chance(75) ? districtCode.replace("13017", "13010") : random.pick(["130521", "130682", "131121", "140321", "410526"]);
  return `${home}**********${random.between(0, 9)}${random.chance(9) ? "X" : random.between(0, 9)}`;
}
