import type { Place } from "./place";

/** The city's inner districts and its two zones. */
export const urbanPlaces: readonly Place[] = [
  {
    code: "130102", zh: "长安区", brief: "长安", weight: 130, court: "石家庄市长安区人民法院", courtCode: "冀0102",
    streets: ["中山东路", "和平东路", "建华北大街", "谈固东街", "胜利北街", "丰收路", "广安大街"],
    villages: ["西兆通镇南石家庄村", "南村镇东杜庄村", "高营镇北高营村"],
  },
  {
    code: "130104", zh: "桥西区", brief: "桥西", weight: 110, court: "石家庄市桥西区人民法院", courtCode: "冀0104",
    streets: ["中山西路", "槐安西路", "红旗大街", "新石中路", "裕华西路", "维明南大街"], villages: ["留营街道大谈村", "振头街道振头村"],
  },
  {
    code: "130105", zh: "新华区", brief: "新华", weight: 95, court: "石家庄市新华区人民法院", courtCode: "冀0105",
    streets: ["友谊北大街", "泰华街", "中华北大街", "合作路", "和平西路", "西三庄街"], villages: ["杜北街道杜北村", "赵陵铺镇赵二街村"],
  },
  {
    code: "130107", zh: "井陉矿区", brief: "矿区", weight: 10, court: "石家庄市井陉矿区人民法院", courtCode: "冀0107",
    streets: ["矿市街", "平涉路", "矿电大道", "横涧街"], villages: ["贾庄镇贾庄村", "凤山镇北凤山村"],
  },
  {
    code: "130108", zh: "裕华区", brief: "裕华", weight: 120, court: "石家庄市裕华区人民法院", courtCode: "冀0108",
    streets: ["槐安东路", "裕华东路", "建华南大街", "翟营南大街", "东岗路", "塔北路"], villages: ["方村镇方村", "宋营镇南位村"],
  },
  {
    code: "130109", zh: "藁城区", brief: "藁城", weight: 62, court: "石家庄市藁城区人民法院", courtCode: "冀0109",
    streets: ["廉州东路", "四明南街", "工业路", "通安街", "胜利东路"],
    villages: ["岗上镇杜村", "南董镇东白露村", "梅花镇刘家庄村", "增村镇杨家庄村"],
  },
  {
    code: "130110", zh: "鹿泉区", brief: "鹿泉", weight: 58, court: "石家庄市鹿泉区人民法院", courtCode: "冀0110",
    streets: ["海山大街", "向阳大街", "北斗路", "龙泉西路", "昌盛大街"], villages: ["铜冶镇南铜冶村", "寺家庄镇东营村", "大河镇曲寨村"],
  },
  {
    code: "130111", zh: "栾城区", brief: "栾城", weight: 50, court: "石家庄市栾城区人民法院", courtCode: "冀0111",
    streets: ["裕翔街", "惠源路", "兴安大街", "鑫源路", "装备制造基地衡井路"],
    villages: ["楼底镇南十里铺村", "冶河镇冶河村", "柳林屯乡范台村"],
  },
  {
    code: "130171", zh: "高新技术产业开发区", brief: "高新区", weight: 78, court: "石家庄高新技术产业开发区人民法院", courtCode: "冀0191",
    streets: ["长江大道", "黄河大道", "珠江大道", "天山大街", "湘江道", "昆仑大街"], villages: ["郄马镇东佐村"],
  },
  {
    code: "130172", zh: "循环化工园区", brief: "循环园区", weight: 7, court: "石家庄市藁城区人民法院", courtCode: "冀0109",
    streets: ["化工南路", "工业大街", "丘头大街", "石炼路"], villages: ["丘头镇丘头村"],
  },
];
