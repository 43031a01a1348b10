import { seasons, type Trade } from "./trade";

const works = { sector: "industry", season: seasons.industry, festivalPercent: 58, powerKind: "大工业", waterPerStaff: 4, vatPermille: 31, marginPermille: 62 } as const;
const discharge = { kind: "排污许可", content: "固定污染源排污登记及许可事项", prefix: "排许", years: 5 } as const;

/** Makers of machines, metal goods and electrical gear. */
export const machineryTrades = [
  {
    ...works, code: "pump", zh: "水泵制造", industryCode: "3441", words: ["泵业", "流体设备", "泵阀机械"],
    scope: "泵及真空设备制造；泵及真空设备销售；机械零件、零部件加工；通用设备修理；货物进出口。", revenuePerStaffYuan: 720_000,
    kwhPerTenThousandYuan: 310, kwhPerStaff: 60, gasPercent: 25, gasPerTenThousandYuan: 6,
    products: ["渣浆泵", "脱硫循环泵", "立式长轴泵", "耐磨叶轮"], inputs: "铸件及轴承", licences: [discharge],
    certificates: ["质量管理体系认证", "安全生产标准化证书"],
  },
  {
    ...works, code: "parts", zh: "机械零部件加工", industryCode: "3484", words: ["机械制造", "精密机械", "机电设备"],
    scope: "机械零件、零部件加工；金属切削加工服务；通用零部件制造；五金产品批发。", revenuePerStaffYuan: 560_000,
    kwhPerTenThousandYuan: 380, kwhPerStaff: 50, gasPercent: 15, gasPerTenThousandYuan: 5,
    products: ["数控车削夹具", "减速机壳体", "传动轴", "齿轮组件"], inputs: "钢材及刀具", licences: [discharge],
    certificates: ["质量管理体系认证"],
  },
  {
    ...works, code: "auto-parts", zh: "汽车零部件制造", industryCode: "3670", words: ["汽车部件", "车辆配件", "汽车零部件"],
    scope: "汽车零部件及配件制造；汽车零配件批发；模具制造；货物进出口。", revenuePerStaffYuan: 680_000, kwhPerTenThousandYuan: 290,
    kwhPerStaff: 60, gasPercent: 20, gasPerTenThousandYuan: 5, products: ["制动盘", "滤清器总成", "橡胶减震件", "线束接插件"],
    inputs: "铸件及橡胶件", licences: [discharge], certificates: ["汽车行业质量管理体系认证", "质量管理体系认证"],
  },
  {
    ...works, code: "switchgear", zh: "配电开关控制设备制造", industryCode: "3823", words: ["电气科技", "电力设备", "电气设备"],
    scope: "配电开关控制设备制造；输配电及控制设备制造；电气设备销售；电力设施器材制造。", revenuePerStaffYuan: 850_000,
    kwhPerTenThousandYuan: 130, kwhPerStaff: 55, gasPercent: 10, gasPerTenThousandYuan: 3,
    products: ["环网柜", "智能电容器", "低压开关柜", "故障指示器"], inputs: "铜排及断路器", licences: [discharge],
    certificates: ["中国国家强制性产品认证证书", "质量管理体系认证"],
  },
  {
    ...works, code: "structure", zh: "金属结构制造", industryCode: "3311", words: ["钢结构", "金属制品", "金属结构"],
    scope: "金属结构制造；金属结构销售；建筑用金属配件制造；普通机械设备安装服务。", revenuePerStaffYuan: 800_000,
    kwhPerTenThousandYuan: 260, kwhPerStaff: 45, gasPercent: 20, gasPerTenThousandYuan: 5,
    products: ["钢结构连接节点", "护栏立柱", "声屏障单元板", "桁架梁"], inputs: "钢板及型钢", licences: [discharge],
    certificates: ["钢结构制造企业资质", "职业健康安全管理体系认证"],
  },
  {
    ...works, code: "farm-machine", zh: "农机制造", industryCode: "3572", words: ["农业机械", "农机装备"],
    scope: "农业机械制造；农业机械销售；农林牧副渔业专业机械的制造；机械零件、零部件加工。", revenuePerStaffYuan: 610_000,
    kwhPerTenThousandYuan: 280, kwhPerStaff: 45, gasPercent: 10, gasPerTenThousandYuan: 4,
    season: [84, 92, 130, 118, 112, 104, 92, 112, 120, 92, 76, 68], products: ["秸秆还田机", "播种施肥一体机", "深松旋耕机"],
    inputs: "钢材及轴承", licences: [discharge], certificates: ["农业机械试验鉴定证书", "质量管理体系认证"],
  },
] as const satisfies readonly Trade[];
