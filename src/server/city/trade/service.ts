import { seasons, type Trade } from "./trade";

const desk = { festivalPercent: 66, powerKind: "一般工商业", waterPerStaff: 1, gasPercent: 0, gasPerTenThousandYuan: 0 } as const;
const kitchen = { sector: "catering", season: seasons.tables, festivalPercent: 112, powerKind: "一般工商业", waterPerStaff: 12, gasPercent: 85, gasPerTenThousandYuan: 48, inputs: "食材", certificates: ["餐饮服务食品安全等级A级"] } as const;
const meals = { kind: "食品经营许可", content: "热食类食品制售，冷食类食品制售，自制饮品制售", prefix: "JY", years: 5 } as const;
const safety = { kind: "安全生产许可", content: "建筑施工", prefix: "（冀）JZ安许证字", years: 3 } as const;

/** Builders, cooks, programmers and other services. */
export const serviceTrades = [
  {
    ...desk, code: "municipal", sector: "construction", zh: "市政道路工程建筑", industryCode: "4813",
    words: ["市政工程", "建设工程", "路桥工程"], scope: "建设工程施工；市政设施管理；土石方工程施工；园林绿化工程施工。",
    revenuePerStaffYuan: 780_000, season: seasons.building, festivalPercent: 40, kwhPerTenThousandYuan: 22, kwhPerStaff: 30,
    vatPermille: 24, marginPermille: 46, products: ["道路改造工程", "雨污分流工程", "管网铺设工程"], inputs: "砂石沥青等材料",
    licences: [safety], certificates: ["市政公用工程施工总承包资质", "职业健康安全管理体系认证"],
  },
  {
    ...desk, code: "fitting", sector: "construction", zh: "公共建筑装饰和装修", industryCode: "5011",
    words: ["装饰工程", "建筑装饰", "装饰装修"], scope: "住宅室内装饰装修；建设工程施工；建筑装饰材料销售；门窗安装。",
    revenuePerStaffYuan: 640_000, season: seasons.building, festivalPercent: 38, kwhPerTenThousandYuan: 16, kwhPerStaff: 30,
    vatPermille: 26, marginPermille: 52, products: ["办公楼装修工程", "学校修缮工程", "医院病房改造工程"], inputs: "装饰材料",
    licences: [safety], certificates: ["建筑装修装饰工程专业承包资质"],
  },
  {
    ...desk, code: "electric-works", sector: "construction", zh: "电气安装", industryCode: "4910",
    words: ["电力工程", "机电安装工程", "安装工程"], scope: "电气安装服务；输电、供电、受电电力设施的安装、维修和试验；建设工程施工。",
    revenuePerStaffYuan: 700_000, season: seasons.building, festivalPercent: 42, kwhPerTenThousandYuan: 14, kwhPerStaff: 30,
    vatPermille: 25, marginPermille: 58, products: ["配电增容工程", "路灯亮化工程", "充电桩安装工程"], inputs: "电缆等材料",
    licences: [safety, { kind: "承装（修、试）电力设施许可", content: "承装、承修四级", prefix: "3-1", years: 6 }],
    certificates: ["建筑机电安装工程专业承包资质"],
  },
  {
    ...kitchen, code: "restaurant", zh: "正餐服务", industryCode: "6210", words: ["餐饮管理", "餐饮服务", "餐饮"],
    shopWords: ["饭庄", "餐饮", "家常菜馆"], scope: "餐饮服务；食品销售；餐饮管理；外卖递送服务。", revenuePerStaffYuan: 190_000,
    kwhPerTenThousandYuan: 190, kwhPerStaff: 60, vatPermille: 9, marginPermille: 64, products: ["正餐"], licences: [meals],
  },
  {
    ...kitchen, code: "fast-food", zh: "快餐服务", industryCode: "6220", words: ["餐饮管理", "快餐连锁"],
    shopWords: ["快餐", "面馆", "早餐"], scope: "餐饮服务；小餐饮；外卖递送服务；供应用仪器仪表销售。", revenuePerStaffYuan: 230_000,
    kwhPerTenThousandYuan: 170, kwhPerStaff: 55, vatPermille: 8, marginPermille: 58, products: ["快餐", "牛肉板面"], licences: [meals],
  },
  {
    ...desk, code: "software", sector: "software", zh: "应用软件开发", industryCode: "6513", words: ["软件科技", "信息技术", "网络科技"],
    scope: "软件开发；信息系统集成服务；数据处理和存储支持服务；计算机软硬件及辅助设备批发。", revenuePerStaffYuan: 420_000,
    season: seasons.software, kwhPerTenThousandYuan: 9, kwhPerStaff: 75, vatPermille: 29, marginPermille: 128,
    products: ["智慧园区管理平台", "医药追溯系统", "供热调度软件", "校园安全预警系统"], inputs: "服务器与云资源",
    licences: [{ kind: "增值电信业务经营许可", content: "信息服务业务（仅限互联网信息服务）", prefix: "冀B2-", years: 5 }],
    certificates: ["信息技术服务标准符合性证书", "软件企业证书"],
  },
  {
    ...desk, code: "integration", sector: "software", zh: "信息系统集成服务", industryCode: "6531",
    words: ["智能科技", "数字科技", "电子科技"],
    scope: "信息系统集成服务；人工智能应用软件开发；安全技术防范系统设计施工服务；电子产品销售。", revenuePerStaffYuan: 560_000,
    season: seasons.software, kwhPerTenThousandYuan: 10, kwhPerStaff: 70, vatPermille: 27, marginPermille: 92,
    products: ["视频结构化分析系统", "机房动环监控平台", "数据中台", "能耗监测终端"], inputs: "服务器及设备", licences: [],
    certificates: ["信息安全管理体系认证", "电子与智能化工程专业承包资质"],
  },
  {
    ...desk, code: "testing", sector: "service", zh: "检测服务", industryCode: "7452", words: ["检测技术", "检验检测"],
    scope: "检验检测服务；环境保护监测；技术服务、技术咨询；计量技术服务。", revenuePerStaffYuan: 330_000, season: seasons.even,
    kwhPerTenThousandYuan: 70, kwhPerStaff: 90, vatPermille: 32, marginPermille: 104,
    products: ["水质快速检测方法", "建材检测装置", "大气采样装置"], inputs: "试剂耗材",
    licences: [{ kind: "检验检测机构资质认定", content: "水和废水、环境空气、建筑材料", prefix: "", years: 6 }],
    certificates: ["检验检测机构资质认定证书"],
  },
  {
    ...desk, code: "car-repair", sector: "service", zh: "汽车修理与维护", industryCode: "8111", words: ["汽车服务", "汽车维修"],
    shopWords: ["汽修", "汽车美容", "轮胎"], scope: "机动车修理和维护；汽车零配件零售；汽车装饰用品销售；洗车服务。",
    revenuePerStaffYuan: 260_000, season: seasons.even, festivalPercent: 74, kwhPerTenThousandYuan: 60, kwhPerStaff: 50, waterPerStaff: 9,
    vatPermille: 12, marginPermille: 60, products: ["维修保养服务"], inputs: "汽车配件", licences: [],
    certificates: ["机动车维修经营备案证明"],
  },
] as const satisfies readonly Trade[];
