import type { InstitutionKind } from "./institution";
import type { ProductCode } from "./product-template";

/** An institution of the demo: invented name, where it has branches, what it offers. */
export type RosterEntry = {
  readonly zh: string;
  readonly short: string;
  readonly en: string;
  readonly kind: InstitutionKind;
  /** "all", or how many of the districts, or the districts themselves. */
  readonly reach: "all" | number | readonly string[];
  /** What its house adds to every product's spread, in basis points. */
  readonly houseBp: number;
  readonly products: readonly ProductCode[];
};

const bank = "bank" as const;

const banks: readonly RosterEntry[] = [
  { zh: "信桥第一银行石家庄分行", short: "信桥一行", en: "Xinqiao First Bank, Shijiazhuang", kind: bank, reach: "all", houseBp: -10, products: ["first-step", "renew-ease", "patent-credit", "harvest"] },
  { zh: "滹沱商业银行", short: "滹沱银行", en: "Hutuo Commercial Bank", kind: bank, reach: 19, houseBp: 15, products: ["tax-credit", "property-backed", "renew-ease", "first-step"] },
  { zh: "太行联合银行石家庄分行", short: "太行联合", en: "Taihang United Bank, Shijiazhuang", kind: bank, reach: 14, houseBp: 5, products: ["trade-flow", "tax-credit", "patent-credit"] },
  { zh: "华朔银行石家庄分行", short: "华朔银行", en: "Huashuo Bank, Shijiazhuang", kind: bank, reach: 10, houseBp: 8, products: ["property-backed", "tax-credit", "receivable"] },
  { zh: "北岚银行石家庄分行", short: "北岚银行", en: "Beilan Bank, Shijiazhuang", kind: bank, reach: 9, houseBp: 12, products: ["patent-credit", "first-step"] },
  { zh: "沣泽银行石家庄分行", short: "沣泽银行", en: "Fengze Bank, Shijiazhuang", kind: bank, reach: 8, houseBp: 4, products: ["trade-flow", "property-backed", "renew-ease"] },
  { zh: "九衡银行石家庄分行", short: "九衡银行", en: "Jiuheng Bank, Shijiazhuang", kind: bank, reach: 8, houseBp: 10, products: ["tax-credit", "receivable"] },
  { zh: "云岫银行石家庄分行", short: "云岫银行", en: "Yunxiu Bank, Shijiazhuang", kind: bank, reach: 7, houseBp: 14, products: ["counter", "tax-credit"] },
  { zh: "澄明银行石家庄分行", short: "澄明银行", en: "Chengming Bank, Shijiazhuang", kind: bank, reach: 7, houseBp: 18, products: ["first-step", "counter"] },
  { zh: "望岳银行石家庄分行", short: "望岳银行", en: "Wangyue Bank, Shijiazhuang", kind: bank, reach: 6, houseBp: 16, products: ["property-backed", "patent-credit"] },
  { zh: "启舟银行石家庄分行", short: "启舟银行", en: "Qizhou Bank, Shijiazhuang", kind: bank, reach: 6, houseBp: 9, products: ["trade-flow", "tax-credit"] },
  { zh: "恒稷银行石家庄分行", short: "恒稷银行", en: "Hengji Bank, Shijiazhuang", kind: bank, reach: 6, houseBp: 20, products: ["harvest", "property-backed"] },
  { zh: "晴川银行石家庄分行", short: "晴川银行", en: "Qingchuan Bank, Shijiazhuang", kind: bank, reach: 5, houseBp: 22, products: ["tax-credit"] },
  { zh: "衡岳商业银行石家庄分行", short: "衡岳银行", en: "Hengyue Commercial Bank, Shijiazhuang", kind: bank, reach: 5, houseBp: 24, products: ["counter", "property-backed", "receivable"] },
  { zh: "朗润银行石家庄分行", short: "朗润银行", en: "Langrun Bank, Shijiazhuang", kind: bank, reach: 5, houseBp: 17, products: ["patent-credit"] },
  { zh: "沐川商业银行石家庄分行", short: "沐川银行", en: "Muchuan Commercial Bank, Shijiazhuang", kind: bank, reach: 5, houseBp: 25, products: ["first-step", "tax-credit", "counter"] },
  { zh: "冀中商业银行", short: "冀中商行", en: "Jizhong Commercial Bank", kind: bank, reach: 12, houseBp: 28, products: ["first-step", "property-backed", "harvest", "counter"] },
  { zh: "长安桥农村商业银行", short: "长安桥农商", en: "Chang'an Bridge Rural Commercial Bank", kind: bank, reach: ["130102", "130123"], houseBp: 40, products: ["harvest", "counter", "first-step"] },
  { zh: "西山农村商业银行", short: "西山农商", en: "Xishan Rural Commercial Bank", kind: bank, reach: ["130110", "130104", "130107"], houseBp: 42, products: ["harvest", "property-backed"] },
  { zh: "滏沱农村商业银行", short: "滏沱农商", en: "Futuo Rural Commercial Bank", kind: bank, reach: ["130109", "130172", "130130"], houseBp: 45, products: ["harvest", "counter"] },
  { zh: "梨乡农村商业银行", short: "梨乡农商", en: "Pear Country Rural Commercial Bank", kind: bank, reach: ["130133", "130183"], houseBp: 38, products: ["harvest", "renew-ease", "first-step"] },
  { zh: "栾川桥农村商业银行", short: "栾川桥农商", en: "Luanchuan Bridge Rural Commercial Bank", kind: bank, reach: ["130111", "130132", "130127"], houseBp: 44, products: ["harvest", "property-backed"] },
  { zh: "井陉关农村商业银行", short: "井陉关农商", en: "Jingxing Pass Rural Commercial Bank", kind: bank, reach: ["130121", "130107"], houseBp: 46, products: ["harvest", "counter"] },
  { zh: "柏坡农村商业银行", short: "柏坡农商", en: "Baipo Rural Commercial Bank", kind: bank, reach: ["130131", "130126"], houseBp: 43, products: ["harvest", "first-step"] },
  { zh: "鲜虞农村商业银行", short: "鲜虞农商", en: "Xianyu Rural Commercial Bank", kind: bank, reach: ["130184", "130125"], houseBp: 41, products: ["harvest", "property-backed"] },
  { zh: "石津农村商业银行", short: "石津农商", en: "Shijin Rural Commercial Bank", kind: bank, reach: ["130128", "130183"], houseBp: 47, products: ["harvest"] },
  { zh: "槐河村镇银行", short: "槐河村镇", en: "Huaihe Village Bank", kind: bank, reach: ["130132", "130129"], houseBp: 70, products: ["harvest", "counter"] },
  { zh: "古中山村镇银行", short: "古中山村镇", en: "Old Zhongshan Village Bank", kind: bank, reach: ["130131"], houseBp: 72, products: ["harvest"] },
  { zh: "常山塔村镇银行", short: "常山塔村镇", en: "Changshan Pagoda Village Bank", kind: bank, reach: ["130123"], houseBp: 68, products: ["counter", "harvest"] },
  { zh: "赵桥村镇银行", short: "赵桥村镇", en: "Zhao Bridge Village Bank", kind: bank, reach: ["130133"], houseBp: 66, products: ["harvest", "first-step"] },
];

