import { seasons, type Trade } from "./trade";

const field = { sector: "agriculture", festivalPercent: 85, powerKind: "农业生产", waterPerStaff: 3, gasPercent: 0, gasPerTenThousandYuan: 0, vatPermille: 0, marginPermille: 88, licences: [], certificates: ["绿色食品证书", "农产品质量安全追溯证书"] } as const;

/** Growers and breeders. */
export const farmingTrades = [
  {
    ...field, code: "pear", zh: "梨种植", industryCode: "0151", words: ["果品种植", "梨果", "果蔬种植"],
    scope: "仁果类水果种植；果品收购、贮藏、销售；农业生产资料的购买、使用；技术培训与服务。", revenuePerStaffYuan: 310_000,
    season: seasons.pears, kwhPerTenThousandYuan: 130, kwhPerStaff: 40, products: ["雪花梨", "鸭梨", "皇冠梨"], inputs: "化肥农药及果袋",
  },
  {
    ...field, code: "wheat", zh: "小麦种植", industryCode: "0112", words: ["粮食种植", "农机服务", "小麦种植"],
    scope: "谷物种植；农业机械服务；粮食收购；农作物病虫害防治服务；组织采购、供应成员所需的农业生产资料。", revenuePerStaffYuan: 360_000,
    season: seasons.grain, kwhPerTenThousandYuan: 150, kwhPerStaff: 45, products: ["强筋小麦", "夏玉米"], inputs: "种子化肥及柴油",
  },
  {
    ...field, code: "greens", zh: "蔬菜种植", industryCode: "0141", words: ["蔬菜种植", "设施农业"],
    scope: "蔬菜种植；新鲜蔬菜零售；农业园艺服务；组织收购、销售成员种植的产品。", revenuePerStaffYuan: 280_000, season: seasons.greens,
    kwhPerTenThousandYuan: 190, kwhPerStaff: 40, products: ["设施番茄", "黄瓜", "韭菜"], inputs: "种苗及棚膜",
  },
  {
    ...field, code: "eggs", zh: "鸡的饲养", industryCode: "0321", words: ["养殖", "禽业养殖"],
    scope: "家禽饲养；牲畜饲养；鲜蛋批发；畜禽粪污处理利用；饲料原料销售。", revenuePerStaffYuan: 640_000, season: seasons.even,
    kwhPerTenThousandYuan: 120, kwhPerStaff: 60, products: ["鲜鸡蛋", "青年鸡"], inputs: "饲料及兽药",
  },
  {
    ...field, code: "dairy", zh: "牛的饲养", industryCode: "0311", words: ["牧业", "奶牛养殖"],
    scope: "牲畜饲养；生鲜乳收购；草种植；畜牧渔业饲料销售；肥料销售。", revenuePerStaffYuan: 760_000, season: seasons.even,
    kwhPerTenThousandYuan: 140, kwhPerStaff: 80, products: ["生鲜乳", "肉牛"], inputs: "青贮饲料及兽药",
  },
] as const satisfies readonly Trade[];
