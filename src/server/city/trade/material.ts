import { seasons, type Trade } from "./trade";

const works = { sector: "industry", season: seasons.industry, festivalPercent: 60, powerKind: "大工业", waterPerStaff: 7, vatPermille: 28, marginPermille: 55 } as const;
const discharge = { kind: "排污许可", content: "固定污染源排污登记及许可事项", prefix: "排许", years: 5 } as const;
const food = { kind: "食品生产许可", content: "食品生产许可（许可品种明细见副页）", prefix: "SC", years: 5 } as const;

/** Makers of goods from farm produce, chemistry and fibre. */
export const materialTrades = [
  {
    ...works, code: "medicine", zh: "药品制剂制造", industryCode: "2720", words: ["药业", "生物制药", "医药科技"],
    scope: "药品生产；药品委托生产；医药中间体销售；第二类医疗器械生产；技术服务、技术开发。", revenuePerStaffYuan: 980_000,
    kwhPerTenThousandYuan: 160, kwhPerStaff: 90, gasPercent: 70, gasPerTenThousandYuan: 18, vatPermille: 52, marginPermille: 110,
    products: ["缓释片剂", "无菌滴眼剂", "中药颗粒", "头孢类制剂"], inputs: "原料药及包材",
    licences: [{ kind: "药品生产许可", content: "片剂、颗粒剂、硬胶囊剂的生产", prefix: "冀药许", years: 5 }, discharge],
    certificates: ["药品生产质量管理规范符合性检查结论", "环境管理体系认证"],
  },
  {
    ...works, code: "chemical", zh: "有机化学原料制造", industryCode: "2614", words: ["化工", "精细化工", "新材料"],
    scope: "化工产品生产（不含许可类化工产品）；专用化学产品制造；合成材料销售；新材料技术研发。", revenuePerStaffYuan: 1_300_000,
    kwhPerTenThousandYuan: 340, kwhPerStaff: 110, gasPercent: 80, gasPerTenThousandYuan: 26,
    products: ["催化剂载体", "水性树脂", "己二酸衍生物", "阻燃剂"], inputs: "基础化工原料",
    licences: [{ kind: "安全生产许可", content: "危险化学品生产", prefix: "冀WH安许证字", years: 3 }, discharge],
    certificates: ["环境管理体系认证", "安全生产标准化证书"],
  },
  {
    ...works, code: "leather", zh: "皮革鞣制加工", industryCode: "1910", words: ["皮革", "皮业", "皮革制品"],
    scope: "皮革鞣制加工；皮革制品制造；皮革销售；货物进出口。", revenuePerStaffYuan: 620_000, kwhPerTenThousandYuan: 190, kwhPerStaff: 45,
    waterPerStaff: 30, gasPercent: 45, gasPerTenThousandYuan: 12, products: ["箱包革", "汽车座椅革", "沙发革", "无铬鞣皮革"],
    inputs: "原皮及化料", licences: [discharge], certificates: ["环境管理体系认证"],
  },
  {
    ...works, code: "garment", zh: "服装制造", industryCode: "1819", words: ["服饰", "制衣", "服装"],
    scope: "服装制造；服饰制造；服装服饰批发；货物进出口。", revenuePerStaffYuan: 290_000, kwhPerTenThousandYuan: 90, kwhPerStaff: 40,
    gasPercent: 10, gasPerTenThousandYuan: 3, powerKind: "一般工商业", marginPermille: 48,
    products: ["职业装", "针织运动服", "防护服", "校服"], inputs: "面料及辅料", licences: [], certificates: ["质量管理体系认证"],
  },
  {
    ...works, code: "furniture", zh: "木质家具制造", industryCode: "2110", words: ["家具", "家居", "木业"],
    scope: "家具制造；家具销售；木材加工；室内木门窗安装服务。", revenuePerStaffYuan: 430_000, kwhPerTenThousandYuan: 140, kwhPerStaff: 45,
    gasPercent: 5, gasPerTenThousandYuan: 3, powerKind: "一般工商业", products: ["办公家具", "实木复合门", "学生课桌椅", "板式衣柜"],
    inputs: "板材及五金", licences: [discharge], certificates: ["中国环境标志产品认证证书"],
  },
  {
    ...works, code: "ceramic", zh: "建筑陶瓷制造", industryCode: "3071", words: ["陶瓷", "建材科技", "陶瓷建材"],
    scope: "建筑陶瓷制品加工制造；建筑陶瓷制品销售；建筑材料销售。", revenuePerStaffYuan: 640_000, kwhPerTenThousandYuan: 420,
    kwhPerStaff: 80, gasPercent: 100, gasPerTenThousandYuan: 95, products: ["抛釉砖", "外墙砖", "陶瓷薄板"], inputs: "泥料及釉料",
    licences: [discharge], certificates: ["中国国家强制性产品认证证书"],
  },
  {
    ...works, code: "packaging", zh: "包装印刷", industryCode: "2319", words: ["包装", "印务", "彩印包装"],
    scope: "包装装潢印刷品印刷；纸制品制造；塑料制品制造；包装材料及制品销售。", revenuePerStaffYuan: 540_000, kwhPerTenThousandYuan: 150,
    kwhPerStaff: 55, gasPercent: 10, gasPerTenThousandYuan: 4, powerKind: "一般工商业",
    products: ["药品包装盒", "瓦楞纸箱", "复合软包装袋"], inputs: "原纸及油墨",
    licences: [{ kind: "印刷经营许可", content: "包装装潢印刷品印刷", prefix: "冀印证字", years: 4 }], certificates: ["质量管理体系认证"],
  },
  {
    ...works, code: "food", zh: "速冻食品制造", industryCode: "1432", words: ["食品", "食品科技"],
    scope: "食品生产；食品销售；初级农产品收购；农副产品销售。", revenuePerStaffYuan: 520_000, kwhPerTenThousandYuan: 170, kwhPerStaff: 60,
    waterPerStaff: 14, gasPercent: 60, gasPerTenThousandYuan: 15, festivalPercent: 92,
    products: ["速冻水饺", "手抓饼坯", "预制菜肴", "宫面"], inputs: "面粉及肉类", licences: [food],
    certificates: ["食品安全管理体系认证", "危害分析与关键控制点认证"],
  },
] as const satisfies readonly Trade[];
