import { seasons, type Trade } from "./trade";

const counter = { sector: "trade", festivalPercent: 118, powerKind: "一般工商业", waterPerStaff: 2, gasPercent: 0, gasPerTenThousandYuan: 0, certificates: ["商品售后服务认证"] } as const;
const foodSale = { kind: "食品经营许可", content: "预包装食品（含冷藏冷冻食品）销售，散装食品销售", prefix: "JY", years: 5 } as const;
const drugSale = { kind: "药品经营许可", content: "处方药、非处方药零售", prefix: "冀药零", years: 5 } as const;

/** Wholesalers, shops, hauliers and storekeepers. */
export const commerceTrades = [
  {
    ...counter, code: "supermarket", zh: "超级市场零售", industryCode: "5212", words: ["商贸", "超市", "便利店连锁"],
    shopWords: ["超市", "便利", "生鲜"], scope: "食品销售；日用百货销售；新鲜蔬菜零售；新鲜水果零售；互联网销售。",
    revenuePerStaffYuan: 560_000, season: seasons.shops, kwhPerTenThousandYuan: 55, kwhPerStaff: 120, vatPermille: 12, marginPermille: 26,
    products: ["日用百货", "粮油副食", "生鲜果蔬"], inputs: "商品", licences: [foodSale],
  },
  {
    ...counter, code: "pharmacy", zh: "西药零售", industryCode: "5251", words: ["医药", "大药房", "药房连锁"],
    shopWords: ["药房", "大药房"], scope: "药品零售；第二类医疗器械销售；保健食品（预包装）销售；日用品销售。",
    revenuePerStaffYuan: 480_000, season: seasons.even, kwhPerTenThousandYuan: 28, kwhPerStaff: 70, vatPermille: 18, marginPermille: 45,
    products: ["药品", "医疗器械", "保健食品"], inputs: "药品", licences: [drugSale, foodSale],
  },
  {
    ...counter, code: "hardware", zh: "五金零售", industryCode: "5281", words: ["五金机电", "五金制品", "商贸"],
    shopWords: ["五金", "建材", "水暖"], scope: "五金产品零售；建筑装饰材料销售；电线、电缆经营；日用杂品销售。",
    revenuePerStaffYuan: 620_000, season: seasons.building, festivalPercent: 55, kwhPerTenThousandYuan: 14, kwhPerStaff: 45,
    vatPermille: 15, marginPermille: 42, products: ["五金工具", "水暖管件", "电工器材"], inputs: "五金商品", licences: [],
  },
  {
    ...counter, code: "steel-trade", zh: "金属材料批发", industryCode: "5164", words: ["物资", "钢铁贸易", "金属材料"],
    shopWords: ["钢材", "物资"], scope: "金属材料销售；建筑用钢筋产品销售；金属制品销售；国内货物运输代理。",
    revenuePerStaffYuan: 3_600_000, season: seasons.building, festivalPercent: 50, kwhPerTenThousandYuan: 3, kwhPerStaff: 60,
    vatPermille: 6, marginPermille: 14, products: ["螺纹钢", "中厚板", "无缝钢管"], inputs: "钢材", licences: [],
  },
  {
    ...counter, code: "produce-trade", zh: "果品蔬菜批发", industryCode: "5123", words: ["果业", "农产品", "果蔬贸易"],
    shopWords: ["果品", "蔬菜"], scope: "新鲜水果批发；新鲜蔬菜批发；初级农产品收购；低温仓储；货物进出口。",
    revenuePerStaffYuan: 1_500_000, season: seasons.greens, kwhPerTenThousandYuan: 42, kwhPerStaff: 90, vatPermille: 4, marginPermille: 24,
    products: ["鸭梨", "雪花梨", "设施蔬菜"], inputs: "果蔬", licences: [],
  },
  {
    ...counter, code: "device-trade", zh: "电气设备批发", industryCode: "5175", words: ["贸易", "机电贸易", "进出口贸易"],
    shopWords: ["电气", "机电"], scope: "电气设备销售；机械设备销售；电子元器件批发；货物进出口；技术进出口。",
    revenuePerStaffYuan: 1_900_000, season: seasons.even, festivalPercent: 55, kwhPerTenThousandYuan: 5, kwhPerStaff: 60, vatPermille: 9,
    marginPermille: 30, products: ["低压电器", "电动工具", "变频器"], inputs: "机电产品", licences: [],
  },
  {
    ...counter, code: "haulage", sector: "transport", zh: "道路货物运输", industryCode: "5431", words: ["物流", "运输", "供应链管理"],
    shopWords: ["货运", "运输"], scope: "道路货物运输（不含危险货物）；国内货物运输代理；装卸搬运；普通货物仓储服务。",
    revenuePerStaffYuan: 680_000, season: seasons.freight, festivalPercent: 48, kwhPerTenThousandYuan: 8, kwhPerStaff: 40, vatPermille: 19,
    marginPermille: 38, products: ["钢材", "日用消费品", "医药制品", "果蔬"], inputs: "燃油及轮胎",
    licences: [{ kind: "道路运输经营许可", content: "普通货运", prefix: "冀交运管许可石字", years: 4 }],
    certificates: ["物流企业评估等级证书"],
  },
  {
    ...counter, code: "cold-store", sector: "transport", zh: "低温仓储", industryCode: "5930", words: ["冷链物流", "仓储", "冷链"],
    shopWords: ["冷库"], scope: "低温仓储（不含危险化学品）；普通货物仓储服务；道路货物运输；装卸搬运。", revenuePerStaffYuan: 540_000,
    season: seasons.pears, festivalPercent: 80, kwhPerTenThousandYuan: 620, kwhPerStaff: 80, vatPermille: 26, marginPermille: 72,
    products: ["果蔬", "冻品", "乳制品"], inputs: "包装材料",
    licences: [{ kind: "道路运输经营许可", content: "货物专用运输（冷藏保鲜）", prefix: "冀交运管许可石字", years: 4 }],
    certificates: ["物流企业评估等级证书", "冷链物流服务认证"],
  },
] as const satisfies readonly Trade[];