const others: readonly RosterEntry[] = [
  { zh: "燕翎融资租赁有限公司", short: "燕翎租赁", en: "Yanling Leasing", kind: "leasing", reach: 2, houseBp: 0, products: ["equipment-lease"] },
  { zh: "曜石融资租赁有限公司", short: "曜石租赁", en: "Yaoshi Leasing", kind: "leasing", reach: 2, houseBp: 25, products: ["equipment-lease", "sale-leaseback"] },
  { zh: "岚桥融资租赁有限公司", short: "岚桥租赁", en: "Lanqiao Leasing", kind: "leasing", reach: 1, houseBp: 40, products: ["sale-leaseback"] },
  { zh: "沅成融资租赁有限公司", short: "沅成租赁", en: "Yuancheng Leasing", kind: "leasing", reach: 1, houseBp: 35, products: ["equipment-lease"] },
  { zh: "信桥融资担保有限公司", short: "信桥担保", en: "Xinqiao Guarantee", kind: "guarantee", reach: 6, houseBp: 0, products: ["policy-guarantee", "startup-guarantee"] },
  { zh: "惠农融通担保有限公司", short: "惠农担保", en: "Huinong Guarantee", kind: "guarantee", reach: 5, houseBp: 0, products: ["policy-guarantee"] },
  { zh: "翌创科技担保有限公司", short: "翌创担保", en: "Yichuang Technology Guarantee", kind: "guarantee", reach: 2, houseBp: 0, products: ["startup-guarantee"] },
  { zh: "衡信融资担保有限公司", short: "衡信担保", en: "Hengxin Guarantee", kind: "guarantee", reach: 3, houseBp: 0, products: ["policy-guarantee"] },
  { zh: "禾舟小额贷款有限公司", short: "禾舟小贷", en: "Hezhou Micro-lending", kind: "micro_lending", reach: 2, houseBp: 0, products: ["quick-small"] },
  { zh: "沐恩小额贷款有限公司", short: "沐恩小贷", en: "Mu'en Micro-lending", kind: "micro_lending", reach: 2, houseBp: 60, products: ["quick-small"] },
  { zh: "昇达小额贷款有限公司", short: "昇达小贷", en: "Shengda Micro-lending", kind: "micro_lending", reach: 1, houseBp: 90, products: ["quick-small"] },
  { zh: "源信商业保理有限公司", short: "源信保理", en: "Yuanxin Factoring", kind: "factoring", reach: 2, houseBp: 0, products: ["invoice-purchase"] },
];

/** The city's 42 partner institutions: thirty banks, then leasing, guarantee, micro-lending and factoring. */
export const roster: readonly RosterEntry[] = [...banks, ...others];
