import type { Place } from "./place";

/** Of a county's name the last character is left out, unless only one would remain. Its court and the court's code go by the county's. */
function county(code: string, zh: string, weight: number, streets: readonly string[], villages: readonly string[]): Place {
  const brief = zh.length === 2 ? zh : zh.slice(0, -1);
  return { code, zh, brief, weight, court: `${zh}人民法院`, courtCode: `冀0${code.slice(3)}`, streets, villages };
}

/** The counties and county-level cities around the city. */
export const countyPlaces: readonly Place[] = [
  county("130121", "井陉县", 18, ["微矿路", "建设南路", "石太北路"], ["微水镇罗庄村", "天长镇北关村", "上安镇上安村"]),
  county("130123", "正定县", 44, ["恒州北街", "燕赵南大街", "常山西路", "顺平大街", "旺泉南街"], ["南牛乡南牛村", "曲阳桥镇曲阳桥村", "新安镇吴兴村"]),
  county("130125", "行唐县", 16, ["玉城大街", "龙州东街", "永昌路"], ["南桥镇南桥村", "上碑镇上碑村", "独羊岗乡独羊岗村"]),
  county("130126", "灵寿县", 14, ["人民西路", "中山东路", "正南大街"], ["青同镇南青同村", "三圣院乡孟托村", "慈峪镇慈峪村"]),
  county("130127", "高邑县", 11, ["凤城路", "千秋南街", "府前东路"], ["大营镇大营村", "中韩乡中韩村", "万城镇万城村"]),
  county("130128", "深泽县", 13, ["府前西路", "北环东路", "石泽街"], ["铁杆镇铁杆村", "赵八镇赵八村", "白庄乡小堡村"]),
  county("130129", "赞皇县", 10, ["济世路", "太行路", "华兴西大街"], ["院头镇院头村", "龙门乡花木村", "西龙门乡西龙门村"]),
  county("130130", "无极县", 26, ["建设东路", "光明南街", "无繁西路"], ["张段固镇张段固村", "郭庄镇郭庄村", "北苏镇北苏村"]),
  county("130131", "平山县", 19, ["钢城路", "中山东路", "冶河西路"], ["温塘镇温塘村", "南甸镇南甸村", "西大吾乡东大吾村"]),
  county("130132", "元氏县", 17, ["人民路", "常山路", "元昌街"], ["槐阳镇陈家庄村", "因村镇因村", "南因镇南因村"]),
  county("130133", "赵县", 28, ["永通路", "石塔东路", "自强路"], ["谢庄乡谢庄村", "范庄镇范庄村", "沙河店镇沙河店村", "韩村镇韩村"]),
  county("130183", "晋州市", 33, ["中兴路", "朝阳北街", "通达路"], ["马于镇马于村", "周家庄乡北捏盘村", "东里庄镇东里庄村"]),
  county("130184", "新乐市", 31, ["长寿街", "新开路", "鲜虞街"], ["承安镇承安铺村", "邯邰镇邯邰村", "正莫镇正莫村"]),
];
