import type { Place } from "./place";

/** The counties and county-level cities around the city. */
export const countyPlaces: readonly Place[] = [
  {
    code: "130121", zh: "井陉县", brief: "井陉", weight: 18, court: "井陉县人民法院", courtCode: "冀0121",
    streets: ["微矿路", "建设南路", "石太北路"], villages: ["微水镇罗庄村", "天长镇北关村", "上安镇上安村"],
  },
  {
    code: "130123", zh: "正定县", brief: "正定", weight: 44, court: "正定县人民法院", courtCode: "冀0123",
    streets: ["恒州北街", "燕赵南大街", "常山西路", "顺平大街", "旺泉南街"], villages: ["南牛乡南牛村", "曲阳桥镇曲阳桥村", "新安镇吴兴村"],
  },
  {
    code: "130125", zh: "行唐县", brief: "行唐", weight: 16, court: "行唐县人民法院", courtCode: "冀0125",
    streets: ["玉城大街", "龙州东街", "永昌路"], villages: ["南桥镇南桥村", "上碑镇上碑村", "独羊岗乡独羊岗村"],
  },
  {
    code: "130126", zh: "灵寿县", brief: "灵寿", weight: 14, court: "灵寿县人民法院", courtCode: "冀0126",
    streets: ["人民西路", "中山东路", "正南大街"], villages: ["青同镇南青同村", "三圣院乡孟托村", "慈峪镇慈峪村"],
  },
  {
    code: "130127", zh: "高邑县", brief: "高邑", weight: 11, court: "高邑县人民法院", courtCode: "冀0127",
    streets: ["凤城路", "千秋南街", "府前东路"], villages: ["大营镇大营村", "中韩乡中韩村", "万城镇万城村"],
  },
  {
    code: "130128", zh: "深泽县", brief: "深泽", weight: 13, court: "深泽县人民法院", courtCode: "冀0128",
    streets: ["府前西路", "北环东路", "石泽街"], villages: ["铁杆镇铁杆村", "赵八镇赵八村", "白庄乡小堡村"],
  },
  {
    code: "130129", zh: "赞皇县", brief: "赞皇", weight: 10, court: "赞皇县人民法院", courtCode: "冀0129",
    streets: ["济世路", "太行路", "华兴西大街"], villages: ["院头镇院头村", "龙门乡花木村", "西龙门乡西龙门村"],
  },
  {
    code: "130130", zh: "无极县", brief: "无极", weight: 26, court: "无极县人民法院", courtCode: "冀0130",
    streets: ["建设东路", "光明南街", "无繁西路"], villages: ["张段固镇张段固村", "郭庄镇郭庄村", "北苏镇北苏村"],
  },
  {
    code: "130131", zh: "平山县", brief: "平山", weight: 19, court: "平山县人民法院", courtCode: "冀0131",
    streets: ["钢城路", "中山东路", "冶河西路"], villages: ["温塘镇温塘村", "南甸镇南甸村", "西大吾乡东大吾村"],
  },
  {
    code: "130132", zh: "元氏县", brief: "元氏", weight: 17, court: "元氏县人民法院", courtCode: "冀0132",
    streets: ["人民路", "常山路", "元昌街"], villages: ["槐阳镇陈家庄村", "因村镇因村", "南因镇南因村"],
  },
  {
    code: "130133", zh: "赵县", brief: "赵县", weight: 28, court: "赵县人民法院", courtCode: "冀0133",
    streets: ["永通路", "石塔东路", "自强路"], villages: ["谢庄乡谢庄村", "范庄镇范庄村", "沙河店镇沙河店村", "韩村镇韩村"],
  },
  {
    code: "130183", zh: "晋州市", brief: "晋州", weight: 33, court: "晋州市人民法院", courtCode: "冀0183",
    streets: ["中兴路", "朝阳北街", "通达路"], villages: ["马于镇马于村", "周家庄乡北捏盘村", "东里庄镇东里庄村"],
  },
  {
    code: "130184", zh: "新乐市", brief: "新乐", weight: 31, court: "新乐市人民法院", courtCode: "冀0184",
    streets: ["长寿街", "新开路", "鲜虞街"], villages: ["承安镇承安铺村", "邯邰镇邯邰村", "正莫镇正莫村"],
  },
];
